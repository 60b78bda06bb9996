import type { CompiledRegister } from "../compile-register.ts";
import type { Certainty } from "../name-hit.ts";
import { type NamesProposal, nameProposer, type ProposedName } from "../names-proposal.ts";
import { tokenise } from "../tokens.ts";

/** A text in which every name is labelled; the labelled corpus has this form, and so may another. */
export interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
}

/** One labelled name; `person` is undefined where the register does not hold it. */
export interface LabelledMention {
  readonly start: number;
  readonly end: number;
  readonly person: string | undefined;
  readonly kind: string;
}

/** How the mentions of one kind in one language fared. */
export interface MentionRow {
  readonly language: string;
  readonly kind: string;
  readonly mentions: number;
  /** Shown for a decision under the right person (for an unregistered name: shown at all). */
  readonly found: number;
  /** Every letter of the mention lies in something shown, titles and the vocative particle included. */
  readonly whole: number;
  /** How sure the surest right hit was. */
  readonly certain: number;
  readonly likely: number;
  readonly possible: number;
}

/** What a reviewer of the texts of one language has to look at; rates are for each 1,000 words. */
export interface LoadRow {
  readonly language: string;
  readonly words: number;
  /** Groups that wait for a decision. */
  readonly flags: number;
  readonly flagsPerThousand: number;
  /** Of these, groups that touch no registered person's mention. */
  readonly withoutRegistered: number;
  /** Of these, groups that touch no labelled name at all. */
  readonly withoutNames: number;
  /** Words inside flagged or ticked places that are part of no labelled name. */
  readonly wordsThatAreNoNames: number;
  /** Of these, words inside hits of the register; the rest are candidates. */
  readonly wordsInHits: number;
  /** Certain hits at a place where that person is not named. */
  readonly certainButWrong: number;
}

/** Recall and load on labelled texts. */
export interface NamesMeasure {
  readonly mentions: readonly MentionRow[];
  readonly load: readonly LoadRow[];
  /** Where a registered mention was missed, without its words. */
  readonly missed: readonly string[];
}

/** Measure how many labelled names the names step shows, and how much else. */
export function measureNames(register: CompiledRegister, texts: readonly LabelledText[]): NamesMeasure {
  const propose = nameProposer(register);
  const proposed = texts.map((text) => ({ ...text, proposal: propose(text.text) }));
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  const kinds = [...new Set(texts.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)))];
  return {
    mentions: languages.flatMap((language) =>
      kinds.map((kind) =>
        rowFor(
          proposed.filter(({ lang }) => lang === language),
          language,
          kind,
        ),
      ),
    ),
    load: languages.map((language) =>
      loadOf(
        proposed.filter(({ lang }) => lang === language),
        language,
      ),
    ),
    missed: proposed.flatMap(({ id, mentions, proposal }) =>
      mentions
        .filter((mention) => mention.person !== undefined && bestOf(mention, proposal) === undefined)
        .map(({ start, kind }) => `${id} at ${start} (${kind})`),
    ),
  };
}

/** Add the rows of several kinds together, over all languages. */
export function sumOf(
  rows: readonly MentionRow[],
  ...kinds: readonly string[]
): Omit<MentionRow, "language" | "kind"> {
  const chosen = rows.filter(({ kind }) => kinds.includes(kind));
  const sum = (read: (row: MentionRow) => number): number => chosen.reduce((all, row) => all + read(row), 0);
  return {
    mentions: sum((row) => row.mentions),
    found: sum((row) => row.found),
    whole: sum((row) => row.whole),
    certain: sum((row) => row.certain),
    likely: sum((row) => row.likely),
    possible: sum((row) => row.possible),
  };
}

type Proposed = LabelledText & { readonly proposal: NamesProposal };

function rowFor(texts: readonly Proposed[], language: string, kind: string): MentionRow {
  const row = { mentions: 0, found: 0, whole: 0, certain: 0, likely: 0, possible: 0 };
  for (const { text, mentions, proposal } of texts) {
    for (const mention of mentions.filter((each) => each.kind === kind)) {
      const best = bestOf(mention, proposal);
      row.mentions++;
      if (best !== undefined) {
        row.found++;
        row[best]++;
      }
      if (isWholly(text, mention, proposal)) row.whole++;
    }
  }
  return { language, kind, ...row };
}

function bestOf(mention: LabelledMention, { groups }: NamesProposal): Certainty | undefined {
  const right = groups.filter((group) => touches(group, mention) && isRightFor(group, mention));
  return (["certain", "likely", "possible"] as const).find((each) =>
    right.some(({ certainty }) => certainty === each),
  );
}

function isRightFor(group: ProposedName, mention: LabelledMention): boolean {
  return mention.person === undefined || group.persons.includes(mention.person);
}

function isWholly(text: string, { start, end }: LabelledMention, { groups }: NamesProposal): boolean {
  const places = groups.flatMap((group) => group.places);
  for (let at = start; at < end; at++) {
    if (/\p{L}/u.test(text.charAt(at)) && !places.some((place) => place.start <= at && at < place.end))
      return false;
  }
  return true;
}

function loadOf(texts: readonly Proposed[], language: string): LoadRow {
  const load = { words: 0, flags: 0, withoutRegistered: 0, withoutNames: 0 };
  const wrong = { wordsThatAreNoNames: 0, wordsInHits: 0, certainButWrong: 0 };
  for (const { text, mentions, proposal } of texts) {
    load.words += proposal.words;
    for (const group of proposal.groups.filter(({ proposed }) => proposed === "look")) {
      const touched = mentions.filter((mention) => touches(group, mention));
      load.flags++;
      if (!touched.some(({ person }) => person !== undefined)) load.withoutRegistered++;
      if (touched.length === 0) load.withoutNames++;
    }
    for (const group of proposal.groups) {
      const strange = wordsOutside(text, group, mentions);
      wrong.wordsThatAreNoNames += strange;
      if (group.persons.length > 0) wrong.wordsInHits += strange;
      if (group.certainty === "certain") {
        wrong.certainButWrong += group.places.filter(
          (place) => !mentions.some((each) => overlaps(place, each) && isRightFor(group, each)),
        ).length;
      }
    }
  }
  return { language, ...load, flagsPerThousand: (1000 * load.flags) / Math.max(1, load.words), ...wrong };
}

function wordsOutside(text: string, group: ProposedName, mentions: readonly LabelledMention[]): number {
  return group.places.reduce((sum, place) => {
    const words = tokenise(text.slice(place.start, place.end)).map(({ start, end }) => ({
      start: place.start + start,
      end: place.start + end,
    }));
    return sum + words.filter((word) => !mentions.some((mention) => overlaps(word, mention))).length;
  }, 0);
}

function touches(group: ProposedName, mention: LabelledMention): boolean {
  return group.places.some((place) => overlaps(place, mention));
}

function overlaps(one: { readonly start: number; readonly end: number }, other: LabelledMention): boolean {
  return one.start < other.end && other.start < one.end;
}
