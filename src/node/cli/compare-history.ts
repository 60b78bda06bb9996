import { type ChangedRecord, compareStates, type StatesCompared } from "../../app/compare-states.ts";
import type { Desk } from "../../app/desk.ts";
import { listHistory } from "../../app/history.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { keptBackSign, sayKeptBack, wordsFor } from "./uncleared.ts";

/** Print what differs between the states after two steps; words only as far as they are cleared. */
export function printComparison(
  cli: Cli,
  desk: Desk,
  steps: readonly string[],
  options: { readonly json?: true; readonly showUncleared?: true },
): Finished {
  const [one = "", other = "", ...more] = steps;
  if (one === "" || other === "" || more.length > 0)
    return wrongUse("--compare takes two steps, each by the beginning of its id.");
  const [from, to] = [stepOf(desk, one), stepOf(desk, other)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const words = wordsFor(cli, desk, "history", options);
  const compared = compareStates(desk, { from: from.value, to: to.value });
  if (!compared.ok) return refusedBy(compared.error);
  const cleared = clearedOf(compared.value, words);
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(cleared);
  else for (const line of linesOf(cleared)) cli.terminal.print(line);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function stepOf(desk: Desk, beginning: string): Result<RecordId, Refused> {
  const { lines } = listHistory(desk, { limit: 1_000_000 });
  const found = lines.filter(({ action }) => action.startsWith(beginning));
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only.action);
  return wrongUse(
    found.length === 0
      ? `No step begins with ${beginning}. The last column of ${commandHere} history has them.`
      : `Several steps begin with ${beginning}. Give more of its letters; --json has whole ids.`,
  );
}

function clearedOf(compared: StatesCompared, words: WordsOut): StatesCompared {
  const out = (text: string): string => (text === "" ? "" : (words.own(text) ?? keptBackSign));
  const record = ({ id, name, fields }: ChangedRecord): ChangedRecord => ({
    id,
    name: out(name),
    fields: fields.map(({ field, before, after }) => ({ field, before: out(before), after: out(after) })),
  });
  const tables = compared.tables.map(({ table, added, changed, removed }) => ({
    table,
    added: added.map(record),
    changed: changed.map(record),
    removed: removed.map(record),
  }));
  return { ...compared, tables };
}

function linesOf({ tables }: StatesCompared): readonly string[] {
  if (tables.length === 0) return ["Nothing differs between the two."];
  return tables.flatMap(({ table, added, changed, removed }) => [
    `${table}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    ...added.map(({ name }) => `  + ${name}`),
    ...removed.map(({ name }) => `  - ${name}`),
    ...changed.flatMap(({ name, fields }) => [
      `  ~ ${name}`,
      ...fields.map(
        ({ field, before, after }) => `      ${field}: ${before || "nothing"} → ${after || "nothing"}`,
      ),
    ]),
  ]);
}
