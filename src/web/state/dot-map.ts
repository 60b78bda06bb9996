import type { CardView } from "../../app/views.ts";

type Dot = CardView["dots"][number];

/** Where the dots of a card stand, in the units of its drawing. */
export interface DotLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly columns: readonly { readonly name: string; readonly x: number }[];
  readonly rows: readonly { readonly name: string; readonly y: number }[];
  /** `letters` is how many of a name have room under its dot. */
  readonly dots: readonly (Dot & { readonly x: number; readonly y: number; readonly letters: number })[];
  /** How many letters have room over a column. */
  readonly columnLetters: number;
}

const left = 92;
const dotWidth = 70;
const lineHeight = 38;
const letterWidth = 5.8;
const mostColumns = 5;
const roleOrder = ["insider", "intermediary", "official", "civilian", "researcher"];

/** What stands for all places beyond the fifth; a place of the study has a name. */
export const elsewhere = "";

/**
 * Lay dots out by role and place; places beyond the fifth share a column, dots in one square stand side by side.
 * The drawing is at least `room` wide, in pixels at the size its words are read best, and wider where the columns need it.
 */
export function layDots(dots: readonly Dot[], room = 440): DotLayout {
  const places = placesIn(dots);
  const roles = [...new Set(dots.map(({ role }) => role))].sort((a, b) => rank(a) - rank(b));
  const columnOf = (dot: Dot): string => (places.includes(dot.place) ? dot.place : elsewhere);
  const width = Math.max(room, left + places.length * dotWidth + 4);
  const step = (width - left - 4) / places.length;
  const across = Math.max(1, Math.floor(step / dotWidth));
  const columns = places.map((name, i) => ({ name, x: left + step * (i + 0.5) }));
  const laid: (Dot & { x: number; y: number; letters: number })[] = [];
  const rows: { name: string; y: number }[] = [];
  // A long name of a place takes two lines.
  let y = places.some((name) => name.length > 12) ? 46 : 34;
  for (const role of roles) {
    rows.push({ name: role, y });
    let deepest = 1;
    for (const { name, x } of columns) {
      const here = dots.filter((dot) => dot.role === role && columnOf(dot) === name);
      deepest = Math.max(deepest, Math.ceil(here.length / across));
      here.forEach((dot, i) => {
        const inLine = Math.min(across, here.length - Math.floor(i / across) * across);
        const apart = Math.min(dotWidth, step / inLine);
        const shift = ((i % across) - (inLine - 1) / 2) * apart;
        const letters = lettersIn(inLine === 1 ? step : apart);
        laid.push({ ...dot, letters, x: x + shift, y: y + Math.floor(i / across) * lineHeight });
      });
    }
    y += deepest * lineHeight + 6;
  }
  return { width, height: y - 18, left, columns, columnLetters: lettersIn(step), rows, dots: laid };
}

/** At least what fits beside a neighbour. */
function lettersIn(width: number): number {
  return Math.max(12, Math.floor(width / letterWidth));
}

function placesIn(dots: readonly Dot[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { place } of dots) counts.set(place, (counts.get(place) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([place]) => place);
  return byCount.length <= mostColumns ? byCount : [...byCount.slice(0, mostColumns - 1), elsewhere];
}

function rank(role: string): number {
  const at = roleOrder.indexOf(role);
  return at < 0 ? roleOrder.length : at;
}
