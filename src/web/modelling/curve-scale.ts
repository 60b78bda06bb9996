import type { DrawnCurves } from "../../app/views.ts";

/** Where a value stands between the two ends of a picture, 0 to 1. */
export function placeOf(value: number, { scale, from, to }: DrawnCurves): number {
  return scale === "log" ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/** The values that an axis names: round ones, few enough to stand beside each other. */
export function ticksOf({ scale, from, to }: DrawnCurves): readonly number[] {
  return scale === "log" ? decades(from, to) : rounds(from, to);
}

const wanted = 5;

function rounds(from: number, to: number): readonly number[] {
  const rough = (to - from) / wanted;
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

function decades(from: number, to: number): readonly number[] {
  const least = Math.floor(Math.log10(from));
  const most = Math.ceil(Math.log10(to));
  const all = Array.from({ length: most - least + 1 }, (_, at) => least + at).flatMap((power) =>
    [1, 2, 5].map((each) => Number((each * 10 ** power).toPrecision(6))),
  );
  const within = all.filter((each) => each >= from && each <= to);
  const wholes = within.filter((each) => /^1(?:e|0|$)|^0?\.0*1$/.test(String(each)));
  return within.length > wanted + 2 && wholes.length > 1 ? wholes : within;
}
