import { err, isRecordId, ok, type RecordId, type Result } from "../core/base/index.ts";
import { member } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { heldByRound } from "./coders/taken-back.ts";
import type { Desk } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { Said } from "./said/index.ts";
import type { LogLine, RecordReader, Store, UndoOutcome } from "./store.ts";
import { saidSkipped } from "./undo.ts";

/** One step of a study's history. */
export interface HistoryLine {
  readonly action: RecordId;
  /** When, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** Who did it, as the study calls them. */
  readonly who: string;
  /** Whether that is who works here now, and can take it back. */
  readonly mine: boolean;
  /** The use case. */
  readonly act: string;
  readonly is: "did" | "took-back" | "did-again";
  /** Whether what was done is taken back as things stand. */
  readonly takenBack: boolean;
  /** How many records of each table it touched, in the order in which it did. */
  readonly touched: readonly { readonly table: string; readonly count: number }[];
  /** The first record that has a name. */
  readonly about?: { readonly table: string; readonly id: RecordId; readonly name: string };
}

/** Which steps of a history are asked for; what is left out does not matter. */
export interface HistoryAsked {
  readonly limit: number;
  /** By whom, as the log names them. */
  readonly author?: string;
  readonly act?: string;
  /** Steps that touched this record. */
  readonly of?: RecordId;
  /** Steps that touched a record of one of these tables. */
  readonly tables?: readonly string[];
  /** From this moment on, and before that one, in milliseconds since 1970 UTC. */
  readonly from?: number;
  readonly before?: number;
}

/** The newest steps of a history. */
export interface HistoryView {
  readonly lines: readonly HistoryLine[];
  /** Who works in the study, as the log names them and as the study does. */
  readonly members: readonly { readonly author: string; readonly name: string }[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
}

/** A log is read whole where its steps are sorted out; nobody has more of them. */
const mostLines = 1_000_000;

/** List who did what when, the newest first; at most `limit` steps of those that are asked for. */
export function listHistory(desk: Desk, asked: HistoryAsked): HistoryView {
  const { study } = desk.open;
  const { limit, ...wanted } = asked;
  const isSorted = Object.values(wanted).some((each) => each !== undefined);
  const log = study.log(isSorted ? mostLines : limit + 1).filter((line) => isAsked(line, asked));
  return {
    lines: log.slice(0, limit).map((line) => historyLine(desk, line)),
    members: study.all(member).map(({ id, name }) => ({ author: id, name })),
    more: log.length > limit,
  };
}

function isAsked(line: LogLine, { author, act, of, tables, from, before }: HistoryAsked): boolean {
  return (
    (author === undefined || line.author === author) &&
    (act === undefined || (line.takesBack ?? line.act) === act) &&
    (of === undefined || line.touched.some(({ id }) => id === of)) &&
    (tables === undefined || line.touched.some(({ table }) => tables.includes(table))) &&
    (from === undefined || line.atMs >= from) &&
    (before === undefined || line.atMs < before)
  );
}

function historyLine({ open: { study }, me }: Desk, line: LogLine): HistoryLine {
  const counts = new Map<string, number>();
  for (const { table } of line.touched) counts.set(table, (counts.get(table) ?? 0) + 1);
  const about = firstNamed(study, line.touched);
  return {
    action: line.action,
    at: line.atMs,
    who: nameOfMember(study, line.author),
    mine: line.author === me,
    act: line.takesBack ?? line.act,
    is: line.cause === "do" ? "did" : line.cause === "undo" ? "took-back" : "did-again",
    takenBack: line.takenBack,
    touched: [...counts].map(([table, count]) => ({ table, count })),
    ...(about === undefined ? {} : { about }),
  };
}

function nameOfMember(study: RecordReader, author: string): string {
  return (isRecordId(author) ? study.get(member, author)?.name : undefined) ?? author;
}

/** Fields by which a record is known, the shortest first. */
const nameFields = ["title", "name", "pseudonym", "label", "text"] as const;
const longestName = 90;

function firstNamed(
  study: Pick<Store, "get" | "vocabulary">,
  touched: LogLine["touched"],
): HistoryLine["about"] {
  for (const { table: name, id } of touched) {
    const table = study.vocabulary.tables[name];
    const record: Readonly<Record<string, unknown>> | undefined =
      table === undefined ? undefined : study.get(table, id);
    const named = record === undefined ? undefined : nameOfRecord(record);
    if (named !== undefined) return { table: name, id, name: named };
  }
  return undefined;
}

/** What a record is called by its own fields, as a list can show it; `undefined` where none of them names it. */
export function nameOfRecord(record: object): string | undefined {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const named = nameFields.map((field) => fields[field]).find((value) => typeof value === "string");
  return typeof named === "string" && named.trim() !== "" ? shortened(named) : undefined;
}

// A number that a sentence takes from the study stands in it as the ids of records.
const liveNumber = /\{\{[^}]*\}\}/g;

/** A text without the ids of records by which it takes numbers from the study. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(liveNumber, "…");
}

function shortened(text: string): string {
  const name = withoutNumbers(text);
  const letters = Array.from(name);
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join("")}…`;
}

/** What going back to a point did. */
export interface WentBack {
  /** How many steps were taken back. */
  readonly steps: number;
  /** Why anything was left as it is. */
  readonly skipped: readonly Said[];
}

/** More steps than anybody wants to go back at once. */
const mostSteps = 1_000;

/**
 * Take back my own steps, the latest first, down to and with one of them; what others did stays.
 *
 * Each is an undo of its own, so that redo goes forward again step by step.
 */
export function undoTo(desk: Desk, { action }: { readonly action: RecordId }): Result<WentBack, Refusal> {
  const { study } = desk.open;
  const wanted = study.log(mostSteps).find((line) => line.action === action);
  if (wanted === undefined || wanted.author !== desk.me || wanted.cause === "undo" || wanted.takenBack)
    return err(refuse("not-to-be-taken-back"));
  let steps = 0;
  const skipped: UndoOutcome["skipped"][number][] = [];
  while (steps < mostSteps) {
    const held = heldByRound(desk, desk.open.undoable(desk.me).undo);
    if (held !== undefined) return ok({ steps, skipped: [...skipped.map(saidSkipped), held] });
    const outcome = desk.open.undo(desk.me);
    skipped.push(...(outcome?.skipped ?? []));
    if (outcome?.receipt === undefined) break;
    steps++;
    if (study.log(1)[0]?.deed === wanted.deed) break;
  }
  return ok({ steps, skipped: skipped.map(saidSkipped) });
}
