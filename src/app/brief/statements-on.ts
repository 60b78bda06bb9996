import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { parseStatement } from "../../core/report/index.ts";
import {
  brief,
  cite,
  claim,
  matrix,
  measure,
  parameter,
  regroup,
  statement,
} from "../../core/study/index.ts";
import { type TraceNode, tracedRecords } from "../../core/trace/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { traceRecord } from "../trace-record.ts";
import type { RestingOnClaim, RestingStatement } from "../views.ts";

/** The sentences of the briefs that rest on a passage, those that name what it says before those that rest on it through the model. */
export function statementsOn(
  desk: Desk,
  input: { readonly passage: RecordId },
): Result<readonly RestingStatement[], Refusal> {
  const start = { table: "passage", id: input.passage };
  const traced = traceRecord(desk, start);
  return traced.ok ? ok(statementsIn(desk, traced.value.carries)) : traced;
}

/** What would be touched if a claim fell: claims reasoned from it, parameters, definitions, sentences of the briefs. */
export function restingOnClaim(
  desk: Desk,
  input: { readonly claim: RecordId },
): Result<RestingOnClaim, Refusal> {
  const traced = traceRecord(desk, { table: claim.name, id: input.claim });
  if (!traced.ok) return traced;
  const { study } = desk.open;
  const above = tracedRecords(traced.value.carries);
  const idsOf = (table: string): readonly RecordId[] =>
    above.flatMap((each) => (each.table === table ? [each.id] : []));
  const named = (table: RestingOnClaim["parts"][number]["table"], name: (id: RecordId) => string) =>
    idsOf(table).map((id) => ({ id, table, name: name(id) }));
  return ok({
    claims: idsOf(claim.name).map((id) => ({ id, text: study.get(claim, id)?.text ?? "" })),
    parameters: idsOf(parameter.name).map((id) => ({ id, name: study.get(parameter, id)?.name ?? "" })),
    parts: [
      ...named("regroup", (id) => study.get(regroup, id)?.name ?? ""),
      ...named("measure", (id) => study.get(measure, id)?.name ?? ""),
      ...named("matrix", (id) => study.get(matrix, id)?.question ?? ""),
    ],
    statements: statementsIn(desk, traced.value.carries),
  });
}

function statementsIn(desk: Desk, carries: TraceNode): readonly RestingStatement[] {
  return reached(carries, [])
    .toSorted((one, other) => one.path.length - other.path.length)
    .flatMap((each) => restingStatement(desk, each) ?? []);
}

interface Reached {
  readonly id: RecordId;
  /** What lies between the passage and the statement. */
  readonly path: readonly TraceNode[];
}

function reached(node: TraceNode, path: readonly TraceNode[]): readonly Reached[] {
  const here = node.record.table === statement.name ? [{ id: node.record.id, path }] : [];
  return [...here, ...node.children.flatMap((child) => reached(child, [...path, node]))];
}

function restingStatement(desk: Desk, { id, path }: Reached): RestingStatement | undefined {
  const { study } = desk.open;
  const held = study.get(statement, id);
  if (held === undefined) return undefined;
  const cited = path.findLast(({ record }) => record.table !== cite.name)?.record;
  const through = cited === undefined ? undefined : nameOf(desk, cited);
  return {
    brief: held.brief,
    briefTitle: study.get(brief, held.brief)?.title ?? "",
    statement: held.id,
    text: parseStatement(held.text)
      .map((piece) => (piece.kind === "words" ? piece.text : "…"))
      .join(""),
    ...(through !== undefined && { through }),
    nearness: path.some(({ record }) => record.table === parameter.name) ? "through-the-model" : "says-it",
  };
}

function nameOf({ open: { study } }: Desk, { table, id }: TraceNode["record"]): string | undefined {
  switch (table) {
    case claim.name:
      return study.get(claim, id)?.text;
    case parameter.name:
      return study.get(parameter, id)?.name;
    case regroup.name:
      return study.get(regroup, id)?.name;
    default:
      return undefined;
  }
}
