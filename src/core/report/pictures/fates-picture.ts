import type { Door, Mark, Picture, Tint } from "../brief-document.ts";
import { sayAmount, sayAmountRange, saySpread } from "../say-number.ts";
import { boxAt, brokenBoxAt, lineTo, type PictureWidth, ribbonBetween, wordsAt } from "./picture-marks.ts";
import { spreadLabels } from "./spread-labels.ts";
import { wrapText } from "./text-width.ts";

/** The members of one group by state, at two dates. */
export interface GroupFates {
  readonly name: string;
  /** Not counted with others: children, families. */
  readonly apart?: boolean;
  readonly states: readonly StateFates[];
}

/** How many of a group are in a state; 5, 50 and 95 % quantiles, in people. */
export interface StateFates {
  readonly name: string;
  /** Not members: never part of a sum of members. */
  readonly apart?: boolean;
  readonly atBase: readonly [number, number, number];
  readonly atHorizon: readonly [number, number, number];
  readonly doors?: { readonly base: Door; readonly horizon: Door };
}

/** Where members of each group are, at the base date and at the horizon, as it is drawn. */
export interface FatesToDraw {
  /** What the two sides are called, such as “2018” and “2028”. */
  readonly from: string;
  readonly to: string;
  readonly groups: readonly GroupFates[];
}

/**
 * Draw what becomes of each group: an upright bar by state at the base date and one at the horizon, with ribbons between
 * the same state, in medians.
 *
 * Each group has its own scale, its larger side being the full height, since groups of 50 and of 30,000 stand side by side.
 * A ribbon joins a state to itself; it does not say who went where. What is counted apart has a broken outline and a scale
 * of its own, and is in no sum.
 */
export function fatesPicture(fates: FatesToDraw, width: PictureWidth = 720): Picture {
  const panels = fates.groups.map((group) => panelOf(group, fates));
  const columns = width === 720 ? 2 : 1;
  const marks: Mark[] = [];
  let top = 0;
  for (let at = 0; at < panels.length; at += columns) {
    const row = panels.slice(at, at + columns);
    for (const [column, panel] of row.entries()) marks.push(...panel.marks(column * 376, top));
    top += Math.max(...row.map((panel) => panel.height)) + 22;
  }
  return { width, height: Math.max(20, top - 22), marks };
}

interface Panel {
  readonly height: number;
  readonly marks: (x: number, y: number) => readonly Mark[];
}

// A panel is 344 wide: labels, bar, ribbon, bar, labels.
const bars = { left: 124, right: 208, width: 12, end: 344 };

function panelOf(group: GroupFates, fates: FatesToDraw): Panel {
  const members = group.states.filter((each) => each.apart !== true && !isEmpty(each));
  const apart = group.states.filter((each) => each.apart === true && !isEmpty(each));
  const title = wrapText(group.name, 14, bars.end, 2);
  const head = title.length * 18 + (group.states.every(isEmpty) ? 0 : 20);
  const body = stackHeight(members);
  const below = apart.length === 0 ? 0 : stackHeight(apart) + 34;
  return {
    height: head + body + below + 4,
    marks: (x, y) => [
      ...title.map((line, place) => wordsAt(x, y + 15 + place * 18, line, { size: 14, weight: "strong" })),
      ...sideTitles(x, y + head - 8, group, members, fates),
      ...stackMarks(x, y + head, members, group.apart === true),
      ...(apart.length === 0
        ? []
        : [
            wordsAt(x + (bars.left + bars.right + bars.width) / 2, y + head + body + 24, "counted apart", {
              anchor: "middle",
              size: 12,
              fill: "quiet",
            }),
            ...stackMarks(x, y + head + body + 32, apart, true),
          ]),
    ],
  };
}

function sideTitles(
  x: number,
  y: number,
  group: GroupFates,
  members: readonly StateFates[],
  { from, to }: FatesToDraw,
): readonly Mark[] {
  const sum = (side: "atBase" | "atHorizon") => members.reduce((total, each) => total + each[side][1], 0);
  // What is counted apart, or nobody, has no sum to be read off.
  const silent = group.apart === true || members.length === 0;

  const text = (date: string, people: number) => (silent ? date : `${date}: ${sayAmount(people)}`);
  const quiet = { size: 12, fill: "quiet" } as const;
  if (group.states.every(isEmpty)) return [];
  return [
    wordsAt(x + bars.left + bars.width, y, text(from, sum("atBase")), { ...quiet, anchor: "end" }),
    wordsAt(x + bars.right, y, text(to, sum("atHorizon")), quiet),
  ];
}

function isEmpty({ atBase, atHorizon }: StateFates): boolean {
  return !(atBase[1] > 0 || atHorizon[1] > 0);
}

interface Labelled {
  readonly lines: readonly string[];
  readonly state: StateFates;
}

function stackHeight(states: readonly StateFates[]): number {
  const needed = states.map((state) => labelOf(state).lines.length * 14 + 20).reduce((a, b) => a + b, 0);
  return states.length === 0 ? 22 : Math.max(72, needed);
}

