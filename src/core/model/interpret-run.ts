import { evaluateTerm, total } from "./evaluate-term.ts";
import type { Layout, Move, Term } from "./layout.ts";
import { type BatchResult, emptyResult, type LaidChange, type RunPlan, tolerance } from "./run-plan.ts";

/**
 * Run a model once by walking its terms: slow, plain, and the yardstick of every faster engine.
 *
 * `parameters` holds a value for each slot. `trace`, where given, hears of every value that is no number.
 */
export function interpretRun(
  layout: Layout,
  plan: RunPlan,
  parameters: ArrayLike<number>,
  trace?: (fault: FirstFault) => void,
): BatchResult {
  const result = emptyResult(layout, plan, 1);
  const run = new Run(layout, plan, parameters, trace);
  run.record(result, 0);
  result.heldAtBase.set(run.held());
  for (let month = 1; month <= plan.months; month++) {
    run.advance(month);
    const wrong = run.wrongSlot();
    if (wrong >= 0) {
      result.faultSlot[0] = wrong;
      result.faultMonth[0] = month;
      break;
    }
    run.record(result, month);
  }
  result.heldAtHorizon.set(run.held());
  result.peopleLeftOver[0] = run.leftOver("people");
  result.moneyLeftOver[0] = run.leftOver("money");
  result.peopleEver[0] = run.ever("people");
  result.moneyEver[0] = run.ever("money");
  return result;
}

/** The first thing in a run that was no number. */
export interface FirstFault {
  readonly what: "level" | "move" | "change of a level";
  /** The level's id, or the move's name. */
  readonly name: string;
  readonly month: number;
}

type Known = { readonly values: readonly number[]; readonly held: readonly number[]; readonly time: number };

class Run {
  readonly #layout: Layout;
  readonly #plan: RunPlan;
  readonly #drawn: readonly number[];
  readonly #by: readonly number[];
  readonly #trace: ((fault: FirstFault) => void) | undefined;
  readonly #startsWith: { readonly people: number; readonly money: number };
  readonly #outside = { peopleIn: 0, peopleOut: 0, moneyIn: 0, moneyOut: 0 };
  #held: number[];
  #moved: number[];

  constructor(
    layout: Layout,
    plan: RunPlan,
    parameters: ArrayLike<number>,
    trace: ((fault: FirstFault) => void) | undefined,
  ) {
    this.#layout = layout;
    this.#plan = plan;
    this.#trace = trace;
    this.#drawn = layout.parameters.map((_, slot) => parameters[slot] ?? Number.NaN);
    const before = { values: this.#drawn, held: [], time: Number.NaN };
    this.#by = plan.changes.map(({ by }) => this.#term(by, before, []));
    this.#held = layout.held.map(({ starts }) => this.#term(starts, before, []));
    this.#moved = layout.moves.map(() => 0);
    this.#startsWith = { people: this.#total("people"), money: this.#total("money") };
  }

  held(): readonly number[] {
    return this.#held;
  }

  advance(month: number): void {
    const { stepsPerMonth, method } = this.#plan;
    this.#moved = this.#layout.moves.map(() => 0);
    const h = 1 / stepsPerMonth;
    for (let step = 0; step < stepsPerMonth; step++)
      this.#step(month, month - 1 + step / stepsPerMonth, h, method);
  }

  record(result: BatchResult, month: number): void {
    const known = { values: this.#changed(month, month), held: this.#held, time: month };
    const levels = this.#levels(known);
    this.#plan.watched.forEach((formula, at) => {
      result.watched[at * (this.#plan.months + 1) + month] = this.#term(formula, known, levels);
    });
  }

  wrongSlot(): number {
    return this.#layout.held.findIndex(({ kind }, slot) => {
      const value = this.#held[slot] ?? Number.NaN;
      return kind === "level"
        ? value - value !== 0
        : !(value >= -tolerance && value < Number.POSITIVE_INFINITY);
    });
  }

