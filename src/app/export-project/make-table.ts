import { err, type KeyedHash, ok, type RecordId, type Result, utf8 } from "../../core/base/index.ts";
import { passageMarks } from "../../core/code/index.ts";
import type { Guid } from "../../core/formats/refi/index.ts";
import { csvFile, xlsxFile } from "../../core/report/index.ts";
import { passage, source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { FileWords } from "../brief/release/hand-out.ts";
import type { Desk } from "../desk.ts";
import { newTableKey, rememberRecords } from "../questions/left-tables.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";
import { type UnclearedOrder, unclearedWords } from "../words-out.ts";
import type { HandedTable, LeftLine, TableAsked } from "./calls.ts";
import { composeProject } from "./compose-project.ts";
import { draftCleared } from "./draft-cleared.ts";
import { type ExportGuids, openExportGuids } from "./export-guids.ts";
import { openLeftBook } from "./left-book.ts";
import { isProjectBarred, noteLeft, sourcesIn } from "./make-cleared.ts";
import { type RecordTable, recordTable } from "./record-tables.ts";
import { wholeEdition } from "./whole-edition.ts";

/** A table as a file. */
export interface WrittenTable {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly left: readonly LeftLine[];
}

/** How a table is hashed, and its marks made. */
export type TableWords = Pick<FileWords, "sha256"> & { readonly hmac: KeyedHash };

/** A table before it leaves; it is not to be handed over before the study remembers it. */
export interface RecordDraft extends WrittenTable {
  readonly remember: () => Result<unknown, Refusal>;
}

/**
 * Make a table of what a cleared project would hold, its passages told by marks of this table alone. Refused while the gate
 * finds anything in that project.
 */
export async function draftTable(
  desk: Desk,
  { sha256, hmac }: TableWords,
  asked: TableAsked,
): Promise<Result<RecordDraft, Refusal>> {
  const drafted = await draftCleared(desk, sha256, []);
  if (!drafted.ok) return drafted;
  const draft = drafted.value;
  if (isProjectBarred(draft)) return err(refuse("project-barred"));
  const key = newTableKey(desk);
  const mark = passageMarks(hmac, key, desk.randomBytes);
  const ids = passagesByGuid(desk.open.study, draft.guids);
  const table = recordTable(draft.composed, asked.table, (guid) => mark(ids.get(guid)));
  const written = { ...tableFile(table, asked), left: draft.left };
  const remember = (): Result<unknown, Refusal> => {
    const hash = sha256(written.bytes);
    const remembered = rememberRecords(desk, asked.table, key, sourcesIn(draft), hash);
    // In custody it stands by then, where no undo takes it away.
    return remembered.ok ? noteLeft(desk, sha256, draft, hash, `A table of ${asked.table}`, []) : remembered;
  };
  return ok({ ...written, remember });
}

function passagesByGuid(study: Store, guids: ExportGuids): ReadonlyMap<Guid, RecordId> {
  const byGuid = new Map<Guid, RecordId>();
  for (const id of study.idsOf(passage, "present")) {
    const guid = guids.of({ table: passage.name, id });
    // Two passages of one stretch leave as one.
    if (guid !== undefined && !byGuid.has(guid)) byGuid.set(guid, id);
  }
  return byGuid;
}

/** Make a table and give its bytes, after the study remembered it. */
export async function handOutTable(
  desk: Desk,
  words: FileWords & TableWords,
  asked: TableAsked,
): Promise<Result<HandedTable, Refusal>> {
  const made = await draftTable(desk, words, asked);
  if (!made.ok) return made;
  const { bytes, rows, left, remember } = made.value;
  const remembered = remember();
  if (!remembered.ok) return remembered;
  const name = `${asked.table}.${asked.as}`;
  const { sha256, base64 } = words;
  return ok({ name, base64: base64(bytes), bytes: bytes.length, sha256: sha256(bytes), rows, left });
}

/** Make a table of everything, because somebody asked for it in so many words; the study notes it in each source's custody. */
export function draftUnclearedTable(
  desk: Desk,
  asked: TableAsked,
  order: UnclearedOrder,
): Result<RecordDraft, Refusal> {
  const { study } = desk.open;
  const guids = openExportGuids(study);
  const left = openLeftBook();
  const composed = composeProject(study, wholeEdition(study, guids, left), guids, left);
  const table = recordTable(composed, asked.table);
  const words = unclearedWords(desk, order);
  for (const { id } of study.all(source)) words.ofSource(id, "");
  for (const row of table.rows) for (const cell of row) if (typeof cell === "string") words.own(cell);
  return ok({ ...tableFile(table, asked), left: left.lines(), remember: words.settle });
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
