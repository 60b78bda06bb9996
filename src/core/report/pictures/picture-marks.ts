import type { Door, Mark, Tint } from "../brief-document.ts";

/** How wide a picture is drawn: for a page, or for a phone. Its height follows from what is in it. */
export type PictureWidth = 720 | 360;

/** Round a coordinate to a tenth, so that the same picture is the same text on every machine. */
export function tenth(value: number): number {
  // Adding 0 turns the negative zero into zero.
  return Math.round(value * 10) / 10 + 0;
}

/** How words are set; the size is 13 where it is left out, and never under 12. */
export interface Setting {
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: "strong";
  readonly fill?: Tint;
  readonly door?: Door | undefined;
}

/** Words in a picture; `y` is their baseline. */
export function wordsAt(x: number, y: number, text: string, setting: Setting = {}): Mark {
  const { size = 13, anchor = "start", weight = "normal", fill = "ink", door } = setting;
  const place = { x: tenth(x), y: tenth(y) };
  return { mark: "text", ...place, text, anchor, size, weight, fill, ...(door !== undefined && { door }) };
}

/** A straight line. */
export function lineTo(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Tint,
  pen: { readonly width?: number; readonly dash?: string } = {},
): Mark {
  return { mark: "path", d: `M${point(from)} L${point(to)}`, stroke, width: 1, ...pen };
}

/** A line through points, from the first to the last. */
export function lineThrough(
  points: readonly (readonly [number, number])[],
  stroke: Tint,
  width: number,
): Mark {
  return { mark: "path", d: pathThrough(points), stroke, width };
}

/** A filled area between points. */
export function areaOf(points: readonly (readonly [number, number])[], fill: Tint): Mark {
  return { mark: "path", d: `${pathThrough(points)} Z`, fill };
}

/** A box; at least half a unit wide and high, so that the least of numbers is seen. */
export function boxAt(
  x: number,
  y: number,
  width: number,
  height: number,
  look: { readonly fill?: Tint; readonly stroke?: Tint; readonly round?: number },
): Mark {
  const size = { width: tenth(Math.max(0.5, width)), height: tenth(Math.max(0.5, height)) };
  return { mark: "rect", x: tenth(x), y: tenth(y), ...size, ...look };
}

/** A box with a broken outline: something that is counted apart, or that is not there. */
export function brokenBoxAt(x: number, y: number, width: number, height: number, stroke: Tint): Mark {
  const corners: readonly (readonly [number, number])[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return { mark: "path", d: `${pathThrough(corners)} Z`, stroke, width: 1.2, dash: "4 3" };
}

/** A disc or a ring. */
export function discAt(
  x: number,
  y: number,
  r: number,
  look: { readonly fill?: Tint; readonly stroke?: Tint },
): Mark {
  return { mark: "circle", x: tenth(x), y: tenth(y), r: tenth(r), ...look };
}

/** A square standing on a corner, which is told from a disc without colour. */
export function diamondAt(
  x: number,
  y: number,
  r: number,
  look: { readonly fill: Tint; readonly stroke: Tint },
): Mark {
  const corners: readonly (readonly [number, number])[] = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ];
  return { mark: "path", d: `${pathThrough(corners)} Z`, ...look, width: 1.5 };
}

/** A ribbon between two upright edges, each given by its top and its bottom; its sides leave both edges level. */
export function ribbonBetween(
  from: { readonly x: number; readonly top: number; readonly bottom: number },
  to: { readonly x: number; readonly top: number; readonly bottom: number },
  fill: Tint,
): Mark {
  const middle = (from.x + to.x) / 2;
  const curve = (a: number, b: number, end: number): string =>
    `C${point([middle, a])} ${point([middle, b])} ${point([end, b])}`;
  const d = [
    `M${point([from.x, from.top])}`,
    curve(from.top, to.top, to.x),
    `L${point([to.x, to.bottom])}`,
    curve(to.bottom, from.bottom, from.x),
    "Z",
  ].join(" ");
  return { mark: "path", d, fill };
}

function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map((each, place) => `${place === 0 ? "M" : "L"}${point(each)}`).join(" ");
}

function point([x, y]: readonly [number, number]): string {
  return `${tenth(x)} ${tenth(y)}`;
}
