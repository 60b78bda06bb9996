import { assertNever } from "../base/index.ts";
import type { KnownSubject, NamesRegister } from "../protect/index.ts";
import type { BriefDocument } from "./brief-document.ts";
import { combinationSearch } from "./gate-combinations.ts";
import { countFindings, smallNumberSearch } from "./gate-counts.ts";
import { foldForGate, type GateText } from "./gate-fold.ts";
import { nameSearch } from "./gate-names.ts";
import { passageSearch } from "./gate-passages.ts";
import {
  identifierSearch,
  type PhraseSearch,
  placeSearch,
  pseudonymSearch,
  recordIdSearch,
  singleSourceSearch,
} from "./gate-phrases.ts";
import { documentStrings, type PlacedText } from "./gate-strings.ts";
import type { PublishedCell } from "./published-cells.ts";
import { smallestShown } from "./small-cells.ts";

/** What of a study must not leave it, and what of that may. */
export interface WhatMustNotLeave {
  /** The vault's register: everybody's names. Their pseudonyms must not leave either. */
  readonly register: NamesRegister;
  /** Other names that stand in for somebody in the study. */
  readonly pseudonyms?: readonly string[];
  /** The words of the sources, in every version, and of memos. */
  readonly texts: readonly string[];
  /** Passages cleared for quotation, as they are printed. */
  readonly released: readonly string[];
  /** Words that somebody looked at and lets pass: terms of the field, the cut-off day, links to publications. */
  readonly allowed: readonly string[];
  /** Places that may be shown only as their region or country. */
  readonly finePlaces: readonly string[];
  /** Those who spoke and those spoken of, with what is known of each: `knownSubjects`, then `withMentions`. */
  readonly subjects: readonly KnownSubject[];
  /** What `protectRelease` lets be printed. */
  readonly cells: readonly PublishedCell[];
  /** Words for those whom the tables count, in the singular: `judge`, `former fighter`. */
  readonly people: readonly string[];
  /** The smallest count that may be shown; 5 unless told, 3 at least. */
  readonly k?: number;
}

/** What can be wrong with a release. */
export type GateFindingKind =
  | "edition"
  | "name"
  | "pseudonym"
  | "passage"
  | "record-id"
  | "identifier"
  | "fine-place"
  | "combination"
  | "small-count"
  | "unpublished-count"
  | "single-source"
  | "number-in-door"
  | "not-a-shape";

/** One thing that bars a release; it holds nothing of what it found. */
export interface GateFinding {
  readonly kind: GateFindingKind;
  /** Where, in words: `section 2, block 1, row 3, cell 2`, or the name given to a text. */
  readonly place: string;
  /** About where in that string it begins, in UTF-16 units. */
  readonly at?: number;
  /** What, why and what to do. */
  readonly words: string;
}

/** A finding with the string that it is in. */
export interface PlacedFinding {
  readonly finding: GateFinding;
  readonly text?: string;
}

/** The gate of one study, made ready once for a document and the files made of it. */
export interface ReleaseGate {
  readonly document: (document: BriefDocument) => readonly GateFinding[];
  /** The same with the string in which each was found, for eyes inside the study alone. */
  readonly closely: (document: BriefDocument) => readonly PlacedFinding[];
  /**
   * Check plain text out of a rendered file: the text of a page or a part of a DOCX, its properties, a file's name.
   * `place` is what findings call it and must say nothing of the study itself.
   */
  readonly text: (place: string, text: string) => readonly GateFinding[];
  /** The same for many texts at once, each finding with the line that it is in: `sources.csv, line 3`. */
  readonly texts: (texts: readonly NamedText[]) => readonly PlacedFinding[];
}

/** A text, and what findings call it; the name must say nothing of the study itself. */
export interface NamedText {
  readonly place: string;
  readonly text: string;
}

