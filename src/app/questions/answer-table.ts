import { ok, type Result } from "../../core/base/index.ts";
import { csvFile } from "../../core/report/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { clearedWords, type WordsOut } from "../words-out.ts";
import { crossRows, pairRows } from "./count-rows.ts";
import { isTooClose, noteTable } from "./left-tables.ts";
import type { AnswerTable, Asked } from "./question-views.ts";
import { type Leaving, smallestCell, type TableRows } from "./table-rows.ts";
import { contextRows, passageRows, portraitRows, wordRows } from "./word-rows.ts";

/**
 * An answer as a table that may leave the study: small cells withheld, words cleared, and beside the tables that left before it
 * nothing told of few sources. The study notes in the custody of each source that it was counted.
 */
export function answerTable(
  desk: Desk,
  { asked }: { readonly asked: Asked },
  words: WordsOut = clearedWords(desk),
): Result<AnswerTable, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const k = smallestCell(desk);
  const made = answerRows(desk, asked, { words, k });
  if (!made.ok) return made;
  const { of = [], withheldWhole } = made.value;
  if (withheldWhole !== undefined) return ok(asTable(asked, made.value, k));
  if (isTooClose(desk.open.study, of, k))
    return ok(asTable(asked, { ...made.value, withheldWhole: "too-close" }, k));
  const noted = noteTable(desk, of);
  return noted.ok ? ok(asTable(asked, made.value, k)) : noted;
}

/** An answer as a table with all its words and counts, for whoever asked for that in so many words. */
export function unclearedTable(desk: Desk, asked: Asked, words: WordsOut): Result<AnswerTable, Refusal> {
  const made = answerRows(desk, asked, { words, k: undefined, uncleared: true });
  return made.ok ? ok(asTable(asked, made.value, 1)) : made;
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