  leftOver(kind: "people" | "money"): number {
    const [came, left] = [this.#outside[`${kind}In`], this.#outside[`${kind}Out`]];
    return this.#total(kind) - this.#startsWith[kind] - came + left;
  }

  ever(kind: "people" | "money"): number {
    return this.#startsWith[kind] + this.#outside[`${kind}In`];
  }

  #step(month: number, t0: number, h: number, method: RunPlan["method"]): void {
    const { held, moves } = this.#layout;
    const amounts = moves.map(() => 0);
    const growths = held.map(() => 0);
    let at = [...this.#held];
    const stages = method === "rk4" ? 4 : 1;
    for (let stage = 0; stage < stages; stage++) {
      const weight = stages === 1 ? 1 : stage === 0 || stage === 3 ? 1 / 6 : 1 / 3;
      const time = stage === 0 ? t0 : stage === 3 ? t0 + h : t0 + h / 2;
      const known = { values: this.#changed(t0, time), held: at, time };
      const levels = this.#levels(known, month);
      const rates = this.#rates(known, levels, month);
      const growing = held.map(({ change }, slot) => {
        if (change === undefined) return this.#net(rates, slot);
        const growth = this.#term(change, known, levels);
        this.#hear(growth, { what: "change of a level", name: held[slot]?.name ?? "", month });
        return growth;
      });
      for (const [move, rate] of rates.entries()) amounts[move] = (amounts[move] ?? 0) + weight * rate;
      for (const [slot, growth] of growing.entries()) growths[slot] = (growths[slot] ?? 0) + weight * growth;
      const ahead = stage === 2 ? h : h / 2;
      at = this.#held.map((value, slot) => value + ahead * (growing[slot] ?? 0));
    }
    this.#take(
      amounts.map((amount) => amount * h),
      growths.map((growth) => h * growth),
    );
  }

  #take(amounts: readonly number[], growths: readonly number[]): void {
    this.#held = this.#layout.held.map(({ least, most }, slot) => {
      const grown = (this.#held[slot] ?? 0) + (growths[slot] ?? 0);
      const floored = least === undefined ? grown : Math.max(least, grown);
      return most === undefined ? floored : Math.min(most, floored);
    });
    for (const [move, { kind, from, to }] of this.#layout.moves.entries()) {
      const amount = amounts[move] ?? 0;
      if (from === undefined) this.#outside[`${kind}In`] += amount;
      if (to === undefined) this.#outside[`${kind}Out`] += amount;
      this.#moved[move] = (this.#moved[move] ?? 0) + amount;
    }
  }

  #rates(known: Known, levels: readonly number[], month: number): readonly number[] {
    const { moves, places } = this.#layout;
    const value = (term: Term): number => this.#term(term, known, levels);
    const held = (slot: number | undefined): number => (slot === undefined ? 0 : (known.held[slot] ?? 0));
    const wanted = moves.map(({ by, from }) => (by.kind === "rate" ? value(by.rate) * held(from) : 0));
    const shares = places.map(({ places: count, moves: sharing }) => {
      const free = Math.max(0, value(count));
      const demand = total(sharing.map((move) => wanted[move] ?? 0));
      return demand > free ? free / demand : 1;
    });
    const rates: number[] = [];
    for (const [at, move] of moves.entries()) {
      const rate = this.#rate(move, wanted[at] ?? 0, shares, rates, value, held);
      this.#hear(rate, { what: "move", name: move.name, month });
      rates.push(rate);
    }
    return rates;
  }

  #rate(
    { by, from }: Move,
    wanted: number,
    shares: readonly number[],
    rates: readonly number[],
    value: (term: Term) => number,
    held: (slot: number | undefined) => number,
  ): number {
    switch (by.kind) {
      case "rate":
        return by.places === undefined ? wanted : wanted * (shares[by.places] ?? 1);
      case "amount":
        return from === undefined ? value(by.amount) : Math.min(value(by.amount), held(from));
      case "with": {
        const moved = total(by.moves.map((move) => rates[move] ?? 0));
        const all = total(by.of.map(held));
        return all > 0 ? held(from) * value(by.share) * (moved / all) : 0;
      }
    }
  }

  #levels(known: Known, month = known.time): readonly number[] {
    const levels: number[] = [];
    for (const level of this.#layout.levels) {
      const value =
        level.kind === "changing" ? (known.held[level.slot] ?? 0) : this.#term(level.is, known, levels);
      this.#hear(value, { what: "level", name: level.id, month });
      levels.push(value);
    }
    return levels;
  }

  #changed(stepStart: number, time: number): readonly number[] {
    const values = [...this.#drawn];
    this.#plan.changes.forEach((change, at) => {
      const before = values[change.parameter] ?? Number.NaN;
      values[change.parameter] = changed(
        change,
        before,
        this.#by[at] ?? Number.NaN,
        weightOf(change, stepStart, time),
      );
    });
    return values;
  }

  #net(amounts: readonly number[], slot: number): number {
    let net = 0;
    for (const [move, { from, to }] of this.#layout.moves.entries()) {
      if (from === slot) net -= amounts[move] ?? 0;
      if (to === slot) net += amounts[move] ?? 0;
    }
    return net;
  }

  #total(kind: "people" | "money"): number {
    return total(this.#held.filter((_, slot) => this.#layout.held[slot]?.kind === kind));
  }

  #hear(value: number, fault: FirstFault): void {
    if (value - value !== 0) this.#trace?.(fault);
  }

  #term(term: Term, known: Known, levels: readonly number[]): number {
    return evaluateTerm(term, { ...known, levels, moved: this.#moved });
  }
}

function weightOf(
  { fromMonth, overMonths, untilMonth }: LaidChange,
  stepStart: number,
  time: number,
): number {
  if (untilMonth !== undefined && stepStart >= untilMonth) return 0;
  if (overMonths === 0) return stepStart >= fromMonth ? 1 : 0;
  return Math.min(1, Math.max(0, (time - fromMonth) / overMonths));
}

function changed({ how }: LaidChange, before: number, by: number, weight: number): number {
  switch (how) {
    case "times":
      return before * (1 + (by - 1) * weight);
    case "plus":
      return before + by * weight;
    case "to":
      return before + (by - before) * weight;
  }
}
