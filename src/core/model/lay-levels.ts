import { namesIn } from "./expression.ts";
import type { Laying } from "./lay-out-model.ts";
import type { LaidLevel } from "./layout.ts";
import type { Level } from "./model.ts";
import { parseExpression } from "./parse-expression.ts";
import { resolveFormula } from "./resolve-formula.ts";
import { plain } from "./units.ts";

/** Lay the levels in their order; one that uses itself, or another that is computed after it, is told. */
export function layLevels(laying: Laying): readonly LaidLevel[] {
  const { model, scope, stocks, tell } = laying;
  const computed = new Map(
    model.levels.flatMap((level) => (level.kind === "computed" ? [[level.id, level]] : [])),
  );
  return model.levels.map((level, at): LaidLevel => {
    if (level.kind === "changing")
      return { kind: "changing", id: level.id, slot: stocks.level(level.id) ?? -1 };
    const place = { part: "level", id: level.id } as const;
    const circle = circleFrom(level.id, computed);
    const later = usedBy(level).find(
      (name) => model.levels.findIndex(({ id }) => id === name) > at && computed.has(name),
    );
    if (circle !== undefined) tell({ at: place, problem: { type: "CircularLevel", through: circle } });
    else if (later !== undefined) tell({ at: place, problem: { type: "LaterLevel", name: later } });
    const unit = scope.levels.get(level.id)?.unit ?? plain;
    const is = resolveFormula(level.is, unit, {
      ...laying,
      at: { ...place, field: "formula" },
      known: "running",
    });
    return { kind: "computed", id: level.id, is };
  });
}

type Computed = Extract<Level, { kind: "computed" }>;

function usedBy({ is }: Computed): readonly string[] {
  const parsed = parseExpression(is);
  return parsed.ok ? namesIn(parsed.value) : [];
}

/** The way from a level back to itself, where there is one. */
function circleFrom(start: string, computed: ReadonlyMap<string, Computed>): readonly string[] | undefined {
  const seen = new Set<string>();
  const follow = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const level = computed.get(id);
    if (level === undefined) return undefined;
    for (const next of usedBy(level)) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return follow(start, [start]);
}
