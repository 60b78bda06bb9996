import type { Layout, Move } from "./layout.ts";
import { type LaidChange, type RunPlan, tolerance } from "./run-plan.ts";
import { movesIn, number, term } from "./term-source.ts";

/**
 * Write the body of a function that does one run of a batch: straight-line code over slots.
 *
 * It is made from slot numbers and numbers alone: no name of a model ever stands in code. Its parameters are
 * `lane, batch, result, exp, ln`. `interpretRun` does the same without code, operation by operation, so both give the same bits.
 */
export function generateSource(layout: Layout, plan: RunPlan): string {
  const code = new Code(layout, plan);
  return [
    "const { lanes, parameters } = batch;",
    "const { watched, faultSlot, faultMonth, peopleLeftOver, moneyLeftOver, peopleEver, moneyEver } = result;",
    ...code.start(),
    ...code.record("0"),
    `for (let m = 1; m <= ${plan.months}; m++) {`,
    ...code.month(),
    ...code.check(),
    ...code.record("m"),
    "}",
    ...code.leftOver(),
  ].join("\n");
}

class Code {
  readonly #layout: Layout;
  readonly #plan: RunPlan;
  /** Moves whose monthly sums are watched. */
  readonly #summed: readonly number[];
  /** Moves whose amounts are kept through a step: the watched ones, and those from or to the outside, for the ledgers. */
  readonly #kept: readonly number[];

  constructor(layout: Layout, plan: RunPlan) {
    this.#layout = layout;
    this.#plan = plan;
    this.#summed = [...new Set(plan.watched.flatMap(movesIn))].sort((a, b) => a - b);
    this.#kept = layout.moves.flatMap(({ from, to }, move) =>
      from === undefined || to === undefined || this.#summed.includes(move) ? [move] : [],
    );
  }

  /** Parameters, what the changes change them by, and what is held at the base date. */
  start(): readonly string[] {
    const { held, parameters } = this.#layout;
    return [
      ...parameters.map((_, slot) => `const p${slot} = parameters[${slot} * lanes + lane];`),
      ...this.#plan.changes.map(({ by }, at) => `const b${at} = ${term(by, "p", "x")};`),
      ...held.map(({ starts }, slot) => `let x${slot} = ${term(starts, "p", "x")};`),
      `const people0 = ${sum(this.#slots("people"))}, money0 = ${sum(this.#slots("money"))};`,
      "let peopleIn = 0, peopleOut = 0, moneyIn = 0, moneyOut = 0;",
      ...this.#summed.map((move) => `let s${move} = 0;`),
    ];
  }

  /** All steps of one month. */
  month(): readonly string[] {
    const { stepsPerMonth, method } = this.#plan;
    const { held } = this.#layout;
    const stages = method === "rk4" ? 4 : 1;
    const weight = stages === 4 ? "(stage === 0 || stage === 3 ? 1 / 6 : 1 / 3)" : "1";
    return [
      ...this.#summed.map((move) => `s${move} = 0;`),
      `for (let step = 0; step < ${stepsPerMonth}; step++) {`,
      `const t0 = m - 1 + step / ${stepsPerMonth};`,
      ...this.#kept.map((move) => `let a${move} = 0;`),
      ...held.map((_, slot) => `let y${slot} = x${slot}, g${slot} = 0;`),
      `for (let stage = 0; stage < ${stages}; stage++) {`,
      `const w = ${weight};`,
      `const t = stage === 0 ? t0 : stage === 3 ? t0 + ${1 / stepsPerMonth} : t0 + ${0.5 / stepsPerMonth};`,
      ...this.#changed("t0", "t"),
      ...this.#levels("q", "y", "t"),
      ...this.#moves(),
      ...held.map(({ change }, slot) => {
        const growth = change === undefined ? this.#net(slot) : term(change, "q", "y", "t");
        return `const d${slot} = ${growth}; g${slot} += w * d${slot};`;
      }),
      ...this.#kept.map((move) => `a${move} += w * f${move};`),
      ...(stages === 4 ? this.#nextStage() : []),
      "}",
      ...this.#takeStep(),
      "}",
    ];
  }

  /** Whether everything that is held is a number, and no less than nothing. */
  check(): readonly string[] {
    const wrong = this.#layout.held.flatMap(({ kind }, slot) => [
      `${kind === "level" ? `x${slot} - x${slot} === 0` : `x${slot} >= ${-tolerance} && x${slot} < Infinity`} ? `,
    ]);
    const chain = wrong.map((test, slot) => `!(${test.slice(0, -3)}) ? ${slot} : `).join("");
    return [
      `const fault = ${chain}-1;`,
      "if (fault >= 0) { faultSlot[lane] = fault; faultMonth[lane] = m; break; }",
    ];
  }

  /** What is watched, as it stands at the end of a month. */
  record(month: string): readonly string[] {
    const { watched, months } = this.#plan;
    return [
      "{",
      `const t0 = ${month}, t = ${month};`,
      ...this.#changed("t0", "t"),
      ...this.#levels("q", "x", "t"),
      ...watched.map(
        (formula, at) =>
          `watched[(${at * (months + 1)} + ${month}) * lanes + lane] = ${term(formula, "q", "x", "t")};`,
      ),
      "}",
    ];
  }

  /** What the ledgers of people and of money do not account for. */
  leftOver(): readonly string[] {
    return [
      `peopleLeftOver[lane] = ${sum(this.#slots("people"))} - people0 - peopleIn + peopleOut;`,
      `moneyLeftOver[lane] = ${sum(this.#slots("money"))} - money0 - moneyIn + moneyOut;`,
      "peopleEver[lane] = people0 + peopleIn; moneyEver[lane] = money0 + moneyIn;",
    ];
  }

  #slots(kind: "people" | "money" | "level"): readonly number[] {
    return this.#layout.held.flatMap((held, slot) => (held.kind === kind ? [slot] : []));
  }

  /** Parameters as the changes leave them at a time; without a change they are the drawn ones, to the bit. */
  #changed(stepStart: string, time: string): readonly string[] {
    const last = this.#layout.parameters.map((_, slot) => `p${slot}`);
    const lines = this.#plan.changes.map((change, at) => {
      const { parameter } = change;
      const before = last[parameter] ?? "NaN";
      last[parameter] = `c${at}`;
      return `const w${at} = ${weightOf(change, stepStart, time)}, c${at} = ${changedBy(change, before, at)};`;
    });
    return [...lines, ...last.map((name, slot) => `const q${slot} = ${name};`)];
  }

  #levels(parameters: string, held: string, time: string): readonly string[] {
    return this.#layout.levels.map((level, at) =>
      level.kind === "changing"
        ? `const l${at} = ${held}${level.slot};`
        : `const l${at} = ${term(level.is, parameters, held, time)};`,
    );
  }

  #moves(): readonly string[] {
    const { moves, places } = this.#layout;
    const rated = moves.map(({ by, from }, at) =>
      by.kind === "rate" ? `const r${at} = ${term(by.rate, "q", "y", "t")} * y${from};` : "",
    );
    const shares = places.map(
      ({ places: count, moves: sharing }, at) =>
        `const n${at} = Math.max(0, ${term(count, "q", "y", "t")}), e${at} = ${sharing.map((move) => `r${move}`).join(" + ") || "0"}, ` +
        `k${at} = e${at} > n${at} ? n${at} / e${at} : 1;`,
    );
    return [...rated, ...shares, ...moves.map((move, at) => `const f${at} = ${amountOf(move, at)};`)];
  }

  #nextStage(): readonly string[] {
    const h = 1 / this.#plan.stepsPerMonth;
    return [
      `if (stage < 3) { const h = stage === 2 ? ${h} : ${h / 2};`,
      ...this.#layout.held.map((_, slot) => `y${slot} = x${slot} + h * d${slot};`),
      "}",
    ];
  }

  #takeStep(): readonly string[] {
    const { held, moves } = this.#layout;
    const h = 1 / this.#plan.stepsPerMonth;
    return [
      ...held.map(({ least, most }, slot) => {
        const grown = `x${slot} + ${h} * g${slot}`;
        const floored = least === undefined ? grown : `Math.max(${number(least)}, ${grown})`;
        return `x${slot} = ${most === undefined ? floored : `Math.min(${number(most)}, ${floored})`};`;
      }),
      ...this.#kept.map((move) => `a${move} *= ${h};`),
      ...moves.flatMap(({ kind, from, to }, move) => [
        ...(from === undefined ? [`${kind}In += a${move};`] : []),
        ...(to === undefined ? [`${kind}Out += a${move};`] : []),
      ]),
      ...this.#summed.map((move) => `s${move} += a${move};`),
    ];
  }

  /** What comes into a slot less what leaves it, in the order of the moves. */
  #net(slot: number): string {
    const terms = this.#layout.moves.flatMap(({ from, to }, move) => [
      ...(from === slot ? [` - f${move}`] : []),
      ...(to === slot ? [` + f${move}`] : []),
    ]);
    return `0${terms.join("")}`;
  }
}

