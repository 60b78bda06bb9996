import { isRecordId, type RandomBytes, type RecordId } from "../../../core/base/index.ts";
import { cardRows, evidenceCard } from "../../../core/corroborate/index.ts";
import { type Clearer, consentToQuote } from "../../../core/protect/index.ts";
import { type Door, freshPseudonyms, type ProtectedTables, type Run } from "../../../core/report/index.ts";
import { passage, person, source } from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import type { NumberCard } from "../../outlook-views.ts";
import { quotePassage } from "../../read-source.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { numberCard } from "../number-card.ts";
import { said } from "../voice.ts";
import { overlapsHeldBack } from "./quotable.ts";
import { withoutPseudonyms } from "./release-voice.ts";
import { earlierReleases, releasedKind } from "./released-sources.ts";

/** What the endnotes of a release are made with. */
export interface NoteMeans {
  readonly desk: Desk;
  readonly material: BriefMaterial;
  readonly clearer: Clearer;
  readonly counts: ProtectedTables;
  readonly randomBytes: RandomBytes;
  /** Takes each quote as it is printed. */
  readonly onQuoted: (words: string) => void;
}

/** As many quotes as an endnote holds at most. */
const mostQuotes = 3;
/** As many claims or parameters as an endnote lists. */
const mostListed = 3;

/** The endnote on a number: what it rests on, as far as it may be told; `undefined` where a number needs none. */
export function releaseNote(
  means: NoteMeans,
): (door: Door, own: (words: string) => string) => readonly Run[] | undefined {
  const kindOf = releasedKind(means.material, means.counts);
  return (door, own) => {
    if (door.to === "claim" && isRecordId(door.id)) return claimNote(means, kindOf, door.id, own);
    if (door.to === "count" || door.to === "frame" || door.to === "question") return undefined;
    return numberNote(means, door, own);
  };
}

/**
 * How a number came to be, and the ranges that carry it; never what a single source contributes.
 *
 * How the runs were made stands once, under the method.
 */
function numberNote(
  { desk, material }: NoteMeans,
  door: Door,
  own: (words: string) => string,
): readonly Run[] | undefined {
  const card = numberCard(desk, material, door);
  if (card === undefined) return undefined;
  const paragraphs = [
    [...card.made, ...card.warned]
      .map(({ text }) => own(text))
      .map(ended)
      .join(" "),
    ...(door.to === "parameter" ? [] : carriedSentence(card, own)),
    ...(card.claims.length === 0
      ? []
      : [`It rests on: ${firstOf(card.claims.map(({ text }) => own(text)))}`]),
  ].filter((each) => each.trim() !== "");
  const shown = door.to === "parameter" ? `: ${own(card.shown.text)}` : "";
  return [strong(`${own(card.title.text)}${shown}.`), ...said(` ${paragraphs.join("\n")}`)];
}

/** What carries most of a number's variance: what each may be, and by which warrant. */
function carriedSentence(
  { parameters, otherParameters }: NumberCard,
  own: (words: string) => string,
): readonly string[] {
  if (parameters.length === 0) return [];
  const named = parameters.slice(0, mostListed).map(({ name, estimates }) => {
    const ranges = estimates.map(
      ({ range, warrant }) => `${own(range?.text ?? "no number")} (${warrant.replace("-", " ")})`,
    );
    return `${own(name)}: ${ranges.join(", or ")}`;
  });
  const others = otherParameters + parameters.length - named.length;
  const rest = others === 0 ? "" : `; and ${others} others that carry less`;
  return [`What carries it: ${named.join("; ")}${rest}.`];
}

/** As many sentences as a note holds of one kind, and how many there are beside. */
function firstOf(sentences: readonly string[]): string {
  const others = sentences.length - mostListed;
  const rest = others <= 0 ? "" : ` And on ${others} more that stand among the findings.`;
  return `${sentences.slice(0, mostListed).join(" ")}${rest}`;
}

