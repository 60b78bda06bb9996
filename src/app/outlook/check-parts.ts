import type { Json, RecordId } from "../../core/base/index.ts";
import { isRecordId } from "../../core/base/index.ts";
import { blockSize } from "../../core/outlook/index.ts";
import { type Estimate, isList } from "../../core/study/index.ts";
import { entryWrong } from "./estimate-checks.ts";
import { outlookLimits } from "./outlook-frame.ts";
import type { RemovableTable } from "./part-change.ts";
import type { PartFields, Parts } from "./part-place.ts";

/** What is wrong with one field of a part, in words that follow its place. */
export interface PartProblem {
  readonly field: string;
  readonly text: string;
}

/** The first thing that is wrong with the numbers and texts of a part; what is wrong with its formulas, the model says. */
export function problemOf(parts: Parts, table: RemovableTable, part: PartFields): PartProblem | undefined {
  return emptyText(table, part) ?? rules[table]?.(part, parts);
}

type Rule = (part: PartFields, parts: Parts) => PartProblem | undefined;

const rules: { readonly [Table in RemovableTable]?: Rule } = {
  start: (part, parts) =>
    others(parts, "start", part).some(({ state, group }) => state === part.state && group === part.group)
      ? wrong("group", "how many of that group are in that state is said already. Change that instead.")
      : undefined,
  level: (part) => notReversed(part, "least", "most"),
  flow: flowProblem,
  account: (part) => share(part, "weight"),
  estimate: estimateProblem,
  outlook: (part, parts) =>
    others(parts, "outlook", part).length > 0
      ? wrong("base", "a study looks ahead in one way. Change the one that is there.")
      : outlookProblem(part),
  measure: (part) =>
    notReversed(part, "costLow", "costHigh") ??
    notBelow(part, "costLow", 0) ??
    notReversed(part, "fromMonth", "untilMonth"),
  scenario: (part) =>
    idsIn(part.measures).length === 0
      ? wrong("measures", "there is no measure in it. Choose one at least.")
      : twice(part.measures)
        ? wrong("measures", "one of them is in it twice.")
        : notBelow(part, "budget", 0),
  regroup: (part) =>
    number(part, "forMonths") === 0
      ? wrong("forMonths", "it must hold for one month at least.")
      : notReversed(part, "forMonths", "byMonth"),
  question: (part) =>
    isList(part.answeredBy) && part.answeredBy.length === 0
      ? wrong("answeredBy", "say what could answer it: documents or officials first.")
      : undefined,
};

function outlookProblem(part: PartFields): PartProblem | undefined {
  const runs = number(part, "runs") ?? 0;
  if (runs < blockSize || runs % blockSize !== 0)
    return wrong("runs", `runs come in whole blocks of ${blockSize}; ${20 * blockSize} is usual.`);
  for (const [field, most] of Object.entries(outlookLimits)) {
    const value = number(part, field) ?? 0;
    if (value < 1 || value > most) return wrong(field, `it must be a whole number from 1 to ${most}.`);
  }
  if ((number(part, "smallestCell") ?? 0) < 3)
    return wrong("smallestCell", "a published count of fewer than 3 could show a person. Use 3 or more.");
  return openShare(part, "statedCoverage");
}

function flowProblem(part: PartFields, parts: Parts): PartProblem | undefined {
  if (part.runs === "on-or-off" && part.shareOn === undefined)
    return wrong("shareOn", "say in which share of the runs it is on.");
  const corners = [...others(parts, "flow", part), part].filter(({ runs }) => runs === "corner");
  if (part.runs === "corner" && corners.length > 4)
    return wrong(
      "runs",
      "four flows can be run without and with them; draw this one on or off, or take another back.",
    );
  return share(part, "shareOn");
}

function estimateProblem(part: PartFields, parts: Parts): PartProblem | undefined {
  const of = isRecordId(part.parameter) ? parts.get("parameter", part.parameter) : undefined;
  return (
    notReversed(part, "low", "middle") ??
    notReversed(part, "middle", "high") ??
    notReversed(part, "low", "high") ??
    entryProblem(part, of) ??
    openShare(part, "coverage") ??
    notReversed(part, "cases", "of") ??
    share(part, "worth") ??
    (number(part, "times") === 0 ? wrong("times", "a number times 0 says nothing.") : undefined) ??
    secondEstimate(part, parts)
  );
}

/** A share above 1, a count below 0, a weight too few: what would keep it from ever being read. */
function entryProblem(part: PartFields, of: PartFields | undefined): PartProblem | undefined {
  const unit = typeof of?.unit === "string" ? of.unit : "1";
  // Every field was asked before whether it accepts its value.
  const said = entryWrong(part as unknown as Estimate, unit);
  return said === undefined ? undefined : wrong("range", said.text);
}

function secondEstimate(part: PartFields, parts: Parts): PartProblem | undefined {
  return others(parts, "estimate", part).some(
    ({ parameter, account }) => parameter === part.parameter && account === part.account,
  )
    ? wrong(
        "account",
        "there is an estimate of it already, under the same account or under none. Change that one, or pool what it rests on.",
      )
    : undefined;
}

function emptyText(table: RemovableTable, part: PartFields): PartProblem | undefined {
  const field = neverEmpty[table]?.find((name) => {
    const value = part[name];
    return typeof value === "string" && value.trim() === "";
  });
  return field === undefined ? undefined : wrong(field, "it is empty. Write it, or leave the part out.");
}

const neverEmpty: { readonly [Table in RemovableTable]?: readonly string[] } = {
  modelGroup: ["name"],
  state: ["name"],
  start: ["people"],
  fund: ["name", "starts"],
  level: ["name", "formula"],
  flow: ["name"],
  fundFlow: ["name", "formula"],
  parameter: ["name", "unit"],
  watched: ["name", "formula", "unit"],
  clash: ["name", "checked"],
  account: ["name", "reason"],
  estimate: ["reason"],
  measure: ["name"],
  measureEffect: ["by"],
  scenario: ["name"],
  regroup: ["name", "condition", "settledBy"],
  question: ["text"],
};

function wrong(field: string, text: string): PartProblem {
  return { field, text };
}

function notReversed(part: PartFields, low: string, high: string): PartProblem | undefined {
  const [from, to] = [number(part, low), number(part, high)];
  return from !== undefined && to !== undefined && from > to
    ? wrong(low, `it (${from}) is above ${high} (${to}). Swap them or mend one.`)
    : undefined;
}

function notBelow(part: PartFields, field: string, least: number): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && value < least ? wrong(field, `it must be ${least} or more.`) : undefined;
}

function share(part: PartFields, field: string): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && (value < 0 || value > 1)
    ? wrong(field, `${value} is no share. A share lies between 0 and 1; 0.2 stands for 20 %.`)
    : undefined;
}

function openShare(part: PartFields, field: string): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && (value <= 0 || value >= 1)
    ? wrong(field, "it must lie between 0 and 1, without either; 0.9 is usual.")
    : undefined;
}

function others(parts: Parts, table: RemovableTable, { id }: PartFields): readonly PartFields[] {
  return parts.all(table).filter((each) => each.id !== id);
}

function number(part: PartFields, field: string): number | undefined {
  const value = part[field];
  return typeof value === "number" ? value : undefined;
}

function idsIn(value: Json | undefined): readonly RecordId[] {
  return Array.isArray(value) ? value.filter(isRecordId) : [];
}

function twice(value: Json | undefined): boolean {
  const ids = idsIn(value);
  return new Set(ids).size !== ids.length;
}
