import { useTranslation } from "react-i18next";
import type { DraftKnob } from "../../app/views.ts";
import type { JudgedRange } from "../../core/outlook/index.ts";
import { useFigures } from "../language/index.ts";
import { useOutlookFigures } from "./figures.ts";

type Knob = Pick<DraftKnob, "unit" | "range">;

/** Say ranges as their researcher would: “2 to 10 in 100, most likely 4, within 5 years”. */
export function useRangeWords(): {
  readonly value: (value: number, knob: Knob) => string;
  readonly range: (range: JudgedRange, knob: Knob) => string;
} {
  const { t } = useTranslation("outlook");
  const { number } = useFigures();
  const { span } = useOutlookFigures();
  const figure = (value: number): string => number(value, { maximumSignificantDigits: 3 });
  const after = ({ unit, range }: Knob, of: number): string => {
    const time =
      range.withinMonths === undefined ? "" : t("range.within", { span: span(range.withinMonths) });
    const words = range.most === 1 ? t("range.in", { of: number(of) }) : unitWords(unit, t("fan.people"));
    return [words, time].filter((each) => each !== "").join(t("comma"));
  };
  return {
    value: (value, knob) => {
      const of = denominator(value, knob);
      return `${figure(value * of)} ${after(knob, of)}`.trim();
    },
    range: ({ low, middle, high }, knob) => {
      const of = denominator(low, knob);
      const ends = t("between", { low: figure(low * of), high: figure(high * of) });
      const said = `${ends} ${after(knob, of)}`.trim();
      return middle === undefined
        ? said
        : `${said}${t("comma")}${t("range.likely", { value: figure(middle * of) })}`;
    },
  };
}

/** Shares as so many in 100; in 1,000 or more where that would be less than one. */
function denominator(least: number, { range }: Knob): number {
  if (range.most !== 1) return 1;
  return [100, 1000, 10_000, 100_000].find((each) => least <= 0 || least * each >= 1) ?? 1_000_000;
}

function unitWords(unit: string, people: string): string {
  const plain = unit.trim();
  return plain === "1" ? "" : plain === "people" ? people : plain;
}
