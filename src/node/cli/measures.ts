import { Command } from "commander";
import type { ComputedOutlook, DefinitionView, MeasureLine, ScenarioView } from "../../app/views.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { decimal, percent, points } from "./figures.ts";
import { type LookOptions, lookAhead, withLookOptions } from "./look-ahead.ts";
import { commandHere } from "./places.ts";
import { type Column, textTable } from "./text-table.ts";

/** `grounds measures`: what each measure changes beside doing nothing, at what cost, and with what harms. */
export function measuresCommand(cli: Cli): Command {
  const command = withLookOptions(
    new Command("measures").description(
      "compare measures, shocks and scenarios with doing nothing, on the same draws: changes, costs, delays and harms",
    ),
    "the comparison",
  ).action(
    cli.doing((study: string | undefined, options: LookOptions) =>
      lookAhead(cli, study, options, {
        name: "measures",
        json: ({ definitions, scenarios, watched }) => ({
          ifNothingIsDone: definitions.map(({ id, key, name, share, monteCarloError, range }) => ({
            id,
            key,
            name,
            share,
            monteCarloError,
            range,
          })),
          scenarios,
          watched: watched.map(({ id, key, name, unit }) => ({ id, key, name, unit })),
        }),
        print: printMeasures,
      }),
    ),
  );
  return withExamples(command, [
    ["grounds measures field.grounds", "one row a measure, one column a definition of regrouping"],
    ["grounds measures --json | jq '.scenarios[] | {key, effects}'", "for scripts"],
  ]);
}

function printMeasures(cli: Cli, outlook: ComputedOutlook): void {
  const { print, tableWidth } = cli.terminal;
  const { definitions, scenarios } = outlook;
  const changes: readonly Column[] = [
    { title: "Change in % of runs", givesWay: true },
    ...definitions.map(({ key }): Column => ({ title: key, align: "right" })),
  ];
  const rows = [
    ["If nothing is done", ...definitions.map(({ share }) => percent(share))],
    ...scenarios.map((each) => [each.name, ...definitions.map((definition) => effectCell(each, definition))]),
  ];
  for (const line of textTable(changes, rows, tableWidth)) print(line);
  print("In brackets: the difference and twice its error to both sides, measured on the same draws.");
  printRobust(cli, outlook);
  if (scenarios.length === 0) {
    print(`There is no measure in the model. Add some: ${commandHere} model set FILE`);
    return;
  }
  print();
  const terms: readonly Column[] = [
    { title: "Measure", givesWay: true },
    { title: "Cost" },
    { title: "Delay" },
    { title: "Harm", givesWay: true },
    { title: "Proposed by" },
  ];
  const lines = new Map(
    scenarios.flatMap(({ measures }) => measures.map((each) => [each.id, each] as const)),
  );
  const told = [...lines.values()].map((each) => [
    each.name,
    each.cost,
    delayOf(each),
    harmOf(each, outlook),
    each.inferred ? "the analysts alone" : "somebody heard",
  ]);
  for (const line of textTable(terms, told, tableWidth)) print(line);
}

/** Under which accounts a measure helps, by definition; an event is no measure and helps nobody. */
function printRobust(cli: Cli, { definitions, scenarios }: ComputedOutlook): void {
  const { print, tableWidth } = cli.terminal;
  const names = new Map(
    definitions.flatMap(({ accounts }) => accounts.map(({ account: { id, name } }) => [id, name] as const)),
  );
  if (names.size === 0) return;
  const columns: readonly Column[] = [
    { title: "Helps whoever is right", givesWay: true },
    ...definitions.map(({ key }): Column => ({ title: key, givesWay: true })),
  ];
  const measures = scenarios.filter(({ of }) => of !== "shock");
  const rows = measures.map((each) => [
    each.name,
    ...definitions.map(({ id }) => {
      const under = each.effects.find(({ definition }) => definition === id)?.accounts ?? [];
      const helped = under.filter(({ difference }) => difference < -worthNaming);
      if (helped.length === under.length) return "yes";
      return helped.length === 0
        ? "no"
        : `only if ${helped.map(({ account }) => names.get(account) ?? "an account that is gone").join("; ")}`;
    }),
  ]);
  print();
  for (const line of textTable(columns, rows, tableWidth)) print(line);
}

/** Half a point of the runs: a smaller difference is none to build on. */
const worthNaming = 0.005;

function effectCell({ effects }: ScenarioView, { id }: DefinitionView): string {
  const effect = effects.find(({ definition }) => definition === id);
  return effect === undefined
    ? ""
    : `${points(effect.difference)} (${points(effect.low)} to ${points(effect.high)})`;
}

function delayOf({ fromMonth, overMonths, untilMonth }: MeasureLine): string {
  const begins = `from month ${fromMonth}`;
  const full = overMonths === 0 ? "" : `, in full by month ${fromMonth + overMonths}`;
  return `${begins}${full}${untilMonth === undefined ? "" : `, until month ${untilMonth}`}`;
}

/** What was said of a measure's harm, and how far the number moves in which it can be seen. */
function harmOf({ id, harm, harmWatched }: MeasureLine, { scenarios, watched }: ComputedOutlook): string {
  const alone = scenarios.find((each) => each.of !== "scenario" && each.id === id);
  const change = alone?.watched.find((each) => each.watched === harmWatched)?.change;
  const seen = watched.find((each) => each.id === harmWatched);
  if (change === undefined || seen === undefined) return harm;
  const [low, middle, high] = change.map(decimal);
  return `${harm.replace(/\.$/, "")}; ${seen.name} ${middle} (${low} to ${high}) ${seen.unit} at the horizon`;
}
