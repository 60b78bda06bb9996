import { Command } from "commander";
import type { ComputedOutlook, DefinitionView } from "../../app/views.ts";
import { periodText } from "../../core/base/index.ts";
import { sayLikelihood } from "../../core/report/index.ts";
import type { Cli } from "./cli.ts";
import { counted, thousands } from "./counted.ts";
import { withExamples } from "./examples.ts";
import { decimal, percent, points } from "./figures.ts";
import { type LookOptions, lookAhead, withLookOptions } from "./look-ahead.ts";

/** `grounds outlook`: what the model says ahead, with all that is needed to repeat it. */
export function outlookCommand(cli: Cli): Command {
  const command = withLookOptions(
    new Command("outlook").description(
      "compute the outlook: the share of runs in which each definition of regrouping comes true, under each account, with its errors",
    ),
    "the outlook",
  )
    .option("--runs <n>", "another number of runs than the study's own")
    .option("--seed <n>", "another seed than the study's own")
    .action(
      cli.doing((study: string | undefined, options: LookOptions) =>
        lookAhead(cli, study, options, { name: "outlook", print: printOutlook }),
      ),
    );
  return withExamples(command, [
    ["grounds outlook field.grounds", "definitions, accounts, errors, and how the numbers were made"],
    ["grounds outlook --seed 2", "the same with other chance, to see how little hangs on it"],
    ["grounds outlook --json | jq '.definitions[] | {key, share, range}'", "for scripts"],
  ]);
}

function printOutlook(cli: Cli, outlook: ComputedOutlook): void {
  const { print } = cli.terminal;
  for (const each of outlook.definitions) for (const line of definitionLines(each)) print(line);
  if (outlook.notModelled.length > 0) print("Not modelled:");
  for (const { name, why } of outlook.notModelled) print(`  ${name}: ${why}`);
  for (const { text } of outlook.notes) print(`! ${text}`);
  for (const line of makingLines(outlook)) print(line);
}

function definitionLines(definition: DefinitionView): readonly string[] {
  const { key, name, rung, earlySign, range, accounts, corners, variants, carriers } = definition;
  return [
    `${key}: ${name} (${earlySign ? "an early sign, not regrouping" : rung})`,
    `  true in ${percent(definition.share)} of the runs, Monte Carlo error ${decimal(100 * definition.monteCarloError)}, step error ${decimal(100 * definition.stepError)}`,
    `  over accounts, words, poolings and corners: ${percent(range.low)} to ${percent(range.high)}`,
    `  by year: ${definition.byYear.map((share) => decimal(100 * share)).join(", ")}`,
    ...monthsLine(definition),
    ...accounts.map(
      ({ clash, account, weight, share, monteCarloError }) =>
        `  if “${account.name}” is right (${clash.name}; weight ${decimal(100 * weight)} %): ${percent(share)}, error ${decimal(100 * monteCarloError)}`,
    ),
    ...corners
      .filter(({ on }) => on.length > 0)
      .map(
        ({ on, share, difference }) =>
          `  with ${on.join(" and ")}: ${percent(share)} (${points(difference)})`,
      ),
    ...variants.map(
      ({ name: variant, share, difference }) => `  ${variant}: ${percent(share)} (${points(difference)})`,
    ),
    ...(carriers.length === 0
      ? []
      : [
          `  most of its variance: ${carriers.map(({ name: carrier, share }) => `${carrier} ${percent(share)}`).join("; ")}; and ${counted(definition.otherCarriers, "other")}`,
        ]),
    ...(definition.assumedShare === undefined
      ? []
      : [`  of its variance rests on assumptions: ${percent(definition.assumedShare)}`]),
    ...signedLines(definition),
    "",
  ];
}

function monthsLine({ months }: DefinitionView): readonly string[] {
  if (months === undefined) return [];
  const [early, , middle, , late] = months.map((month) => Math.round(month));
  return [`  where it comes true: month ${middle}, 5 to 95 % from ${early} to ${late}`];
}

// What was signed and how sure somebody is of it stand in lines of their own: they are never said in one sentence.
function signedLines({ words, judgements }: DefinitionView): readonly string[] {
  const touched = words["icd-203"];
  const offered = touched.length === 0 ? "no word of it" : touched.join(", ");
  return [
    `  the range touches, on the scale of ICD 203: ${offered}. A share of runs is no likelihood; what is signed is a judgement`,
    ...judgements.flatMap(
      ({ likelihood, scale, by, share, low, high, confidence, confidenceReason, reason }) => [
        `  signed by ${by}: ${sayLikelihood(likelihood)} (${scale}), beside ${percent(share)} of runs, ${percent(low)} to ${percent(high)}; ${reason}`,
        `    confidence: ${confidence}; ${confidenceReason}`,
      ],
    ),
  ];
}

function makingLines(outlook: ComputedOutlook): readonly string[] {
  const { base, cutOff, horizonMonths, runs, sideRuns, seed, stepsPerMonth, heads, checksum } = outlook;
  const worst = (numbers: readonly number[]): string => decimal(100 * Math.max(0, ...numbers.map(Math.abs)));
  return [
    `From ${periodText(base)} over ${counted(horizonMonths, "month")}; what was not known by ${periodText(cutOff)} is not in it.`,
    `Runs: ${thousands(runs)} (${thousands(sideRuns)} for what is computed many times). Seed: ${seed}. Steps in a month: ${stepsPerMonth}.`,
    ...(outlook.isStudysOwn ? [] : ["These runs or this seed are not the study's own."]),
    `Largest Monte Carlo error: ${worst(outlook.definitions.map(({ monteCarloError }) => monteCarloError))} points. Largest step error: ${worst(outlook.definitions.map(({ stepError }) => stepError))} points.`,
    `Left over in the ledgers: people ${outlook.leftOver.people.toExponential(0)}, money ${outlook.leftOver.money.toExponential(0)}.`,
    `State of the study (heads): ${heads}`,
    `Checksum: ${checksum}`,
  ];
}
