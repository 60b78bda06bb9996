import type { Json, RecordId } from "../../core/base/index.ts";
import { isRecordId } from "../../core/base/index.ts";
import { blockSize } from "../../core/outlook/index.ts";
import { type Estimate, isList } from "../../core/study/index.ts";
import { type Said, say } from "../said/index.ts";
import { entryWrong } from "./estimate-checks.ts";
import { outlookLimits } from "./outlook-frame.ts";
import type { RemovableTable } from "./part-change.ts";
import type { PartFields, PartProblem, Parts } from "./part-place.ts";

/** The first thing that is wrong with the numbers and texts of a part; what is wrong with its formulas, the model says. */
export function problemOf(parts: Parts, table: RemovableTable, part: PartFields): PartProblem | undefined {
  return emptyText(table, part) ?? rules[table]?.(part, parts);
}

type Rule = (part: PartFields, parts: Parts) => PartProblem | undefined;

const rules: { readonly [Table in RemovableTable]?: Rule } = {
  start: (part, parts) =>
    others(parts, "start", part).some(({ state, group }) => state === part.state && group === part.group)
      ? wrong("group", say("part-start-twice"))
      : undefined,
  level: (part) => notReversed(part, "least", "most"),
  flow: flowProblem,
  account: (part) => share(part, "weight"),
  estimate: estimateProblem,
  outlook: (part, parts) =>
    others(parts, "outlook", part).length > 0
      ? wrong("base", say("part-outlook-twice"))
      : outlookProblem(part),
  measure: (part) =>
    notReversed(part, "costLow", "costHigh") ??
    notBelow(part, "costLow", 0) ??
    notReversed(part, "fromMonth", "untilMonth"),
  scenario: (part) =>
    idsIn(part.measures).length === 0
      ? wrong("measures", say("part-no-measure"))
      : twice(part.measures)
        ? wrong("measures", say("part-measure-twice"))
        : notBelow(part, "budget", 0),
  regroup: (part) =>
    number(part, "forMonths") === 0
      ? wrong("forMonths", say("part-one-month"))
      : notReversed(part, "forMonths", "byMonth"),
  question: (part) =>
    isList(part.answeredBy) && part.answeredBy.length === 0
      ? wrong("answeredBy", say("part-no-answer"))
      : undefined,
};

function outlookProblem(part: PartFields): PartProblem | undefined {
  const runs = number(part, "runs") ?? 0;
  if (runs < blockSize || runs % blockSize !== 0)
    return wrong("runs", say("part-blocks", { block: String(blockSize), usual: String(20 * blockSize) }));
  for (const [field, most] of Object.entries(outlookLimits)) {
    const value = number(part, field) ?? 0;
    if (value < 1 || value > most) return wrong(field, say("part-whole", { most: String(most) }));
  }
  if ((number(part, "smallestCell") ?? 0) < 3) return wrong("smallestCell", say("part-small-cell"));
  return openShare(part, "statedCoverage");
}

function flowProblem(part: PartFields, parts: Parts): PartProblem | undefined {
  if (part.runs === "on-or-off" && part.shareOn === undefined) return wrong("shareOn", say("part-share-on"));
  const corners = [...others(parts, "flow", part), part].filter(({ runs }) => runs === "corner");
  if (part.runs === "corner" && corners.length > 4) return wrong("runs", say("part-four-corners"));
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
    (number(part, "times") === 0 ? wrong("times", say("part-times-none")) : undefined) ??
    secondEstimate(part, parts)
  );
}

/** A share above 1, a count below 0, a weight too few: what would keep it from ever being read. */
function entryProblem(part: PartFields, of: PartFields | undefined): PartProblem | undefined {
  const unit = typeof of?.unit === "string" ? of.unit : "1";
  // Every field was asked before whether it accepts its value.
  const said = entryWrong(part as unknown as Estimate, unit);
  return said === undefined ? undefined : wrong("range", said);
}

function secondEstimate(part: PartFields, parts: Parts): PartProblem | undefined {
  return others(parts, "estimate", part).some(
    ({ parameter, account }) => parameter === part.parameter && account === part.account,
  )
    ? wrong("account", say("part-estimate-twice"))
    : undefined;
}

function emptyText(table: RemovableTable, part: PartFields): PartProblem | undefined {
  const field = neverEmpty[table]?.find((name) => {
    const value = part[name];
    return typeof value === "string" && value.trim() === "";
  });
  return field === undefined ? undefined : wrong(field, say("part-empty"));
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

function wrong(field: string, problem: Said): PartProblem {
  return { field, problem };
}

function notReversed(part: PartFields, low: string, high: string): PartProblem | undefined {
  const [from, to] = [number(part, low), number(part, high)];
  return from !== undefined && to !== undefined && from > to
    ? wrong(low, say("part-reversed", { low: String(from), field: high, high: String(to) }))
    : undefined;
}

function notBelow(part: PartFields, field: string, least: number): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && value < least
    ? wrong(field, say("part-least", { least: String(least) }))
    : undefined;
}

function share(part: PartFields, field: string): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && (value < 0 || value > 1)
    ? wrong(field, say("part-no-share", { value: String(value) }))
    : undefined;
}

function openShare(part: PartFields, field: string): PartProblem | undefined {
  const value = number(part, field);
  return value !== undefined && (value <= 0 || value >= 1) ? wrong(field, say("part-open-share")) : undefined;
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