function amountOf({ by, from }: Move, at: number): string {
  switch (by.kind) {
    case "rate":
      return by.places === undefined ? `r${at}` : `r${at} * k${by.places}`;
    case "amount": {
      const amount = term(by.amount, "q", "y", "t");
      return from === undefined ? amount : `Math.min(${amount}, y${from})`;
    }
    case "with": {
      const moved = by.moves.map((move) => `f${move}`).join(" + ") || "0";
      const all = by.of.map((slot) => `y${slot}`).join(" + ") || "0";
      const held = from === undefined ? "0" : `y${from}`;
      return `(${all}) > 0 ? ${held} * (${term(by.share, "q", "y", "t")}) * ((${moved}) / (${all})) : 0`;
    }
  }
}

// A change that works at once begins and ends with a whole step, so that no stage looks ahead.
function weightOf(
  { fromMonth, overMonths, untilMonth }: LaidChange,
  stepStart: string,
  time: string,
): string {
  const begun =
    overMonths === 0
      ? `${stepStart} >= ${fromMonth} ? 1 : 0`
      : `Math.min(1, Math.max(0, (${time} - ${fromMonth}) / ${overMonths}))`;
  return untilMonth === undefined ? begun : `${stepStart} >= ${untilMonth} ? 0 : ${begun}`;
}

function changedBy({ how }: LaidChange, before: string, at: number): string {
  switch (how) {
    case "times":
      return `${before} * (1 + (b${at} - 1) * w${at})`;
    case "plus":
      return `${before} + b${at} * w${at}`;
    case "to":
      return `${before} + (b${at} - ${before}) * w${at}`;
  }
}

function sum(slots: readonly number[]): string {
  return slots.map((slot) => `x${slot}`).join(" + ") || "0";
}
