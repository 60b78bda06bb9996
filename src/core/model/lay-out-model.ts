import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import { layLevels } from "./lay-levels.ts";
import { layFundMoves, layPeopleMoves } from "./lay-moves.ts";
import type { Held, LaidParameter, Layout, Move, SharedPlaces, Term } from "./layout.ts";
import type { Model, Parameter } from "./model.ts";
import type { ModelError, ModelPlace } from "./model-error.ts";
import { type FormulaContext, resolveFormula } from "./resolve-formula.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { layStocks, type StockName, type Stocks } from "./stocks.ts";
import { money, people, plain, sameUnit, type Unit } from "./units.ts";

/** A model that was checked, laid out, and can be asked further formulas. */
export interface LaidModel {
  readonly layout: Layout;
  /** Lay a formula that is watched while the model runs; it may also use entries and exits. */
  readonly watch: (id: string, formula: string, unit: Unit) => Result<Term, NonEmpty<ModelError>>;
  /** Lay a formula of parameters alone, for a change of a parameter. */
  readonly before: (at: ModelPlace, formula: string, unit: Unit) => Result<Term, NonEmpty<ModelError>>;
  readonly unitOfParameter: (id: string) => Unit | undefined;
}

/** What the parts of the layout are made with. */
export interface Laying {
  readonly model: Model;
  readonly scope: Scope;
  readonly stocks: Stocks;
  readonly tell: (error: ModelError) => void;
}

/** Check a model and lay it out in slots; every mistake is told, not only the first. */
export function layOutModel(model: Model): Result<LaidModel, NonEmpty<ModelError>> {
  const errors: ModelError[] = [];
  const tell = (error: ModelError): void => void errors.push(error);
  const scope = scopeOf(model, tell);
  const moves: Move[] = [];
  const stocks = layStocks(model, moves, tell);
  const laying: Laying = { model, scope, stocks, tell };
  const places: SharedPlaces[] = [];
  layPeopleMoves(laying, moves, places);
  layFundMoves(laying, moves);
  const levels = layLevels(laying);
  const held = stocks.names.map((name) => layHeld(laying, name));
  if (isNonEmpty(errors)) return err(errors);
  const layout = {
    held,
    levels,
    moves,
    places,
    parameters: model.parameters.map((each) => boundsOf(scope, each)),
  };
  return ok({
    layout,
    watch: (id, formula, unit) =>
      layAlone(laying, formula, unit, { at: { part: "watched formula", id }, known: "watched" }),
    before: (at, formula, unit) => layAlone(laying, formula, unit, { at, known: "before" }),
    unitOfParameter: (id) => scope.parameters.get(id)?.unit,
  });
}

function layAlone(
  { scope, stocks }: Laying,
  formula: string,
  unit: Unit,
  where: Pick<FormulaContext, "at" | "known">,
): Result<Term, NonEmpty<ModelError>> {
  const errors: ModelError[] = [];
  const term = resolveFormula(formula, unit, {
    scope,
    stocks,
    ...where,
    tell: (error) => void errors.push(error),
  });
  return isNonEmpty(errors) ? err(errors) : ok(term);
}

function layHeld(laying: Laying, name: StockName): Held {
  switch (name.kind) {
    case "people":
      return layPeople(laying, name);
    case "money": {
      const starts = laying.model.funds.find(({ id }) => id === name.fund)?.starts ?? "0";
      const at = { part: "fund", id: name.fund, field: "starts" } as const;
      const term = resolveFormula(starts, money, { ...laying, at, known: "before" });
      return { kind: "money", name: name.fund, starts: term };
    }
    case "level":
      return layChangingLevel(laying, name.level);
  }
}

/** Those who are in a state at the base date are spread evenly over its stages: nobody knows how far each has come. */
function layPeople(laying: Laying, name: Extract<StockName, { kind: "people" }>): Held {
  const { state, group, stage, of } = name;
  const { starts: startsByGroup = {} } = laying.model.states.find(({ id }) => id === state) ?? {};
  // A group may be called as what every object has, such as `constructor`.
  const formula = Object.hasOwn(startsByGroup, group) ? startsByGroup[group] : undefined;
  const at = { part: "state", id: state, field: `start of ${group}` } as const;
  const whole: Term =
    formula === undefined
      ? { kind: "number", value: 0 }
      : resolveFormula(formula, people, { ...laying, at, group, known: "before" });
  const starts: Term =
    of === 1 ? whole : { kind: "binary", operator: "/", left: whole, right: { kind: "number", value: of } };
  return { kind: "people", name: `${state}/${group}${of === 1 ? "" : `#${stage + 1}`}`, starts };
}

function layChangingLevel(laying: Laying, id: string): Held {
  const level = laying.model.levels.find((each) => each.id === id);
  const unit = laying.scope.levels.get(id)?.unit ?? plain;
  if (level?.kind !== "changing") throw new Error("A level without a slot was asked for its change");
  const at = { part: "level", id } as const;
  const { least, most } = level;
  // Bounds come from records as they are, and not through the language of formulas.
  if ([least, most].some((bound) => bound !== undefined && !Number.isFinite(bound)))
    laying.tell({ at, problem: { type: "BoundNoNumber" } });
  if (least !== undefined && most !== undefined && least > most)
    laying.tell({ at, problem: { type: "BoundsReversed" } });
  const perMonth: Unit = { ...unit, months: unit.months - 1 };
  return {
    kind: "level",
    name: id,
    starts: resolveFormula(level.starts, unit, {
      ...laying,
      at: { ...at, field: "starts" },
      known: "before",
    }),
    change: resolveFormula(level.change, perMonth, {
      ...laying,
      at: { ...at, field: "change" },
      known: "running",
    }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

// Only what logic forbids is hard: a share lies between 0 and 1; a rate, a count or an amount is not below 0.
function boundsOf(scope: Scope, { id, unit }: Parameter): LaidParameter {
  if (unit.trim() === "share") return { id, least: 0, most: 1 };
  const isPlain = sameUnit(scope.parameters.get(id)?.unit ?? plain, plain);
  return { id, least: isPlain ? Number.NEGATIVE_INFINITY : 0, most: Number.POSITIVE_INFINITY };
}
