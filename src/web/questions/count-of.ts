import type { Counts } from "../../app/questions/question-views.ts";
import { useFigures } from "../language/index.ts";
import type { CountKind } from "./question-room.ts";
import { useRange } from "./range-words.ts";

/** Read one of the counts of a cell: as a number to draw, and as it is written. */
export function useCountOf(kind: CountKind): {
  readonly amountOf: (cell: Counts | undefined) => number;
  readonly shownOf: (cell: Counts | undefined) => string;
} {
  const figures = useFigures();
  const range = useRange();
  return {
    amountOf: (cell) => {
      if (cell === undefined) return 0;
      return kind === "independent" ? cell.independent.low : (cell[kind] ?? 0);
    },
    shownOf: (cell) => {
      if (cell === undefined) return figures.number(0);
      return kind === "independent" ? range(cell.independent) : figures.number(cell[kind] ?? 0);
    },
  };
}
