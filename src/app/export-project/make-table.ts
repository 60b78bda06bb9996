import { err, ok, type Result, utf8 } from "../../core/base/index.ts";
import { csvFile, xlsxFile } from "../../core/report/index.ts";
import { source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { FileWords } from "../brief/release/hand-out.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { type UnclearedOrder, unclearedWords } from "../words-out.ts";
import type { HandedTable, LeftLine, TableAsked } from "./calls.ts";
import { composeProject } from "./compose-project.ts";
import { draftCleared } from "./draft-cleared.ts";
import { openExportGuids } from "./export-guids.ts";
import { openLeftBook } from "./left-book.ts";
import { isProjectBarred, noteLeft } from "./make-cleared.ts";
import { type RecordTable, recordTable } from "./record-tables.ts";
import { wholeEdition } from "./whole-edition.ts";

/** A table as a file. */
export interface WrittenTable {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly left: readonly LeftLine[];
}

/**
 * Write a table of what a cleared project would hold, once the study noted that it left. Refused while the gate finds anything
 * in that project.
 */
export async function makeTable(
  desk: Desk,
  sha256: FileWords["sha256"],
  asked: TableAsked,
  keep: (table: WrittenTable) => void = () => {},
): Promise<Result<WrittenTable, Refusal>> {
  const drafted = await draftCleared(desk, sha256, []);
  if (!drafted.ok) return drafted;
  if (isProjectBarred(drafted.value)) return err(refuse("project-barred"));
  const { composed, left } = drafted.value;
  const written = { ...tableFile(recordTable(composed, asked.table), asked), left };
  keep(written);
  const noted = noteLeft(desk, sha256, drafted.value, sha256(written.bytes), `A table of ${asked.table}`);
  return noted.ok ? ok(written) : noted;
}

/** Make a table and give its bytes. */
export async function handOutTable(
  desk: Desk,
  { sha256, base64 }: FileWords,
  asked: TableAsked,
): Promise<Result<HandedTable, Refusal>> {
  const made = await makeTable(desk, sha256, asked);
  if (!made.ok) return made;
  const { bytes, rows, left } = made.value;
  const name = `${asked.table}.${asked.as}`;
  return ok({ name, base64: base64(bytes), bytes: bytes.length, sha256: sha256(bytes), rows, left });
}

/** Write a table of everything, because somebody asked for it in so many words; the study notes it in each source's custody. */
export function makeUnclearedTable(
  desk: Desk,
  asked: TableAsked,
  order: UnclearedOrder,
): Result<WrittenTable, Refusal> {
  const { study } = desk.open;
  const guids = openExportGuids(study);
  const left = openLeftBook();
  const composed = composeProject(study, wholeEdition(study, guids, left), guids, left);
  const table = recordTable(composed, asked.table);
  const words = unclearedWords(desk, order);
  for (const { id } of study.all(source)) words.ofSource(id, "");
  for (const row of table.rows) for (const cell of row) if (typeof cell === "string") words.own(cell);
  const settled = words.settle();
  return settled.ok ? ok({ ...tableFile(table, asked), left: left.lines() }) : settled;
}

function tableFile(
  table: RecordTable,
  { table: name, as }: TableAsked,
): Pick<WrittenTable, "bytes" | "rows"> {
  const bytes =
    as === "xlsx"
      ? xlsxFile({ name, ...table })
      : utf8(
          csvFile(
            table.columns,
            table.rows.map((row) => row.map(String)),
          ),
        );
  return { bytes, rows: table.rows.length };
}
