import { isRecordId, type RandomBytes, type RecordId } from "../../../core/base/index.ts";
import { cardRows, evidenceCard } from "../../../core/corroborate/index.ts";
import { type Clearer, consentToQuote } from "../../../core/protect/index.ts";
import { type Door, freshPseudonyms, type ProtectedTables, type Run } from "../../../core/report/index.ts";
import { passage, person, source } from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import { quotePassage } from "../../read-source.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { numberCard } from "../number-card.ts";
import { said } from "../voice.ts";
import { withoutPseudonyms } from "./release-voice.ts";
import { releasedKind } from "./released-sources.ts";

/** What the endnotes of a release are made with. */
export interface NoteMeans {
  readonly desk: Desk;
  readonly material: BriefMaterial;
  readonly clearer: Clearer;
  readonly counts: ProtectedTables;
  readonly randomBytes: RandomBytes;
}

/** As many quotes as an endnote holds at most. */
const mostQuotes = 3;

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

/** How a number came to be, and the ranges that carry it; never what a single source contributes. */
function numberNote(
  { desk, material }: NoteMeans,
  door: Door,
  own: (words: string) => string,
): readonly Run[] | undefined {
  const card = numberCard(desk, material, door);
  if (card === undefined) return undefined;
  const carried = card.parameters.map(
    ({ name, estimates }) =>
      `${own(name)}: ${estimates.map(({ range, warrant }) => `${own(range ?? "no number")} (${warrant.replace("-", " ")})`).join(", or ")}`,
  );
  const rest = card.otherParameters === 0 ? "" : `; and ${card.otherParameters} others that carry less`;
  return said(
    [
      `${own(card.title)}.`,
      ...card.made.map(own),
      ...(carried.length === 0 ? [] : [`What carries it: ${carried.join("; ")}${rest}.`]),
      ...(card.claims.length === 0
        ? []
        : [`It rests on: ${card.claims.map(({ text }) => own(text)).join(" ")}`]),
    ]
      .filter((each) => each.trim() !== "")
      .join(" "),
  );
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
  const roles = [...new Set(cardRows(material.index, id).map((row) => kindOf(row.source)))].sort();
  const heard = roles.filter((each) => each !== "source");
  const confidence = material.index.claimById.get(id)?.confidence;
  const reason = material.index.claimById.get(id)?.confidenceReason;
  return [
    ...said(
      [
        own(card.statement),
        card.assumption === undefined ? "" : "This is an assumption.",
        heard.length === 0 ? "" : `Heard among others from: ${heard.join(", ")}.`,
        card.counts.against.passages > 0 ? "There are also passages against it." : "",
        confidence === undefined
          ? ""
          : `Confidence ${confidence.replace("-", " ")}${reason === undefined ? "." : `: ${own(reason)}`}`,
      ]
        .filter((each) => each !== "")
        .join(" "),
    ),
    ...quotesOn(means, kindOf, id),
  ];
}

function quotesOn(
  { desk, material, clearer, counts, randomBytes }: NoteMeans,
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
  return freshPseudonyms(kinds, { sourcesByKind, k: counts.k }, randomBytes).flatMap(({ id: of, name }) => {
    const row = quoted.find((each) => each.source === of);
    if (row === undefined) return [];
    const words = row.utterance === "verbatim" ? `“${row.words}”` : row.words;
    const side = row.direction === "against" ? "against: " : "";
    return said(` ${side}${name}: ${words}`);
  });
}

function clearedQuote(desk: Desk, clearer: Clearer, of: RecordId, at: RecordId): string | undefined {
  const held = desk.open.study.get(source, of);
  const { words } = quotePassage(desk, at);
  if (held === undefined || words === undefined) return undefined;
  const { release: releaseLevel, namesStep } = held;
  const stricter = desk.open.study.get(passage, at)?.release;
  const terms = { use: "quote", releaseLevel, consent: consentToQuote(held), namesStep } as const;
  const done = clearer.clear(words, stricter === undefined ? terms : { ...terms, passage: stricter });
  return done.ok ? done.value : undefined;
}
