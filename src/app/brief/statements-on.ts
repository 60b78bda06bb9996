import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { parseStatement } from "../../core/report/index.ts";
import { brief, cite, claim, parameter, regroup, statement } from "../../core/study/index.ts";
import type { TraceNode } from "../../core/trace/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { traceRecord } from "../trace-record.ts";
import type { RestingStatement } from "../views.ts";

/** The sentences of the briefs that rest on a passage, those that name what it says before those that rest on it through the model. */
export function statementsOn(
  desk: Desk,
  input: { readonly passage: RecordId },
): Result<readonly RestingStatement[], Refusal> {
  const start = { table: "passage", id: input.passage };
  const traced = traceRecord(desk, start);
  if (!traced.ok) return traced;
  return ok(
    reached(traced.value.carries, [])
      .toSorted((one, other) => one.path.length - other.path.length)
      .flatMap((each) => restingStatement(desk, each) ?? []),
  );
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
