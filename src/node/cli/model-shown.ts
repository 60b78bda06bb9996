import type { Desk } from "../../app/desk.ts";
import { planOfModel } from "../../app/outlook/model-plan.ts";
import { modelView } from "../../app/outlook/model-view.ts";
import { partTables } from "../../app/outlook/part-change.ts";
import type { ModelView, ParameterLine } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-code.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy } from "./refused.ts";
import { type Column, textTable } from "./text-table.ts";
import { keptBackSign, sayKeptBack, wordsFor } from "./uncleared.ts";

/** Print the model: to be read, or whole as JSON, to be edited and set again. */
export function showModel(
  cli: Cli,
  desk: Desk,
  options: { readonly json?: true; readonly showUncleared?: true },
): Finished {
  const words = wordsFor(cli, desk, "model", options);
  const own = (text: string): string => words.own(text) ?? keptBackSign;
  const lines = options.json ? [] : modelLines(modelView(desk), own, cli.terminal.tableWidth);
  const plan = options.json ? clearedPlan(desk, words) : undefined;
  const settled = words.settle();
  if (!settled.ok) return refusedBy(settled.error);
  if (plan !== undefined) cli.terminal.printJson(plan);
  for (const line of lines) cli.terminal.print(line);
  sayKeptBack(cli, words);
  return ok(exitCodes.done);
}

/** The plan without the words that may not go out: what is left out of a plan stays as it is when that is set. */
function clearedPlan(desk: Desk, words: WordsOut): object {
  const tables = new Map<string, (typeof partTables)[number]>(
    partTables.flatMap((table) => desk.open.study.all(table).map((each) => [each.id, table] as const)),
  );
  const cleared = (part: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(
      Object.entries(part).filter(([name, value]) => {
        const fields: Readonly<Record<string, { readonly bearsText: boolean } | undefined>> =
          tables.get(String(part.id))?.fields ?? {};
        return (
          fields[name]?.bearsText !== true || textsIn(value).every((text) => words.own(text) !== undefined)
        );
      }),
    );
  return Object.fromEntries(
    Object.entries(planOfModel(desk.open.study)).map(([name, list]) => [name, list.map(cleared)]),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Own = (text: string) => string;

function modelLines(view: ModelView, own: Own, width: number | undefined): readonly string[] {
  const { parts, parameters, troubles, gaps, notModelled } = view;
  if (parts.state.length + parts.parameter.length + parts.modelGroup.length === 0)
    return [`No model yet; a study is whole without one. To begin with one: ${commandHere} model start five`];
  const keyOf = new Map<string, string>(
    [...parts.state, ...parts.modelGroup, ...parts.fund].map(({ id, key }) => [id, key]),
  );
  const key = (id: string | undefined): string => (id === undefined ? "outside" : (keyOf.get(id) ?? "?"));
  return [
    `Groups: ${parts.modelGroup.map((each) => `${each.key} (${own(each.name)})`).join(", ")}`,
    `States: ${parts.state.map((each) => `${each.key} (${own(each.name)})`).join(", ")}`,
    ...titled("Flows", [
      ...parts.flow.map(
        ({ key: name, from, to, by, formula = "", runs }) =>
          `${name}: ${key(from)} → ${key(to)}, ${by} ${formula}${runs === "always" ? "" : ` (${runs})`}`,
      ),
      ...parts.fundFlow.map(
        ({ key: name, from, to, by, formula }) =>
          `${name}: ${key(from)} → ${key(to)}, ${by} ${formula} (money)`,
      ),
    ]),
    ...titled("Levels and funds", [
      ...parts.level.map(
        ({ key: name, formula, how }) => `${name}: ${how === "computed" ? "is" : "grows by"} ${formula}`,
      ),
      ...parts.fund.map(({ key: name, starts }) => `${name}: begins with ${starts}`),
    ]),
    ...titled(
      "Clashes",
      parts.clash.map(({ id, name }) => {
        const sides = parts.account.filter(({ clash }) => clash === id);
        return `${own(name)}: ${sides.map((side) => `${own(side.name)} (weight ${side.weight})`).join(", ")}`;
      }),
    ),
    ...titled(
      "Definitions of regrouping",
      parts.regroup.map(
        (each) =>
          `${each.key}: ${own(each.name)}; ${each.condition}, for ${counted(each.forMonths, "month")}`,
      ),
    ),
    ...titled(
      "Measures and shocks",
      parts.measure.map((each) => `${each.key}: ${own(each.name)}`),
    ),
    "",
    ...textTable(
      parameterColumns,
      parameters.flatMap((each) => parameterRows(each, own)),
      width,
    ),
    ...titled(
      "Not modelled",
      notModelled.map(({ name, why }) => `${own(name)}: ${own(why)}`),
    ),
    ...titled(
      "Wrong with the model",
      troubles.map(({ text }) => `! ${own(text)}`),
    ),
    ...titled(
      `Not grounded yet (${gaps.length})`,
      gaps.map(({ text }) => own(text)),
    ),
  ];
}

const parameterColumns: readonly Column[] = [
  { title: "Parameter" },
  { title: "Unit" },
  { title: "What it may be", givesWay: true },
  { title: "Warrant" },
  { title: "Under the account", givesWay: true },
  { title: "Judged by", givesWay: true },
];

function parameterRows({ key, unit, estimates }: ParameterLine, own: Own): readonly (readonly string[])[] {
  if (estimates.length === 0) return [[key, unit, "not grounded yet"]];
  return estimates.map(({ range, warrant, account, judge }) => [
    key,
    unit,
    own(range?.text ?? "a direction alone"),
    warrant,
    account === undefined ? "" : own(account.name),
    own(judge),
  ]);
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
