import { ok, type Result } from "../../core/base/index.ts";
import { csvFile } from "../../core/report/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { clearedWords } from "../words-out.ts";
import { crossRows, pairRows } from "./count-rows.ts";
import type { AnswerTable, Asked } from "./question-views.ts";
import { type Leaving, smallestCell, type TableRows } from "./table-rows.ts";
import { contextRows, passageRows, portraitRows, wordRows } from "./word-rows.ts";

/** An answer as a table that may leave the study: small cells withheld, words cleared, and ids that open passages here alone. */
export function answerTable(desk: Desk, { asked }: { readonly asked: Asked }): Result<AnswerTable, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  return tableOf(desk, asked, { words: clearedWords(desk), k: smallestCell(desk) });
}

/** An answer as a table, told as it may be. */
export function tableOf(desk: Desk, asked: Asked, leaving: Leaving): Result<AnswerTable, Refusal> {
  const made = answerRows(desk, asked, leaving);
  if (!made.ok) return made;
  const { columns, rows, withheldCells = 0, withheldQuotes = 0, withheldWhole } = made.value;
  const told = withheldWhole === undefined ? rows : [];
  return ok({
    fileName: `${fileStem(asked)}.csv`,
    csv: csvFile(columns, told),
    rows: told.length,
    k: leaving.k ?? 1,
    withheldCells,
    withheldQuotes,
    ...(withheldWhole === undefined ? {} : { withheldWhole }),
  });
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
