import { Command, Option } from "commander";
import type { Desk } from "../../app/desk.ts";
import {
  addHypothesis,
  addMatrix,
  addMatrixRow,
  leaveRowOut,
  rateConsistency,
} from "../../app/hypotheses.ts";
import { claim, consistencies, evidence, hypothesis, matrix, matrixRow } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { listMatrixCommand } from "./hypotheses-list.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

interface MatrixOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds hypotheses`: answers that compete, held against the same claims and passages. */
export function hypothesesCommand(cli: Cli): Command {
  const command = new Command("hypotheses").description(
    "weigh competing hypotheses against the same evidence; ranked by what speaks against each",
  );
  for (const each of [listMatrixCommand, ask, add, row, rate, leave])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds hypotheses list", "the first question: its matrix, and the order by least inconsistency"],
    ["grounds hypotheses rate 7c4k9m2x 3h8v5b2n II --reason 'Nobody could have moved freely'", "rates a row"],
    ["grounds hypotheses leave 7c4k9m2x", "leaves a row out, to see what follows; undo takes it in again"],
  ]);
}

function ask(cli: Cli): Command {
  return new Command("ask")
    .description("ask a question that several hypotheses answer")
    .argument("<question>", "the question")
    .option("--json", "print the question's id as JSON")
    .action(
      cli.doing((question: string, options: MatrixOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const asked = addMatrix(desk, { question });
          if (!asked.ok) return refusedBy(asked.error);
          const id = shortId(asked.value.matrix);
          return finishedWith(
            cli,
            options,
            asked.value,
            `Asked (${id}). Next: ${commandHere} hypotheses add ${id} "THE FIRST ANSWER"`,
          );
        }),
      ),
    );
}

function add(cli: Cli): Command {
  return new Command("add")
    .description("add an answer that competes with the others")
    .argument("<question>", "the question's id, or how it begins")
    .argument("<words>", "the answer")
    .option("--json", "print the hypothesis's id as JSON")
    .action(
      cli.doing((typed: string, text: string, options: MatrixOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const of = findRecord(desk, matrix, typed);
          if (!of.ok) return of;
          const added = addHypothesis(desk, { matrix: of.value, text });
          return added.ok
            ? finishedWith(cli, options, added.value, `Added (${shortId(added.value.hypothesis)}).`)
            : refusedBy(added.error);
        }),
      ),
    );
}

interface RowOptions extends MatrixOptions {
  readonly claim?: string;
  readonly evidence?: string;
}

function row(cli: Cli): Command {
  return new Command("row")
    .description("hold the hypotheses against a claim, or against one passage for or against it")
    .argument("<question>", "the question's id, or how it begins")
    .option("--claim <claim>", "the claim's id, or how it begins")
    .option("--evidence <evidence>", `the evidence link's id; \`${commandHere} trace CLAIM\` shows them`)
    .option("--json", "print the row's id as JSON")
    .action(
      cli.doing((typed: string, options: RowOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => addRow(cli, desk, typed, options)),
      ),
    );
}

function addRow(cli: Cli, desk: Desk, typed: string, options: RowOptions): Finished {
  const of = findRecord(desk, matrix, typed);
  if (!of.ok) return of;
  if ((options.claim === undefined) === (options.evidence === undefined))
    return wrongUse("Say one of --claim and --evidence.");
  const held =
    options.claim === undefined
      ? findRecord(desk, evidence, options.evidence ?? "")
      : findRecord(desk, claim, options.claim);
  if (!held.ok) return held;
  const added = addMatrixRow(desk, {
    matrix: of.value,
    ...(options.claim === undefined ? { evidence: held.value } : { claim: held.value }),
  });
  return added.ok
    ? finishedWith(cli, options, added.value, `Added (${shortId(added.value.row)}).`)
    : refusedBy(added.error);
}

interface RateOptions extends MatrixOptions {
  readonly reason?: string;
}

function rate(cli: Cli): Command {
  return new Command("rate")
    .description("say how well a row agrees with a hypothesis, as you see it")
    .argument("<row>", "the row's id, or how it begins")
    .argument("<hypothesis>", "the hypothesis's id, or how it begins")
    .addArgument(
      new Command()
        .createArgument(
          "<value>",
          "very consistent CC, C, neutral N, inconsistent I, II, or NA; - takes it back",
        )
        .choices([...consistencies, "-"]),
    )
    .option("--reason <words>", "why")
    .action(
      cli.doing(
        (typed: string, other: string, value: (typeof consistencies)[number] | "-", options: RateOptions) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const of = findRecord(desk, matrixRow, typed);
            if (!of.ok) return of;
            const under = findRecord(desk, hypothesis, other);
            if (!under.ok) return under;
            const rated = rateConsistency(desk, {
              row: of.value,
              hypothesis: under.value,
              value: value === "-" ? null : value,
              ...(options.reason !== undefined && { reason: options.reason }),
            });
            return rated.ok ? finishedWith(cli, options, {}, "Rated.") : refusedBy(rated.error);
          }),
      ),
    );
}

interface LeaveOptions extends MatrixOptions {
  readonly in?: true;
}

function leave(cli: Cli): Command {
  return new Command("leave")
    .description("leave a row out, to see what follows without it")
    .argument("<row>", "the row's id, or how it begins")
    .addOption(new Option("--in", "take it in again"))
    .action(
      cli.doing((typed: string, options: LeaveOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const of = findRecord(desk, matrixRow, typed);
          if (!of.ok) return of;
          const leftOut = options.in === undefined;
          const left = leaveRowOut(desk, { row: of.value, leftOut });
          return left.ok
            ? finishedWith(cli, options, {}, leftOut ? "Left out." : "Taken in again.")
            : refusedBy(left.error);
        }),
      ),
    );
}