/**
 * Check that nothing leaves with a document that must not; no findings let it pass.
 *
 * Every string is looked at, whatever field it is in, and so is what pieces say together: words split over a line, a row, a
 * picture. It does not understand: a paraphrase, a description that fits one person, a name nobody registered pass.
 *
 * ```ts
 * const findings = checkRelease(document, known);
 * if (findings.length > 0) findings.map(({ place, words }) => `${place}: ${words}`);
 * // "section 3, block 2, text alternative: A registered person is named. Take the name out or ..."
 * ```
 */
export function checkRelease(document: BriefDocument, known: WhatMustNotLeave): readonly GateFinding[] {
  return releaseGate(known).document(document);
}

/** Check the text of a rendered file; see `ReleaseGate`. */
export function checkReleaseText(
  place: string,
  text: string,
  known: WhatMustNotLeave,
): readonly GateFinding[] {
  return releaseGate(known).text(place, text);
}

/** Make the gate of a study ready: the register is compiled once for all that is checked. */
export function releaseGate(known: WhatMustNotLeave): ReleaseGate {
  const k = smallestShown(known.k);
  const inStrings = stringGate(known, k);
  const closely = (document: BriefDocument): readonly PlacedFinding[] => {
    const strings = documentStrings(document);
    const counts = countFindings(document, known.cells, k, known.people);
    return withoutRepeats([
      ...(document.edition === "release" ? [] : [{ finding: finding("edition", "the document") }]),
      ...inStrings(strings),
      ...strings.flatMap(technical).map((each) => ({ finding: each })),
      ...counts.map(({ kind, place }) => ({ finding: finding(kind, place) })),
    ]);
  };
  return {
    closely,
    document: (document) => closely(document).map(({ finding: found }) => found),
    text: (place, text) => {
      const lines = text
        .split(/[\r\n]+/)
        .map((line) => ({ place, text: line, extent: "block", field: "" }) as const);
      const strings = [{ place, text, extent: "string", field: "" } as const, ...lines];
      return withoutRepeats(inStrings(strings)).map(({ finding: found }) => found);
    },
    texts: (texts) => withoutRepeats(inStrings(texts.flatMap(linesOf))),
  };
}

/** A text as a whole, and each of its lines under its number. */
function linesOf({ place, text }: NamedText): readonly PlacedText[] {
  const lines = text.split(/\r?\n/).flatMap((line, at): readonly PlacedText[] => {
    if (line.trim() === "") return [];
    return [{ place: `${place}, line ${at + 1}`, text: line, extent: "block", field: "" }];
  });
  return [{ place, text, extent: "string", field: "" }, ...lines];
}

function stringGate(
  known: WhatMustNotLeave,
  k: number,
): (strings: readonly PlacedText[]) => readonly PlacedFinding[] {
  const checks = stringChecks(known, k);
  const isCombined = combinationSearch(known.subjects, k);
  const repeated = passageSearch(known.texts, [...known.released, ...known.allowed]);
  return (strings) => {
    const texts = [...new Set(strings.map(({ text }) => text))].map(foldForGate);
    const runs = repeated(texts);
    const foundByText = new Map(
      texts.map((text, i) => [text.text, [...searched(text, checks), ...foundAt("passage", runs[i])]]),
    );
    return strings.flatMap(({ place, text, extent, field }) => {
      // The figures of a path are no telephone number; `technical` looks at it.
      const found = field === "d" ? [] : (foundByText.get(text) ?? []);
      const together = extent === "block" && isCombined(foldForGate(text)) ? foundAt("combination", 0) : [];
      return [...found, ...together].map(({ kind, at }) => ({ finding: finding(kind, place, at), text }));
    });
  };
}

interface Found {
  readonly kind: GateFindingKind;
  readonly at: number;
}

type StringCheck = readonly [kind: GateFindingKind, search: PhraseSearch];

