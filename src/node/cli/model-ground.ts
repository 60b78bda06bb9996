import { Command } from "commander";
import type { Desk } from "../../app/desk.ts";
import type { TriedEstimate } from "../../app/ground-views.ts";
import { changeModel } from "../../app/outlook/change-model.ts";
import type { PartValues } from "../../app/outlook/part-change.ts";
import { saidProblemText } from "../../app/outlook/said-range.ts";
import { tryEstimate } from "../../app/outlook/try-estimate.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { account, claim, estimate, quantity, type Table, warrants } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { findPart } from "./find-part.ts";
import { findRecord } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface GroundOptions extends StudyOptions {
  readonly json?: true;
  readonly range?: string;
  readonly warrant?: string;
  readonly reason?: string;
  readonly claim?: readonly string[];
  readonly quantity?: readonly string[];
  readonly account?: string;
  readonly coverage?: string;
  readonly cases?: string;
  readonly of?: string;
  readonly worth?: string;
  readonly within?: string;
  readonly direction?: string;
}

/** `grounds model ground`: say what a parameter may be, and why. */
export function groundCommand(cli: Cli): Command {
  const command = new Command("ground")
    .description("say what a parameter may be, on what warrant, and why; signed by whoever runs it")
    .argument("<parameter>", "its key, such as killed.leaders, or its id or how that begins")
    .option(
      "--range <words>",
      "what it may be, in English or Arabic; two ends, or one number that is not doubted",
    )
    .option("--warrant <warrant>", `how it came to be: ${warrants.join(", ")}`)
    .option("--reason <words>", "why this range and no other")
    .option("--claim <id...>", "claims that it rests on")
    .option("--quantity <id...>", "quantities that it rests on; with stated their numbers are what it may be")
    .option("--account <id>", "the account of a clash under which it holds")
    .option(
      "--coverage <share>",
      "which share of what is thought possible lies within the range, such as 0.9",
    )
    .option("--cases <number>", "counted cases, with counted and analogy")
    .option("--of <number>", "among how many they were counted")
    .option(
      "--within <months>",
      "within how many months the cases were counted, where a rate is to come of it",
    )
    .option("--worth <share>", "as how many of its cases one of another case counts here, with analogy")
    .option("--direction <which>", "raises or lowers, with direction-only")
    .option("--json", "print what was entered and the quantiles as JSON")
    .action(
      cli.doing((typed: string, options: GroundOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => ground(cli, desk, typed, options)),
      ),
    );
  return withExamples(withStudyOptions(command), [
    [
      'grounds model ground return_rate --range "2 to 10 in 100, most likely 4, within 5 years" --warrant judgement --reason "Read against C-14"',
      "a judged range that becomes a monthly rate",
    ],
    [
      'grounds model ground held_now --warrant stated --quantity 3fk2mh --reason "The directorate\'s count"',
      "what a source stated, as it stated it",
    ],
  ]);
}

function ground(cli: Cli, desk: Desk, typed: string, options: GroundOptions): Finished {
  const found = findPart(desk, typed);
  if (!found.ok) return found;
  const { table, id } = found.value;
  if (table !== "parameter") return wrongUse(`That is no parameter. \`${commandHere} model\` lists them.`);
  const values = valuesFrom(desk, options);
  if (!values.ok) return values;
  const draft = {
    parameter: id,
    values: values.value,
    ...(options.range !== undefined && { said: options.range }),
  };
  const tried = tryEstimate(desk, draft);
  if (!tried.ok) return refusedBy(tried.error);
  const { problem, trouble } = tried.value;
  if (problem !== undefined) return wrongUse(saidProblemText(problem));
  if (trouble !== undefined) return wrongUse(trouble.text);
  return save(cli, desk, id, tried.value, options);
}

function save(
  cli: Cli,
  desk: Desk,
  parameter: RecordId,
  { values, range, quantiles }: TriedEstimate,
  options: GroundOptions,
): Finished {
  const held = desk.open.study
    .all(estimate)
    .find((each) => each.parameter === parameter && each.account === (values.account ?? undefined));
  const put =
    held === undefined
      ? { do: "put" as const, table: "estimate" as const, values: { ...values, parameter } }
      : { do: "put" as const, table: "estimate" as const, id: held.id, values: withCleared(values) };
  const done = changeModel(desk, { changes: [put] });
  if (!done.ok) return refusedBy(done.error);
  const said = range?.text ?? "a direction alone";
  const middle = quantiles?.map((each) => Number(each.toPrecision(3))).join(", ");
  const words = `Understood as ${said}${middle === undefined ? "" : `; 5, 50 and 95 %: ${middle}`}. To take it back: ${commandHere} undo`;
  return finishedWith(cli, options, { values, ...(quantiles !== undefined && { quantiles }) }, words);
}

/** What was entered before and is not now is no part of the new estimate. */
function withCleared(values: PartValues): PartValues {
  const optional = Object.entries(estimate.fields).flatMap(([name, field]) => (field.optional ? [name] : []));
  return { ...Object.fromEntries(optional.map((name) => [name, null])), ...values };
}

function valuesFrom(desk: Desk, options: GroundOptions): Result<PartValues, Refused> {
  const warrant = warrants.find((each) => each === options.warrant);
  if (warrant === undefined) return wrongUse(`Say how it came to be: --warrant ${warrants.join(", ")}.`);
  if (options.reason === undefined || options.reason.trim() === "")
    return wrongUse("Say why: --reason. Somebody will ask.");
  const claims = idsOf(desk, claim, options.claim);
  if (!claims.ok) return claims;
  const quantities = idsOf(desk, quantity, options.quantity);
  if (!quantities.ok) return quantities;
  const under = options.account === undefined ? undefined : findRecord(desk, account, options.account);
  if (under !== undefined && !under.ok) return under;
  const numbers = numbersFrom(options);
  if (!numbers.ok) return numbers;
  return ok({
    warrant,
    given: "value",
    reason: options.reason,
    ...numbers.value,
    ...(claims.value.length > 0 && { claims: claims.value }),
    ...(quantities.value.length > 0 && { quantities: quantities.value }),
    ...(under !== undefined && { account: under.value }),
    ...(options.direction !== undefined && { direction: options.direction }),
  });
}

function numbersFrom(options: GroundOptions): Result<PartValues, Refused> {
  const values: Record<string, number | string> = {};
  for (const name of ["coverage", "cases", "of", "worth", "within"] as const) {
    const typed = options[name];
    if (typed === undefined) continue;
    if (!/^\d+(?:\.\d+)?$/.test(typed))
      return wrongUse(
        `--${name} takes a number, such as ${name === "coverage" || name === "worth" ? "0.9" : "12"}.`,
      );
    values[name === "within" ? "withinMonths" : name] = Number(typed);
  }
  return ok(values.withinMonths === undefined ? values : { ...values, given: "share-within" });
}

function idsOf(
  desk: Desk,
  table: Table,
  typed: readonly string[] = [],
): Result<readonly RecordId[], Refused> {
  const ids: RecordId[] = [];
  for (const each of typed) {
    const found = findRecord(desk, table, each);
    if (!found.ok) return found;
    ids.push(found.value);
  }
  return ok(ids);
}
