import { Command, Option } from "commander";
import { listClaims, makeClaim, removeClaim } from "../../app/corroboration.ts";
import type { Desk } from "../../app/desk.ts";
import { ok } from "../../core/base/index.ts";
import { claim } from "../../core/study/index.ts";
import { judgeCommand, linkCommand, unlinkCommand } from "./claim-evidence.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, unclearedFlag, unclearedHelp, wordsFor } from "./uncleared.ts";

type Claimed = Parameters<typeof makeClaim>[1];

interface ClaimOptions extends StudyOptions {
  readonly json?: true;
  readonly showUncleared?: true;
}

/** `grounds claim`: statements, and the passages that speak for and against them. */
export function claimCommand(cli: Cli): Command {
  const command = new Command("claim").description(
    "list and make claims, link their evidence, judge independence",
  );
  for (const each of [list, make, linkCommand, unlinkCommand, judgeCommand, remove])
    command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds claim list field.grounds", "prints each claim's counts and wording"],
    ['grounds claim make "Most who left early paid a driver"', "makes a claim and prints its id"],
    [
      "grounds claim link 4kq2m7xn 9dw3hp2c --against --proximity was-told --credibility 3",
      "links a passage",
    ],
  ]);
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("print the claims with their counts for, against and independent")
    .argument("[study]", "the study's folder")
    .option(unclearedFlag, unclearedHelp)
    .option("--json", "print the claims as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: ClaimOptions) =>
        atDesk(cli, study, options, ({ desk }) => listThem(cli, desk, options)),
      ),
    );
}

function listThem(cli: Cli, desk: Desk, options: ClaimOptions): Finished {
  const words = wordsFor(cli, desk, "claim list", options);
  const claims = listClaims(desk).map(({ confidenceReason: _, ...each }) => ({
    ...each,
    text: words.own(each.text) ?? keptBackSign,
  }));
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (options.json) cli.terminal.printJson(claims);
  else if (claims.length === 0) cli.terminal.print(`No claim yet. Make one: ${commandHere} claim make WORDS`);
  else {
    const columns = [
      { title: "Id" },
      { title: "Form" },
      { title: "For", align: "right" },
      { title: "Against", align: "right" },
      { title: "Independent" },
      { title: "Confidence" },
      { title: "Warnings", align: "right" },
      { title: "Claim", givesWay: true },
    ] as const;
    const rows = claims.map((each) => [
      shortId(each.id),
      each.assumption ? "assumption" : each.form,
      String(each.for),
      String(each.against),
      each.independent.replace(/ independent$/, ""),
      each.confidence?.replace("-", " ") ?? "",
      String(each.warnings),
      each.text,
    ]);
    for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
  }
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

function make(cli: Cli): Command {
  return new Command("make")
    .description("put a statement into the study as a claim")
    .argument("<words>", "the statement, with its hedge")
    .addOption(
      new Option("--form <form>", "what kind of statement it is")
        .choices(["general", "event", "illustration", "expectation", "attitude", "analogy", "inference"])
        .default("general"),
    )
    .option("--assumption", "it is stated without a passage, as a premise")
    .option("--json", "print the claim's id as JSON")
    .action(
      cli.doing(
        (
          text: string,
          options: ClaimOptions & { readonly form: Claimed["form"]; readonly assumption?: true },
        ) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const made = makeClaim(desk, {
              text,
              form: options.form,
              assumption: options.assumption ?? false,
            });
            if (!made.ok) return refusedBy(made.error);
            return finishedWith(
              cli,
              options,
              { claim: made.value.id },
              `Made ${shortId(made.value.id)}. Next: ${commandHere} claim link ${shortId(made.value.id)} PASSAGE --for`,
            );
          }),
      ),
    );
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("take a claim out, with its evidence links; the passages stay")
    .argument("<claim>", "the claim's id, or how it begins")
    .action(
      cli.doing((typed: string, options: ClaimOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const id = findRecord(desk, claim, typed);
          if (!id.ok) return id;
          const removed = removeClaim(desk, { claim: id.value });
          return removed.ok
            ? finishedWith(cli, options, {}, `Removed. To take it back: ${commandHere} undo`)
            : refusedBy(removed.error);
        }),
      ),
    );
}
