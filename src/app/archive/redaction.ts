import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type Splice, source, splicesBetween, workingText } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { RedactionKind, RedactionPiece, RedactionView } from "../archive-views.ts";
import { type Desk, openVault } from "../desk.ts";
import type { Vault } from "../open-study.ts";
import { contentOf } from "../receive-text.ts";
import { refuse } from "../refusal.ts";
import { accessOf } from "./access.ts";
import { type LeavingSplice, leavingRules, leavingSplices, spliced, textNow } from "./leaving-words.ts";

/**
 * One source as it came in beside how it would leave: what was taken out in the names step and since, and what a package
 * would say more broadly. With its real names, so only while the vault is open, and for the sealed page alone.
 */
export function readRedaction(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<RedactionView, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const held = study.get(source, input.source);
  if (held === undefined) return err(refuse("not-found"));
  const now = textNow(study, held.id);
  const rules = leavingRules(study, []);
  const splices = leavingSplices(study, held, now, rules);
  const original = cameIn(vault.value, held.id);
  const pieces = piecesOf({ before: original ?? now, now, splices, pseudonyms: rules.pseudonyms });
  const paragraphs = inParagraphs(pieces);
  const changed = paragraphs.filter((each) => each.some((piece) => "kind" in piece));
  return ok({
    source: held.id,
    title: held.title,
    ...accessOf(held),
    hasOriginal: original !== undefined,
    counts: countsOf(pieces),
    paragraphs: changed,
    unchangedParagraphs: paragraphs.length - changed.length,
  });
}

/** The text as it was read, before its names step; the vault keeps it for as long as the source. */
function cameIn({ store }: Vault, id: RecordId): string | undefined {
  const held = store.everMade(workingText, "source", id).at(-1)?.record;
  return held === undefined ? undefined : contentOf(held.content).collected.text;
}

interface TwoTexts {
  readonly before: string;
  readonly now: string;
  /** What changes on the way out, in the text as it stands. */
  readonly splices: readonly LeavingSplice[];
  readonly pseudonyms: RegExp | undefined;
}

/** A stretch of the text as it stands that came about by a change of the one before. */
interface Changed {
  readonly start: number;
  readonly end: number;
  readonly taken: Splice;
}

function piecesOf(texts: TwoTexts): readonly RedactionPiece[] {
  const { before, now, splices } = texts;
  const changes = changesIn(splicesBetween(before, now).map);
  const pieces: RedactionPiece[] = [];
  let reached = 0;
  for (const { start, end } of united([...changes, ...splices])) {
    if (start > reached) pieces.push({ same: now.slice(reached, start) });
    const from = before.slice(inBefore(changes, start, "start"), inBefore(changes, end, "end"));
    const after = spliced(now, { start, end }, splices);
    if (from !== after) pieces.push({ kind: kindOf(texts, changes, { start, end }), before: from, after });
    else pieces.push({ same: after });
    reached = end;
  }
  return [...pieces, { same: now.slice(reached) }];
}

function changesIn(map: readonly Splice[]): readonly Changed[] {
  let moved = 0;
  return map.map((taken) => {
    const start = taken.start + moved;
    moved += taken.length - (taken.end - taken.start);
    return { start, end: start + taken.length, taken };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stretches in order, those that overlap as one. */
function united(ranges: readonly Range[]): readonly Range[] {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder) {
    const last = joined.at(-1);
    if (last !== undefined && (start < last.end || (start === last.start && end === last.end)))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Where a border of a united stretch lay in the text before; none lies within a change. */
function inBefore(changes: readonly Changed[], at: number, border: "start" | "end"): number {
  const passed = changes.findLast((each) =>
    border === "end" ? each.start < at || each.end === at : each.end <= at && each.start < at,
  );
  return passed === undefined ? at : at - passed.end + passed.taken.end;
}

function kindOf(
  { now, splices, pseudonyms }: TwoTexts,
  changes: readonly Changed[],
  at: Range,
): RedactionKind {
  const within = splices.filter((each) => each.start < at.end && at.start < each.end);
  const isChanged = changes.some((each) => each.start < at.end && at.start < each.end);
  if (within.some(({ kind }) => kind === "withheld")) return "withheld";
  if (within.some(({ kind }) => kind === "person")) return isChanged ? "name" : "person";
  const [first] = within;
  if (first !== undefined) return first.kind;
  return pseudonyms !== undefined && now.slice(at.start, at.end).search(pseudonyms) >= 0
    ? "name"
    : "correction";
}

function countsOf(pieces: readonly RedactionPiece[]): RedactionView["counts"] {
  return kinds.flatMap((kind) => {
    const count = pieces.filter((piece) => "kind" in piece && piece.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

const kinds: readonly RedactionKind[] = ["name", "person", "identifier", "place", "withheld", "correction"];

/** The pieces line by line; what was taken out stays in the line in which it began. */
function inParagraphs(pieces: readonly RedactionPiece[]): readonly (readonly RedactionPiece[])[] {
  const paragraphs: RedactionPiece[][] = [[]];
  for (const piece of pieces) {
    if ("kind" in piece) {
      paragraphs.at(-1)?.push(piece);
      continue;
    }
    for (const [at, same] of piece.same.split(/\n+/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (same !== "") paragraphs.at(-1)?.push({ same });
    }
  }
  return paragraphs.filter((each) => each.length > 0);
}
