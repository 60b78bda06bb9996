import type { Mark } from "../brief-document.ts";
import { sayAmount } from "../say-number.ts";
import type { FanScale } from "./fan-picture.ts";
import { boxAt, lineTo, wordsAt } from "./picture-marks.ts";
import { textWidth, wrapText } from "./text-width.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Draw a threshold as a broken line with its name on it.
 *
 * The name stands above or under the line, where the widest band leaves room for it, else where only that band, the palest,
 * lies behind it; where neither is so, a piece of the ground is laid behind it.
 */
export function thresholdMarks(
  threshold: { readonly at: number; readonly name: string },
  scale: FanScale,
): readonly Mark[] {
  const { plot, y } = scale;
  const at = y(threshold.at);
  const text = `${threshold.name}: ${sayAmount(threshold.at)}`;
  const lines = wrapText(text, 12.5, plot.right - plot.left - 8, 2);
  const width = Math.max(...lines.map((line) => textWidth(line, 12.5)));
  const taller = (lines.length - 1) * 15;
  const places = [plot.left + 4, plot.right - width - 4, (plot.left + plot.right - width) / 2].flatMap((x) =>
    [at - 6 - taller, at + 16]
      .filter((line) => line - 12 >= plot.top - 8 && line + taller + 4 <= plot.bottom)
      .map((line): Place => ({ x, y: line })),
  );
  const clear = (band: Band) => places.find((place) => isFree(place, width, 16 + taller, scale, band));
  const free = clear({ low: 0, high: 6 }) ?? clear({ low: 1, high: 5 });
  const chosen = free ?? places[0] ?? { x: plot.left + 4, y: at - 6 - taller };
  return [
    lineTo([plot.left, at], [plot.right, at], "rust", { width: 1.5, dash: "6 4" }),
    ...(free === undefined
      ? [boxAt(chosen.x - 3, chosen.y - 12, width + 6, 16 + taller, { fill: "ground", round: 3 })]
      : []),
    ...lines.map((line, row) => wordsAt(chosen.x, chosen.y + row * 15, line, { size: 12.5, fill: "rust" })),
  ];
}

/** A band between two of the quantiles of a month. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/** Whether no part of a band lies behind words of this width and height. */
function isFree(
  place: Place,
  width: number,
  height: number,
  { months, x, y }: FanScale,
  band: Band,
): boolean {
  return months.every((month, at) => {
    const beside = x(at + 1) < place.x || x(at - 1) > place.x + width;
    const [low, high] = [y(month[band.low] ?? 0), y(month[band.high] ?? 0)];
    return beside || low < place.y - 13 || high > place.y - 11 + height;
  });
}
