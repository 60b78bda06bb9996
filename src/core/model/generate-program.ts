import { changedBy, weightOf } from "./change-code.ts";
import {
  add,
  both,
  bothHold,
  bothWhole,
  type Code,
  called,
  eitherWhole,
  giveBack,
  holdsForBoth,
  isAtLeast,
  isBelow,
  isEqual,
  isSame,
  isSmaller,
  least,
  less,
  lessWhole,
  load,
  loadWhole,
  most,
  numberOf,
  overNumber,
  pick,
  plusNumber,
  plusWhole,
  repeat,
  spread,
  store,
  times,
  timesWhole,
  unsigned,
  when,
  whole,
} from "./instructions.ts";
import type { Layout, Term } from "./layout.ts";
import { type Locals, movesCode, netCode } from "./moves-code.ts";
import { type ProgramRoom, programRoom, rowBytes } from "./program-room.ts";
import { type RunPlan, tolerance } from "./run-plan.ts";
import { StandingNames, type Stands, standingUnder } from "./standing-terms.ts";
import { movesIn, sumCode, type TermParts, termCode } from "./term-code.ts";
import type { FunctionParts } from "./wasm-module.ts";

/**
 * Write a function that does two runs side by side: straight-line instructions over slots. What keeps its value through a run is
 * computed once in it, and what parameters alone decide only while any of them is being changed, by the same operations.
 *
 * It is made from slot numbers and numbers alone: no name of a model ever stands in it. Its parameters are the bytes before the
 * first of the two runs in every row, and the steps in a month; it gives 0, or 1 where it stopped because a run failed. `interpretRun`
 * does the same operation by operation, so both give the same bits. Functions 0 and 1 are exp and ln.
 */
export function generateProgram(layout: Layout, plan: RunPlan): FunctionParts {
  const program = new Program(layout, plan);
  const body = program.whole();
  return {
    wholeLocals: wholeLocals.length - 2,
    pairLocals: program.pairs(),
    body,
    memoryBytes: program.room.bytes,
  };
}

/** Locals that are 32-bit numbers: the two parameters, the month, the step, the stage, and whether parameters are being changed. */
const wholeLocals = ["lane", "stepsPerMonth", "m", "step", "stage", "changing"] as const;
type WholeLocal = (typeof wholeLocals)[number];

const getWhole = (name: WholeLocal): Code => [0x20, wholeLocals.indexOf(name)];
const setWhole = (name: WholeLocal, value: Code): Code => [...value, 0x21, wholeLocals.indexOf(name)];
const count = (name: WholeLocal): Code => setWhole(name, plusWhole(getWhole(name), whole(1)));

class Program {
  readonly room: ProgramRoom;
  readonly #layout: Layout;
  readonly #plan: RunPlan;
  readonly #locals = new Map<string, number>();
  /** Moves whose monthly sums are watched. */
  readonly #summed: readonly number[];
  /** Moves whose amounts are kept through a step: the watched ones, and those from or to the outside, for the ledgers. */
  readonly #kept: readonly number[];
  readonly #standing: (each: Term) => Stands;
  readonly #ofRun = new StandingNames("h");
  readonly #ofParameters = new StandingNames("k");
  /** For each parameter, the name of its value as the changes leave it. */
  readonly #changedNames: readonly string[];

