import { err, ok, type Result } from "../../core/base/index.ts";
import { codebookTree } from "../../core/code/index.ts";
import {
  type CoreqBand,
  type CoreqKnown,
  coreqItems,
  countWords,
  type ProtectedTables,
} from "../../core/report/index.ts";
import {
  change,
  claim,
  code,
  coding,
  create,
  member,
  type ReportingItem,
  remove,
  reportingItem,
  source,
  withdrawal,
} from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import type { CoreqLine } from "../archive-views.ts";
import type { BriefMaterial } from "../brief/brief-material.ts";
import { materialFor } from "../brief/material-now.ts";
import { releasedCounts } from "../brief/release/released-sources.ts";
import { smallestOf } from "../brief/release/smallest.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";

/** The 32 items of COREQ, each with what the study knows for it, as it may be released, and what its authors wrote. */
export function coreqLines(
  desk: Desk,
  material: BriefMaterial,
  counts: ProtectedTables,
): readonly CoreqLine[] {
  const { study } = desk.open;
  const known = knownByItem(study, material, counts);
  return coreqItems.map((each) => {
    const text = writtenFor(study, each.item)?.text;
    return { ...each, known: known.get(each.item) ?? [], ...(text !== undefined && { text }) };
  });
}

/** The sheet as it is read on the page. */
export async function readCoreq(desk: Desk): Promise<Result<readonly CoreqLine[], Refusal>> {
  const material = await materialFor(desk, undefined);
  if (!material.ok) return material;
  return ok(coreqLines(desk, material.value, releasedCounts(material.value, smallestOf(material.value))));
}

/** Write an author's answer to an item; without words the answer is taken away. */
export function answerCoreq(
  desk: Desk,
  input: { readonly item: number; readonly text: string },
): Result<Nothing, Refusal> {
  const { item } = input;
  if (!coreqItems.some((each) => each.item === item)) return err(refuse("not-found"));
  const text = input.text.trim();
  const held = writtenFor(desk.open.study, item);
  if (held === undefined && text === "") return ok({});
  const answer =
    held === undefined
      ? create(reportingItem, newId(desk), { checklist: "coreq", item, text })
      : text === ""
        ? remove(reportingItem, held.id)
        : change(reportingItem, held.id, { text });
  const done = commit(desk, "answer-coreq", [answer]);
  return done.ok ? ok({}) : done;
}

// Of two that were written on two devices the later one counts.
function writtenFor(study: Store, item: number): ReportingItem | undefined {
  return study.all(reportingItem).findLast((each) => each.item === item);
}

function knownByItem(
  study: Store,
  material: BriefMaterial,
  counts: ProtectedTables,
): ReadonlyMap<number, readonly CoreqKnown[]> {
  const sources = study.all(source);
  const { k } = counts;
  const band = (count: number): CoreqBand => ({ band: count < k ? "few" : "many", k });
  const codes = codebookTree(study.all(code)).inOrder;
  const years = yearsOf(
    sources.flatMap(({ collected }) => collected?.from.slice(0, 4) ?? []),
    k,
  );
  const persons = sources.flatMap((each) => each.person ?? []);
  const repeated = new Set(persons.filter((each, at) => persons.indexOf(each) !== at)).size;
  const total: CoreqKnown = { says: "sources", shown: countWords(counts.total) };
  const table = (says: "modes" | "roles" | "countries", by: string): readonly CoreqKnown[] => {
    const found = counts.tables.find((each) => each.by.join() === by);
    if (found === undefined || found.withheld !== undefined) return [];
    const cells = found.cells.map((cell) => ({ value: cell.cell[2] ?? "", shown: countWords(cell) }));
    return [{ says, counts: cells }];
  };
  const notes = sources.filter(({ utterance }) => utterance === "reconstructed" || utterance === "summary");
  const interpreted = sources.filter(
    ({ utterance, interpreter }) => utterance === "interpreter" || interpreter !== undefined,
  );
  return new Map<number, readonly CoreqKnown[]>([
    [1, [{ says: "members", count: study.all(member).length }]],
    [11, table("modes", "mode")],
    [12, [total]],
    [13, [{ says: "withdrawn", of: band(study.all(withdrawal).length) }]],
    [14, table("countries", "country")],
    [15, [{ says: "interpreted", of: band(interpreted.length) }]],
    [16, [...table("roles", "role"), ...years]],
    [18, [{ says: "repeated", of: band(repeated) }]],
    [19, [{ says: "recorded", of: band(sources.filter(({ recorded }) => recorded === "yes").length) }]],
    [20, [{ says: "noted", of: band(notes.length) }]],
    [22, [{ says: "saturation" }]],
    [24, [{ says: "coders", count: new Set(study.all(coding).map(({ coder }) => coder)).size }]],
    [
      25,
      codes.length === 0
        ? []
        : [{ says: "codes", count: codes.length, levels: 1 + Math.max(...codes.map(({ depth }) => depth)) }],
    ],
    [27, [{ says: "software" }]],
    [29, [{ says: "quotes" }]],
    [30, [{ says: "evidence" }]],
    [31, [{ says: "claims", count: material.reader.all(claim).length }]],
  ]);
}

/** The years between which most was collected: at least k sources lie at or beyond either, so that none of them is told. */
function yearsOf(years: readonly string[], k: number): readonly CoreqKnown[] {
  const inOrder = [...years].sort();
  const [from, to] = [inOrder[k - 1], inOrder[inOrder.length - k]];
  return from === undefined || to === undefined || from > to ? [] : [{ says: "years", from, to }];
}
