import { err, isRecordId, ok, type Result } from "../../core/base/index.ts";
import { parseStatement, type StatementPiece, writeStatementText } from "../../core/report/index.ts";
import {
  type AnyRef,
  account,
  claim,
  measure,
  modelGroup,
  parameter,
  quantity,
  regroup,
  scenario,
  state,
  type Table,
  watched,
} from "../../core/study/index.ts";
import type { RecordReader } from "../store.ts";
import { isSourceProperty } from "./live-number.ts";

/** A statement's text with the ids of the records that its live numbers are of, and those records, each once. */
export interface ResolvedStatement {
  readonly text: string;
  readonly cites: readonly AnyRef[];
}

/** What has to stand at one place of a live number. */
type Place =
  | { readonly is: "record"; readonly tables: readonly Table[]; readonly word: string }
  | { readonly is: "whole"; readonly word: string; readonly optional?: true }
  | { readonly is: "anything" };

const definition: Place = { is: "record", tables: [regroup], word: "definition of regrouping" };
const aClaim: Place = { is: "record", tables: [claim], word: "claim" };

/** What stands after each kind of live number. */
const places: Readonly<Record<string, readonly Place[]>> = {
  share: [definition],
  range: [definition],
  byYear: [definition, { is: "whole", word: "year" }],
  months: [definition],
  word: [definition],
  variant: [definition, { is: "anything" }],
  account: [{ is: "record", tables: [account], word: "account" }, definition],
  effect: [{ is: "record", tables: [scenario, measure], word: "scenario or measure" }, definition],
  watched: [
    { is: "record", tables: [watched], word: "watched number" },
    { is: "whole", word: "month", optional: true },
  ],
  fate: [
    { is: "record", tables: [modelGroup], word: "group of the model" },
    { is: "record", tables: [state], word: "state" },
  ],
  for: [aClaim],
  against: [aClaim],
  independent: [aClaim],
  quantity: [{ is: "record", tables: [quantity], word: "quantity" }],
  estimate: [{ is: "record", tables: [parameter], word: "parameter" }],
};

/**
 * Find the record of every live number in a statement's text; keys become ids, so that a renamed record is found again.
 *
 * The error says in words which number cannot be shown, and why.
 */
export function resolveStatement(reader: RecordReader, text: string): Result<ResolvedStatement, string> {
  const cites = new Map<string, AnyRef>();
  const pieces: StatementPiece[] = [];
  for (const piece of parseStatement(text)) {
    if (piece.kind === "words") {
      pieces.push(piece);
      continue;
    }
    const resolved = resolveNumber(reader, piece.written);
    if (!resolved.ok) return err(`{{${piece.written.join(" ")}}}: ${resolved.error}`);
    for (const each of resolved.value.cites) cites.set(each.id, each);
    pieces.push({ ...piece, written: resolved.value.written });
  }
  return ok({ text: writeStatementText(pieces), cites: [...cites.values()] });
}

interface ResolvedNumber {
  readonly written: readonly string[];
  readonly cites: readonly AnyRef[];
}

function resolveNumber(reader: RecordReader, written: readonly string[]): Result<ResolvedNumber, string> {
  const [kind = "", ...rest] = written;
  if (kind === "sources") return resolveCount(written);
  const wanted = Object.hasOwn(places, kind) ? places[kind] : undefined;
  if (wanted === undefined)
    return err(
      `there is no such number. These there are: ${[...Object.keys(places), "sources"].join(", ")}.`,
    );
  if (rest.length > wanted.length) return err("there is more in the braces than it needs.");
  const cites: AnyRef[] = [];
  const named: string[] = [];
  for (const [at, place] of wanted.entries()) {
    const given = rest[at] ?? "";
    const found = place.is === "record" ? recordOf(reader, place.tables, given) : undefined;
    const wrong = problemAt(place, given, found);
    if (wrong !== undefined) return err(wrong);
    if (found !== undefined) cites.push(found);
    if (given !== "") named.push(found?.id ?? given);
  }
  return ok({ written: [kind, ...named], cites });
}

function problemAt(place: Place, given: string, found: AnyRef | undefined): string | undefined {
  switch (place.is) {
    case "anything":
      return undefined;
    case "whole":
      if (given === "" && place.optional === true) return undefined;
      return /^\d{1,4}$/.test(given) ? undefined : `a ${place.word} has to follow, as a whole number.`;
    case "record":
      if (found !== undefined) return undefined;
      return given === ""
        ? `it does not say which ${place.word} is meant.`
        : `this study has no ${place.word} called “${given}”. Mend the name, or choose one from the list.`;
  }
}

function resolveCount(written: readonly string[]): Result<ResolvedNumber, string> {
  const [, by, ...of] = written;
  if (by === undefined || (isSourceProperty(by) && of.length > 0)) return ok({ written, cites: [] });
  return err(
    isSourceProperty(by)
      ? `it does not say which ${by} is counted.`
      : "sources are counted by role, mode or country.",
  );
}

/** The record of one of some tables with that id or key. */
function recordOf(reader: RecordReader, tables: readonly Table[], given: string): AnyRef | undefined {
  for (const table of tables) {
    const found = isRecordId(given)
      ? reader.get(table, given)
      : reader.all(table).find((each) => keyOf(reader, each) === given);
    if (found !== undefined) return { table: table.name, id: found.id };
  }
  return undefined;
}

/** A record's key; for a group's own parameter `key.group`. */
function keyOf(reader: RecordReader, record: object): string | undefined {
  if (!("key" in record) || typeof record.key !== "string") return undefined;
  const of = "group" in record && isRecordId(record.group) ? reader.get(modelGroup, record.group) : undefined;
  return of === undefined ? record.key : `${record.key}.${of.key}`;
}