function stringChecks(known: WhatMustNotLeave, k: number): readonly StringCheck[] {
  const pseudonyms = known.register.persons.map(({ pseudonym }) => pseudonym);
  return [
    ["name", nameSearch(known.register)],
    ["pseudonym", pseudonymSearch([...pseudonyms, ...(known.pseudonyms ?? [])])],
    ["record-id", recordIdSearch],
    ["identifier", identifierSearch(known.allowed)],
    ["fine-place", placeSearch(known.finePlaces)],
    ["small-count", smallNumberSearch(known.people, k)],
    ["single-source", singleSourceSearch],
  ];
}

function searched(text: GateText, checks: readonly StringCheck[]): readonly Found[] {
  return checks.flatMap(([kind, search]) => foundAt(kind, search(text)));
}

function foundAt(kind: GateFindingKind, at: number | undefined): readonly Found[] {
  return at === undefined ? [] : [{ kind, at }];
}

/** What is drawn must be a shape, and a door may say which year or month it opens and no other number. */
function technical({ place, text, extent, field }: PlacedText): readonly GateFinding[] {
  if (extent !== "string") return [];
  if (field === "d") {
    return /^[-MLHVCSQTAZmlhvcsqtaz0-9eE+., \n]*$/.test(text) ? [] : [finding("not-a-shape", place)];
  }
  const isDoor = /(?:^|, )door, (?:id|part)$/.test(place);
  const rest = text.replace(/^(?:byYear|months|watched) \d{1,3}$/, "");
  return isDoor && /\p{N}/u.test(rest) ? [finding("number-in-door", place)] : [];
}

function finding(kind: GateFindingKind, place: string, at?: number): GateFinding {
  return { kind, place, ...(at === undefined ? {} : { at }), words: gateFindingWords(kind) };
}

/** What pieces say together is told only where none of them says it alone. */
function withoutRepeats(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const kept: PlacedFinding[] = [];
  const longestFirst = [...findings].sort(
    (one, other) => other.finding.place.length - one.finding.place.length,
  );
  for (const each of longestFirst) {
    const { kind: own, place: at } = each.finding;
    const isTold = kept.some(
      ({ finding: { kind, place } }) => kind === own && (place === at || place.startsWith(`${at}, `)),
    );
    if (!isTold) kept.push(each);
  }
  return kept.sort(({ finding: one }, { finding: other }) =>
    one.place < other.place ? -1 : one.place > other.place ? 1 : 0,
  );
}

/** A finding in words: what, why, what to do. */
export function gateFindingWords(kind: GateFindingKind): string {
  switch (kind) {
    case "edition":
      return "This is the authors' edition, which may not leave the study. Compose the release edition.";
    case "name":
      return "A registered person is named. Take the name out, or say in the names step that it is none.";
    case "pseudonym":
      return "A pseudonym of the study is printed; it joins what is said of one person in several places. Say what they are instead.";
    case "passage":
      return "Words of a source are repeated that were not released for quotation. Release the passage, or say it in your own words.";
    case "record-id":
      return "The id of a record is printed; it joins two releases. Leave it out.";
    case "identifier":
      return "An exact day, or a way to reach or locate somebody, is printed. Give the month or year, or allow it if it is nobody's.";
    case "fine-place":
      return "A place is named more exactly than it may be shown. Name its region or country.";
    case "combination":
      return "Facts stand together that fit fewer people than may be shown. Leave one out, or say it more broadly.";
    case "small-count":
      return "Fewer are counted than may be shown. Take categories together, or withhold the count.";
    case "unpublished-count":
      return "A count is printed that the protected tables do not hold. Print what they give.";
    case "single-source":
      return "It says what a single source does to the numbers, which belongs in the authors' edition. Leave it out.";
    case "number-in-door":
      return "What a number opens carries a number of its own. Leave it out.";
    case "not-a-shape":
      return "A drawing holds something that is no shape. Draw it again.";
    default:
      return assertNever(kind);
  }
}
