import type { RecordId } from "../../base/index.ts";
import type { ComparedUnits, UnitText } from "./compared-units.ts";
import { type RatingTable, unrated } from "./rating-table.ts";
import { sweepUnits } from "./sweep-units.ts";

/** The two values of a table about one code. */
export const [absent, present] = ["absent", "present"] as const;

/** Whether each coder put one code on each unit. */
export function ratingsOfCode({ unit, coders, texts }: ComparedUnits, code: RecordId): RatingTable {
  const writer = tableWriter(coders.length);
  for (const text of texts) {
    const open = new Int32Array(coders.length);
    sweepUnits(text, text.rangesByCode.get(code) ?? [], {
      begin: ({ coder }) => {
        open[coder] = (open[coder] ?? 0) + 1;
      },
      end: ({ coder }) => {
        open[coder] = (open[coder] ?? 0) - 1;
      },
      run: (from, to, turn) => writer.row(text, to - from, turn, (coder) => ((open[coder] ?? 0) > 0 ? 1 : 0)),
    });
    writer.endText(text);
  }
  return { unit, coders, values: [absent, present], ...writer.written() };
}

/** What becomes of units to which no coder gave any of the codes: they count as agreement on none, or are left out. */
export type UncodedUnits = "count" | "leave-out";

/**
 * Which of some codes each coder put on each unit.
 *
 * The values are none (an empty text), each code by its id, and each mix of codes that a coder put on one unit, the ids in the
 * order of the list, joined by a space: two coders agree on a unit where they gave it exactly the same codes.
 */
export function ratingsOfCodes(
  { unit, coders, texts }: ComparedUnits,
  codes: readonly RecordId[],
  uncoded: UncodedUnits,
): RatingTable {
  const writer = tableWriter(coders.length);
  const mixes = mixNumbers(codes);
  for (const text of texts) {
    const state = coders.map(() => mixes.open());
    const ranges = codes.flatMap((code) => text.rangesByCode.get(code) ?? []);
    sweepUnits(text, ranges, {
      begin: ({ coder, code }) => state[coder]?.add(code, 1),
      end: ({ coder, code }) => state[coder]?.add(code, -1),
      run: (from, to, turn) => {
        const mixOf = (coder: number): number => state[coder]?.value() ?? 0;
        if (uncoded === "leave-out" && text.working.every((coder) => mixOf(coder) === 0)) return;
        writer.row(text, to - from, turn, mixOf);
      },
    });
    writer.endText(text);
  }
  return { unit, coders, values: mixes.values, ...writer.written() };
}

/** Numbers the mixes of codes as they are met; none is 0 and the codes alone come next. */
export function mixNumbers(codes: readonly RecordId[]) {
  const order = new Map(codes.map((code, at) => [code, at]));
  const values: string[] = ["", ...codes];
  const numberOf = new Map(values.map((value, number) => [value, number]));
  const numbered = (open: ReadonlyMap<RecordId, number>): number => {
    const mix = [...open.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).join(" ");
    const known = numberOf.get(mix);
    if (known !== undefined) return known;
    numberOf.set(mix, values.length);
    return values.push(mix) - 1;
  };
  return {
    values,
    /** The codes that lie open for one coder on the way through a text. */
    open: () => {
      const counts = new Map<RecordId, number>();
      let value: number | undefined = 0;
      return {
        add(code: RecordId, by: number): void {
          const count = (counts.get(code) ?? 0) + by;
          if (count === 0) counts.delete(code);
          else counts.set(code, count);
          value = undefined;
        },
        value(): number {
          value ??= numbered(counts);
          return value;
        },
      };
    },
  };
}

function tableWriter(width: number) {
  const cells: number[] = [];
  const copies: number[] = [];
  const turns: number[] = [];
  let turnsBefore = 0;
  let alone = false;
  return {
    row(text: UnitText, units: number, turn: number, rated: (coder: number) => number): void {
      const from = cells.length;
      for (let coder = 0; coder < width; coder++) cells.push(unrated);
      for (const coder of text.working) cells[from + coder] = rated(coder);
      copies.push(units);
      turns.push(turnsBefore + turn);
    },
    endText({ turnEnds }: UnitText): void {
      alone ||= turnEnds === undefined;
      turnsBefore += turnEnds?.length ?? 1;
    },
    written: () => ({
      cells: Int32Array.from(cells),
      copies: Float64Array.from(copies),
      turns: alone ? undefined : Int32Array.from(turns),
    }),
  };
}
