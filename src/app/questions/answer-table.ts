import { type KeyedHash, ok, type Result } from "../../core/base/index.ts";
import { passageMarks } from "../../core/code/index.ts";
import { csvFile, type HeatToDraw } from "../../core/report/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { clearedWords, type WordsOut } from "../words-out.ts";
import { crossRows, pairRows } from "./count-rows.ts";
import { fieldsOf } from "./kept-query.ts";
import { isTooClose, newTableKey, rememberAnswer } from "./left-tables.ts";
import type { AnswerTable, Asked } from "./question-views.ts";
import { type Leaving, smallestCell, type TableRows } from "./table-rows.ts";
import { contextRows, passageRows, portraitRows, wordRows } from "./word-rows.ts";

/** A table before it leaves; it is not to be handed over before the study remembers it. */
export interface TableDraft {
  readonly table: AnswerTable;
  /** Its counts as they can be drawn, withheld where they are withheld in it; absent where it holds no counts. */
  readonly heat?: HeatToDraw;
  /** Nothing to remember where the whole table is withheld. */
  readonly remember: () => Result<true, Refusal>;
}

/**
 * Make an answer a table that may leave the study: small cells withheld, words cleared, passages told by marks of this table
 * alone, and beside the tables that left before it nothing told of few sources.
 */
export function draftAnswerTable(
  desk: Desk,
  hmac: KeyedHash,
  asked: Asked,
  words: WordsOut = clearedWords(desk),
): Result<TableDraft, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const k = smallestCell(desk);
  const key = newTableKey(desk);
  const made = answerRows(desk, asked, { words, k, mark: passageMarks(hmac, key, desk.randomBytes) });
  if (!made.ok) return made;
  const { of = [], withheldWhole } = made.value;
  const withheld = withheldWhole ?? (isTooClose(desk.open.study, of, k) ? "too-close" : undefined);
  if (withheld !== undefined) {
    const table = asTable(asked, { ...made.value, withheldWhole: withheld }, k);
    return ok({ table, remember: () => ok(true) });
  }
  const question = fieldsOf(desk, asked);
  if (!question.ok) return question;
  return ok({
    table: asTable(asked, made.value, k),
    ...drawable(made.value),
    remember: () => rememberAnswer(desk, question.value, key, of),
  });
}

/** An answer as a table that may leave, which the study remembers. */
export function answerTable(
  desk: Desk,
  hmac: KeyedHash,
  { asked }: { readonly asked: Asked },
): Result<AnswerTable, Refusal> {
  const draft = draftAnswerTable(desk, hmac, asked);
  if (!draft.ok) return draft;
  const remembered = draft.value.remember();
  return remembered.ok ? ok(draft.value.table) : remembered;
}

/** An answer as a table with all its words and counts, for whoever asked for that in so many words. */
export function unclearedTable(desk: Desk, asked: Asked, words: WordsOut): Result<TableDraft, Refusal> {
  const made = answerRows(desk, asked, { words, k: undefined, uncleared: true });
  return made.ok
    ? ok({ table: asTable(asked, made.value, 1), ...drawable(made.value), remember: words.settle })
    : made;
}

function drawable({ heat }: TableRows): Pick<TableDraft, "heat"> {
  return heat === undefined ? {} : { heat };
}

function asTable(asked: Asked, made: TableRows, k: number): AnswerTable {
  const { columns, rows, withheldCells = 0, withheldQuotes = 0, withheldWhole } = made;
  const told = withheldWhole === undefined ? rows : [];
  return {
    fileName: `${fileStem(asked)}.csv`,
    csv: csvFile(columns, told),
    rows: told.length,
    k,
    withheldCells,
    withheldQuotes,
    isMarked: columns.some((column) => column === "mark" || column === "marks"),
    ...(withheldWhole === undefined ? {} : { withheldWhole }),
  };
}

/** The lines of an answer, told as they may be. */
export function answerRows(desk: Desk, asked: Asked, leaving: Leaving): Result<TableRows, Refusal> {
  switch (asked.view) {
    case "passages":
      return passageRows(desk, asked, leaving);
    case "context":
      return contextRows(desk, asked, leaving);
    case "words":
      return wordRows(desk, asked, leaving);
    case "portrait":
      return portraitRows(desk, asked, leaving);
    case "matrix":
    case "time":
      return crossRows(desk, asked, leaving);
    case "relations":
    case "map":
      return pairRows(desk, asked, leaving);
  }
}

function fileStem(asked: Asked): string {
  switch (asked.view) {
    case "matrix":
    case "time":
      return `${asked.view}-${asked.by}`;
    case "relations":
    case "map":
      return `codes-${asked.relation}`;
    default:
      return asked.view;
  }
}
