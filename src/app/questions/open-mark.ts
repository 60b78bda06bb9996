import { err, fromHex, type KeyedHash, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { isOfTable, passageOfMark, readMark } from "../../core/code/index.ts";
import { type LeftTable, leftTable, passage, source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { quotePassage } from "../read-source.ts";
import { refuse } from "../refusal.ts";
import type { MarkedPassage } from "./question-views.ts";

/** Open the passage of a line of a table that left, by the mark that stands on the line. */
export function openMark(
  desk: Desk,
  hmac: KeyedHash,
  input: { readonly mark: string },
): Result<MarkedPassage, Refusal> {
  const { study } = desk.open;
  const mark = readMark(input.mark);
  if (mark === undefined) return err(refuse("mark-unknown"));
  const tables = study.all(leftTable).filter((each) => isOfTable(hmac, keyOf(each), mark));
  if (tables.length === 0) return err(refuse("mark-unknown"));
  const passages = study.idsOf(passage, "present");
  for (const table of tables) {
    const id = passageOfMark(hmac, keyOf(table), mark, passages);
    const opened = id === undefined ? undefined : shown(desk, id, table);
    if (opened !== undefined) return ok(opened);
  }
  return err(refuse("mark-opens-nothing"));
}

function shown(desk: Desk, id: RecordId, table: LeftTable): MarkedPassage | undefined {
  const held = desk.open.study.get(passage, id);
  const of = held === undefined ? undefined : desk.open.study.get(source, held.source);
  if (of === undefined) return undefined;
  const { words, start, end } = quotePassage(desk, id);
  return {
    passage: id,
    source: of.id,
    sourceName: of.title,
    start,
    end,
    gone: words === undefined,
    table: { view: table.view, at: table.at },
  };
}

function keyOf({ key }: LeftTable): Uint8Array {
  const bytes = fromHex(key);
  return bytes.ok ? bytes.value : new Uint8Array();
}