function labelOf(state: StateFates): Labelled {
  return { lines: wrapText(state.name, 12, bars.left - 22, 4), state };
}

function stackMarks(x: number, top: number, states: readonly StateFates[], broken: boolean): readonly Mark[] {
  if (states.length === 0)
    return [wordsAt(x, top + 15, "nobody, at either date", { fill: "quiet", size: 12 })];
  const height = stackHeight(states);
  const left = segmentsOf(states, "atBase", top, height);
  const right = segmentsOf(states, "atHorizon", top, height);
  const tints: readonly Tint[] = ["teal-soft", "teal-softest", "teal-softer"];
  const ribbons = states.flatMap((_, place): readonly Mark[] => {
    const [from, to] = [left[place], right[place]];
    if (from === undefined || to === undefined) return [];
    const fill = tints[place % tints.length] ?? "teal-soft";
    return [
      ribbonBetween({ x: x + bars.left + bars.width, ...from }, { x: x + bars.right, ...to }, fill),
      ...barMarks(x + bars.left, from, broken),
      ...barMarks(x + bars.right, to, broken),
    ];
  });
  return [
    ...ribbons,
    ...sideLabels(x, top, height, states, left, "atBase"),
    ...sideLabels(x, top, height, states, right, "atHorizon"),
  ];
}

interface Segment {
  readonly top: number;
  readonly bottom: number;
}

/** The states of one side from above, on the scale of the larger side, with two units between them. */
function segmentsOf(
  states: readonly StateFates[],
  side: "atBase" | "atHorizon",
  top: number,
  height: number,
): readonly Segment[] {
  const total = (of: "atBase" | "atHorizon") =>
    states.reduce((sum, each) => sum + Math.max(0, each[of][1]), 0);
  const scale = (height - 2 * (states.length - 1)) / Math.max(total("atBase"), total("atHorizon"), 1e-9);
  let at = top;
  return states.map((state) => {
    const segment = { top: at, bottom: at + Math.max(0, state[side][1]) * scale };
    at = segment.bottom + 2;
    return segment;
  });
}

function barMarks(x: number, { top, bottom }: Segment, broken: boolean): readonly Mark[] {
  if (bottom - top < 0.05) return [];
  return [
    broken
      ? brokenBoxAt(x, top, bars.width, bottom - top, "teal")
      : boxAt(x, top, bars.width, bottom - top, { fill: "teal" }),
  ];
}

function sideLabels(
  x: number,
  top: number,
  height: number,
  states: readonly StateFates[],
  segments: readonly Segment[],
  side: "atBase" | "atHorizon",
): readonly Mark[] {
  // Where nobody is there is nothing to point at; the table beside says the nought.
  const drawn = states.flatMap((state, place) => {
    const segment = segments[place];
    return segment === undefined || state[side][1] <= 0 ? [] : [{ state, segment }];
  });
  const labels = drawn.map(({ state }) => labelOf(state));
  const isLeft = side === "atBase";
  const wanted = drawn.map(({ segment }) => (segment.top + segment.bottom) / 2);
  const places = spreadLabels(
    labels.map(({ lines }, place) => ({ at: wanted[place] ?? 0, height: lines.length * 14 + 20 })),
    { from: top, to: top + height },
  );
  const edge = isLeft ? bars.left : bars.right + bars.width;
  const out = isLeft ? -1 : 1;
  return labels.flatMap(({ lines, state }, place): readonly Mark[] => {
    const middle = places[place] ?? 0;
    const from = middle - (lines.length * 14 + 15) / 2;
    const anchor = isLeft ? "end" : "start";
    const at = x + edge + out * 14;
    const door = isLeft ? state.doors?.base : state.doors?.horizon;
    const number = { size: 12, weight: "strong", anchor, door } as const;
    return [
      lineTo([x + edge + out * 2, wanted[place] ?? 0], [x + edge + out * 11, middle], "quiet", {
        width: 0.8,
      }),
      ...lines.map((line, row) => wordsAt(at, from + 11 + row * 14, line, { size: 12, anchor })),
      wordsAt(
        at,
        from + 12 + lines.length * 14,
        saySpread([state[side][1], state[side][1], state[side][1]], "people"),
        number,
      ),
    ];
  });
}

/** Say in words where members of each group are at both dates, with the range that 90 % of the runs give. */
export function fatesInWords({ from, to, groups }: FatesToDraw): string {
  return groups
    .map((group) => {
      const states = group.states.filter((each) => !isEmpty(each));
      if (states.length === 0) return `${group.name}: nobody, at either date.`;
      const told = states.map((each) => {
        const apart = each.apart === true || group.apart === true ? " (counted apart)" : "";
        return `${each.name}${apart}, ${from} ${sideWords(each.atBase)}, ${to} ${sideWords(each.atHorizon)}`;
      });
      return `${group.name}: ${told.join("; ")}.`;
    })
    .join(" ");
}

function sideWords([low, median, high]: readonly [number, number, number]): string {
  const range = sayAmountRange(low, high);
  return range === sayAmount(median) ? range : `${sayAmount(median)} (${range})`;
}