  constructor(layout: Layout, plan: RunPlan) {
    this.room = programRoom(layout, plan);
    this.#layout = layout;
    this.#plan = plan;
    this.#standing = standingUnder(plan.changes);
    this.#changedNames = layout.parameters.map((_, slot) => {
      const last = plan.changes.findLastIndex(({ parameter }) => parameter === slot);
      return last < 0 ? `p${slot}` : `c${last}`;
    });
    this.#summed = [...new Set(plan.watched.flatMap(movesIn))].sort((a, b) => a - b);
    this.#kept = layout.moves.flatMap(({ from, to }, move) =>
      from === undefined || to === undefined || this.#summed.includes(move) ? [move] : [],
    );
  }

  pairs(): number {
    return this.#locals.size;
  }

  whole(): Code {
    // Written before what stands above it, which computes what these found to be standing.
    const record = this.#record();
    const month = [...this.#month(), ...this.#check()];
    const again = isSmaller(getWhole("m"), whole(this.#plan.months + 1));
    return [
      ...this.#start(),
      ...repeat([...this.#whetherChanging(), ...when(getWhole("m"), month), ...record, ...count("m")], again),
      ...this.#end(),
      ...whole(0),
    ];
  }

  readonly #named: Locals = {
    get: (name) => this.#get(name),
    set: (name, value) => this.#set(name, value),
  };

  #get(name: string): Code {
    return [0x20, ...unsigned(this.#index(name))];
  }

  #set(name: string, value: Code): Code {
    return [...value, 0x21, ...unsigned(this.#index(name))];
  }

  #index(name: string): number {
    const at = this.#locals.get(name) ?? wholeLocals.length + this.#locals.size;
    this.#locals.set(name, at);
    return at;
  }

  /** Parameters, what the changes change them by, what stands through the run, and what is held at the base date. */
  #start(): Code {
    const { held, parameters } = this.#layout;
    const drawn = {
      ...this.#parts("x", both(Number.NaN), []),
      parameter: (slot: number) => this.#get(`p${slot}`),
    };
    const first = (offset: number): Code => load({ address: whole(0), offset });
    return [
      ...parameters.flatMap((_, slot) => this.#set(`p${slot}`, load(this.#row(this.room.parameters, slot)))),
      ...this.#set("stepMonths", first(this.room.steps)),
      ...this.#set("halfStep", first(this.room.steps + 16)),
      ...this.#plan.changes.flatMap(({ by }, at) => [...this.#set(`b${at}`, termCode(by, drawn))]),
      ...this.#computed(this.#ofRun),
      ...held.flatMap(({ starts }, slot) => this.#set(`x${slot}`, termCode(starts, drawn))),
      ...held.flatMap((_, slot) => store(this.#row(this.room.heldAtBase, slot), this.#get(`x${slot}`))),
      ...this.#set("people0", this.#all("people")),
      ...this.#set("money0", this.#all("money")),
      ...["peopleIn", "peopleOut", "moneyIn", "moneyOut"].flatMap((name) => this.#set(name, both(0))),
      ...this.#summed.flatMap((move) => this.#set(`s${move}`, both(0))),
    ];
  }

  /** In the first month, and while changes are under way. */
  #whetherChanging(): Code {
    const [from, to] = [loadWhole(this.room.changing), loadWhole(this.room.changing + 4)];
    const m = getWhole("m");
    const underWay = bothWhole(
      isSmaller(from, plusWhole(m, whole(1))),
      isSmaller(m, plusWhole(to, whole(1))),
    );
    return setWhole("changing", eitherWhole(isSmaller(m, whole(2)), underWay));
  }

  /** All steps of one month. */
  #month(): Code {
    const { held } = this.#layout;
    const isRk4 = this.#plan.method === "rk4";
    const parts = this.#parts("y", this.#get("t"), [this.#ofRun, this.#ofParameters]);
    // Written before what stands above it, which computes what it found to be standing.
    const stage = [...this.#levels(parts), ...this.#growth(parts)];
    const monthStart = numberOf(lessWhole(getWhole("m"), whole(1)));
    const share = overNumber(numberOf(getWhole("step")), numberOf(getWhole("stepsPerMonth")));
    return [
      ...this.#summed.flatMap((move) => this.#set(`s${move}`, both(0))),
      ...setWhole("step", whole(0)),
      ...repeat(
        [
          ...this.#set("t0", spread(plusNumber(monthStart, share))),
          ...this.#kept.flatMap((move) => this.#set(`a${move}`, both(0))),
          ...held.flatMap((_, slot) => [
            ...this.#set(`y${slot}`, this.#get(`x${slot}`)),
            ...this.#set(`g${slot}`, both(0)),
          ]),
          ...setWhole("stage", whole(0)),
          ...repeat(
            [
              ...this.#stageStart(isRk4),
              ...when(getWhole("changing"), [...this.#changed(), ...this.#computed(this.#ofParameters)]),
              ...stage,
              ...this.#nextStage(isRk4),
              ...count("stage"),
            ],
            isSmaller(getWhole("stage"), whole(isRk4 ? 4 : 1)),
          ),
          ...this.#takeStep(),
          ...count("step"),
        ],
        isSmaller(getWhole("step"), getWhole("stepsPerMonth")),
      ),
    ];
  }

  #stageStart(isRk4: boolean): Code {
    if (!isRk4) return [...this.#set("w", both(1)), ...this.#set("t", this.#get("t0"))];
    const [isFirst, isLast] = [0, 3].map((stage) => isSame(getWhole("stage"), whole(stage)));
    const [outer, inner] = [both(1 / 6), both(1 / 3)];
    const after = (length: string): Code => add(this.#get("t0"), this.#get(length));
    const first = isFirst ?? [];
    const last = isLast ?? [];
    return [
      ...this.#set("w", pick(first, outer, pick(last, outer, inner))),
      ...this.#set("t", pick(first, this.#get("t0"), pick(last, after("stepMonths"), after("halfStep")))),
    ];
  }

  #nextStage(isRk4: boolean): Code {
    if (!isRk4) return [];
    const isThird = isSame(getWhole("stage"), whole(2));
    return when(isSmaller(getWhole("stage"), whole(3)), [
      ...this.#set("ahead", pick(isThird, this.#get("stepMonths"), this.#get("halfStep"))),
      ...this.#layout.held.flatMap((_, slot) =>
        this.#set(`y${slot}`, add(this.#get(`x${slot}`), times(this.#get("ahead"), this.#get(`d${slot}`)))),
      ),
    ]);
  }

  #takeStep(): Code {
    const { held, moves } = this.#layout;
    const raise = (name: string, by: string): Code => this.#set(name, add(this.#get(name), this.#get(by)));
    return [
      ...held.flatMap(({ least: floor, most: ceiling }, slot) => {
        const grown = add(this.#get(`x${slot}`), times(this.#get("stepMonths"), this.#get(`g${slot}`)));
        const floored = floor === undefined ? grown : most(both(floor), grown);
        return this.#set(`x${slot}`, ceiling === undefined ? floored : least(both(ceiling), floored));
      }),
      ...this.#kept.flatMap((move) =>
        this.#set(`a${move}`, times(this.#get(`a${move}`), this.#get("stepMonths"))),
      ),
      ...moves.flatMap(({ kind, from, to }, move) => [
        ...(from === undefined ? raise(`${kind}In`, `a${move}`) : []),
        ...(to === undefined ? raise(`${kind}Out`, `a${move}`) : []),
      ]),
      ...this.#summed.flatMap((move) => raise(`s${move}`, `a${move}`)),
    ];
  }

  /** Stop where something that is held is no number, or less than nothing. */
  #check(): Code {
    const right = this.#layout.held.map(({ kind }, slot) => {
      const x = this.#get(`x${slot}`);
      return kind === "level"
        ? isEqual(less(x, x), both(0))
        : bothHold(isAtLeast(x, both(-tolerance)), isBelow(x, both(Number.POSITIVE_INFINITY)));
    });
    const [first, ...rest] = right;
    if (first === undefined) return [];
    return when([...holdsForBoth(rest.reduce(bothHold, first)), 0x45], giveBack(whole(1)));
  }

  /** What is watched, as it stands at the base date or at the end of a month. */
  #record(): Code {
    const { watched, months } = this.#plan;
    const parts = this.#parts("x", this.#get("t"), [this.#ofRun]);
    const address = plusWhole(getWhole("lane"), timesWhole(getWhole("m"), whole(rowBytes)));
    const now = spread(numberOf(getWhole("m")));
    return [
      ...this.#set("t0", now),
      ...this.#set("t", now),
      ...when(getWhole("changing"), this.#changed()),
      ...this.#levels(parts),
      ...watched.flatMap((formula, at) =>
        store(
          { address, offset: this.room.watched + at * (months + 1) * rowBytes },
          termCode(formula, parts),
        ),
      ),
    ];
  }

  /** What is held at the end, and what the ledgers of people and of money do not account for. */
  #end(): Code {
    const ledger = (kind: "people" | "money", at: number): Code => {
      const [first, came, left] = [`${kind}0`, `${kind}In`, `${kind}Out`].map((name) => this.#get(name));
      const [start = [], inside = [], outside = []] = [first, came, left];
      const residue = add(less(less(this.#all(kind), start), inside), outside);
      return [
        ...store(this.#row(this.room.ledgers, at), residue),
        ...store(this.#row(this.room.ledgers, at + 1), add(start, inside)),
      ];
    };
    return [
      ...this.#layout.held.flatMap((_, slot) =>
        store(this.#row(this.room.heldAtHorizon, slot), this.#get(`x${slot}`)),
      ),
      ...ledger("people", 0),
      ...ledger("money", 2),
    ];
  }

  #row(from: number, row: number) {
    return { address: getWhole("lane"), offset: from + row * rowBytes };
  }

  #all(kind: "people" | "money"): Code {
    return sumCode(
      this.#layout.held.flatMap((held, slot) => (held.kind === kind ? [this.#get(`x${slot}`)] : [])),
    );
  }

  #computed(names: StandingNames): Code {
    return names.computed().flatMap(({ name, code }) => this.#set(name, code));
  }

  /** What terms are made of within a run; what stands is taken from where it was computed. */
  #parts(held: string, month: Code, standing: readonly StandingNames[]): TermParts {
    const [ofRun, ofParameters] = standing;
    return {
      parameter: (slot) => this.#get(this.#changedNames[slot] ?? ""),
      held: (slot) => this.#get(`${held}${slot}`),
      level: (slot) => this.#get(`l${slot}`),
      moved: (move) => this.#get(`s${move}`),
      month,
      call: (name, value) => called(name === "exp" ? 0 : 1, value, this.#index("argument")),
      before: (each, code) => {
        const stands = this.#standing(each);
        const names = stands === "run" ? ofRun : stands === "unchanged" ? ofParameters : undefined;
        return names === undefined ? undefined : this.#get(names.nameOf(code));
      },
    };
  }

  /** Parameters as the changes leave them now. */
  #changed(): Code {
    const last = new Map<number, string>();
    return this.#plan.changes.flatMap((change, at) => {
      const { parameter: slot } = change;
      const before = this.#get(last.get(slot) ?? `p${slot}`);
      last.set(slot, `c${at}`);
      const weight = this.#set("weight", weightOf(change, this.#get("t0"), this.#get("t")));
      const after = changedBy(change, before, this.#get(`b${at}`), this.#get("weight"));
      return [
        ...this.#set(`c${at}`, before),
        ...when(loadWhole(this.room.makes + 4 * at), [...weight, ...this.#set(`c${at}`, after)]),
      ];
    });
  }

  #levels(parts: TermParts): Code {
    return this.#layout.levels.flatMap((level, at) =>
      this.#set(`l${at}`, level.kind === "changing" ? parts.held(level.slot) : termCode(level.is, parts)),
    );
  }

  #growth(parts: TermParts): Code {
    const weighed = (sum: string, of: string): Code =>
      this.#set(sum, add(this.#get(sum), times(this.#get("w"), this.#get(of))));
    return [
      ...movesCode(this.#layout, parts, this.#named),
      ...this.#layout.held.flatMap(({ change }, slot) => [
        ...this.#set(
          `d${slot}`,
          change === undefined ? netCode(this.#layout, slot, this.#named) : termCode(change, parts),
        ),
        ...weighed(`g${slot}`, `d${slot}`),
      ]),
      ...this.#kept.flatMap((move) => weighed(`a${move}`, `f${move}`)),
    ];
  }
}