/** Sentences that stand side by side need an end; what somebody typed often has none. */
function ended(sentence: string): string {
  return sentence === "" || /[.!?…:;”"’)]$/u.test(sentence) ? sentence : `${sentence}.`;
}

function strong(text: string): Run {
  return { kind: "words", text, strong: true };
}

/** What stands for and against a claim, with the words that may be quoted under names that are fresh for this note. */
function claimNote(
  means: NoteMeans,
  kindOf: (source: string) => string,
  id: RecordId,
  own: (words: string) => string,
): readonly Run[] | undefined {
  const { material } = means;
  const card = evidenceCard(material.index, id);
  if (card === undefined) return undefined;
  // Beside an earlier release a kind that is no longer named says that its one source was withdrawn.
  const heard = earlierReleases(material).length > 0 ? [] : kindsHeard(material, kindOf, id);
  const confidence = material.index.claimById.get(id)?.confidence;
  const reason = material.index.claimById.get(id)?.confidenceReason;
  return [
    strong(own(card.statement)),
    ...said(
      [
        "",
        card.assumption === undefined ? "" : "This is an assumption.",
        heard.length === 0 ? "" : `Heard among others from: ${heard.join(", ")}.`,
        card.counts.against.passages > 0 ? "There are also passages against it." : "",
        confidence === undefined
          ? ""
          : `Confidence ${confidence.replace("-", " ")}${reason === undefined ? "." : `: ${own(reason)}`}`,
      ]
        .filter((each, at) => at === 0 || each !== "")
        .join(" "),
    ),
    ...quotesOn(means, kindOf, id),
  ];
}

function kindsHeard(
  { index }: BriefMaterial,
  kindOf: (source: string) => string,
  claim: RecordId,
): readonly string[] {
  const kinds = new Set(cardRows(index, claim).map(({ source: of }) => kindOf(of)));
  return [...kinds].filter((kind) => kind !== "source").sort();
}

function quotesOn(
  { desk, material, clearer, counts, randomBytes, onQuoted }: NoteMeans,
  kindOf: (source: string) => string,
  id: RecordId,
): readonly Run[] {
  const unnamed = withoutPseudonyms(material.reader.all(person).map(({ pseudonym }) => pseudonym));
  const cleared = cardRows(material.index, id).flatMap((row) => {
    const words = clearedQuote(desk, clearer, row.source, row.passage.id);
    return words === undefined || row.direction === "silent" ? [] : [{ ...row, words: unnamed(words) }];
  });
  // One quote of a source: two would read as two voices.
  const quoted = cleared
    .filter(({ source: of }, at) => cleared.findIndex((each) => each.source === of) === at)
    .slice(0, mostQuotes);
  const kinds = quoted.map((row) => ({ id: row.source, kind: kindOf(row.source) }));
  const sourcesByKind = new Map(
    [...new Set(material.index.tables.source.map((each) => kindOf(each.id)))].map((kind) => [
      kind,
      material.index.tables.source.filter((each) => kindOf(each.id) === kind).length,
    ]),
  );
  const named = freshPseudonyms(kinds, { sourcesByKind, k: counts.k }, randomBytes);
  return named.flatMap(({ id: of, name }) => {
    const row = quoted.find((each) => each.source === of);
    if (row === undefined) throw new Error("A quote without its source.");
    const words = row.utterance === "verbatim" ? `“${row.words}”` : row.words;
    const side = row.direction === "against" ? "against: " : "";
    onQuoted(row.words);
    return said(`\n— ${side}${name}: ${words}`);
  });
}

function clearedQuote(desk: Desk, clearer: Clearer, of: RecordId, at: RecordId): string | undefined {
  const held = desk.open.study.get(source, of);
  const { words } = quotePassage(desk, at);
  if (held === undefined || words === undefined || overlapsHeldBack(desk, of, at)) return undefined;
  const { release: releaseLevel, namesStep } = held;
  const stricter = desk.open.study.get(passage, at)?.release;
  const terms = { use: "quote", releaseLevel, consent: consentToQuote(held), namesStep } as const;
  const done = clearer.clear(words, stricter === undefined ? terms : { ...terms, passage: stricter });
  return done.ok ? done.value : undefined;
}
