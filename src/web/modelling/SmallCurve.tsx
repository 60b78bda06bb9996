import type { SmallCurves } from "../../app/views.ts";

const width = 96;
const height = 26;

/** A curve as small as a word, one hump for each estimate; the words beside it say the same. */
export function SmallCurve({ curves, assumed }: { readonly curves: SmallCurves; readonly assumed: boolean }) {
  return (
    <svg className="small-curve" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {curves.estimates.map(({ estimate, heights }, at) => (
        <path key={estimate} className={humpClass(at, assumed)} d={pathOf(heights)} />
      ))}
      <line className="curve-floor" x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
    </svg>
  );
}

/** How the hump at a place is drawn: what is assumed alike everywhere, the sides of a clash apart. */
export function humpClass(at: number, assumed: boolean): string {
  if (at > 0) return `hump hump-${at % 2 === 1 ? "violet" : "teal"}`;
  return assumed ? "hump hump-amber" : "hump hump-teal";
}

function pathOf(heights: readonly number[]): string {
  if (heights.length < 2) return `M${width / 2 - 1} ${height - 1}V2H${width / 2 + 1}V${height - 1}Z`;
  const step = width / (heights.length - 1);
  const places = heights.map((each, at) => `${round(at * step)} ${round(height - 1 - each * (height - 4))}`);
  return `M0 ${height - 1}L${places.join("L")}L${width} ${height - 1}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
