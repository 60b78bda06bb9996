import type { ClaimLine, ModelView, RecordId } from "../../app/views.ts";
import { type Place, stateSize } from "./flow-layout.ts";

/** A flow of the model. */
export type Flow = ModelView["parts"]["flow"][number];

/** A state as it is drawn: where, and how many are in it at the base date. */
export interface DrawnState {
  readonly id: RecordId;
  readonly name: string;
  readonly place: Place;
  /** In people, of the chosen groups; absent where some are not known without a run. */
  readonly people?: readonly [number, number, number];
  readonly isEmpty: boolean;
}

/** A flow as it is drawn; without a `from` it comes from outside, without a `to` it leaves the model. */
export interface DrawnFlow {
  readonly flow: Flow;
  /** Which of the arrows between the same two states it is, and how many there are. */
  readonly among: { readonly at: number; readonly of: number };
  /** Whether some claim says that they move so. */
  readonly isSaid: boolean;
}

/** The states and flows that are drawn, of one group or all. */
export function drawnModel(
  view: ModelView,
  places: ReadonlyMap<RecordId, Place>,
  group: RecordId | undefined,
  claims: readonly ClaimLine[] | undefined,
): { readonly states: readonly DrawnState[]; readonly flows: readonly DrawnFlow[] } {
  const flows = flowsOf(view, group);
  const states = view.parts.state.flatMap(({ id, name, drawn }): readonly DrawnState[] => {
    const place = drawn ?? places.get(id);
    return place === undefined ? [] : [{ id, name, place, ...stockOf(view, id, group) }];
  });
  const between = new Map<string, Flow[]>();
  for (const each of flows) {
    const pair = [each.from ?? "outside", each.to ?? "outside"].toSorted().join(" ");
    between.set(pair, [...(between.get(pair) ?? []), each]);
  }
  return {
    states,
    flows: [...between.values()].flatMap((together) =>
      together.map((flow, at) => ({
        flow,
        among: { at, of: together.length },
        isSaid: isSaid(flow, claims),
      })),
    ),
  };
}

/** The flows that move a group, in the model's order; all of them where none is chosen. */
export function flowsOf({ parts }: ModelView, group: RecordId | undefined): readonly Flow[] {
  return parts.flow.filter(
    ({ groups }) => group === undefined || groups === undefined || groups.includes(group),
  );
}

/** Whether somebody speaks for a flow; claims that are not read yet are believed. */
export function isSaid({ claims: named = [] }: Flow, claims: readonly ClaimLine[] | undefined): boolean {
  if (claims === undefined) return named.length > 0;
  return claims.some((each) => named.includes(each.id) && (each.for > 0 || each.assumption));
}

/** How many of the chosen groups begin in a state; of several the middles are added, and so are the ends, which is wider than need be. */
export function stockOf(
  { stocks }: ModelView,
  state: RecordId,
  group: RecordId | undefined,
): Pick<DrawnState, "people" | "isEmpty"> {
  const held = stocks.filter((each) => each.state === state && (group === undefined || each.group === group));
  const known = held.flatMap(({ people }) => (people === undefined ? [] : [people]));
  if (held.length === 0 || known.length < held.length) return { isEmpty: held.length === 0 };
  const sum = (at: 0 | 1 | 2): number => known.reduce((total, each) => total + each[at], 0);
  return { isEmpty: false, people: [sum(0), sum(1), sum(2)] };
}

/** The way of an arrow: from the edge of one box to that of another, bent aside where there are several, or round where it comes back. */
export function arrowOf(
  from: Place,
  to: Place,
  { at, of }: DrawnFlow["among"],
  boxes: readonly Place[] = [],
): { readonly d: string; readonly middle: Place } {
  const { width, height } = stateSize;
  if (from === to || (from.x === to.x && from.y === to.y)) {
    const x = from.x + width / 2 + at * 26;
    const [left, right, up] = [x - 24, x + 24, from.y - 46];
    return {
      d: `M${left} ${from.y}C${left} ${up} ${right} ${up} ${right} ${from.y - 2}`,
      middle: { x, y: from.y - 40 },
    };
  }
  const [one, two] = [centreOf(from), centreOf(to)];
  const long = Math.max(1, Math.hypot(two.x - one.x, two.y - one.y));
  // A straight arrow would run under the boxes between: each is bent a little, and those beside it further.
  const aside = (at - (of - 1) / 2) * 46 + (of % 2 === 1 ? Math.min(34, long * 0.08) : 0);
  const sign = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
  const bend = {
    x: (one.x + two.x) / 2 + ((two.y - one.y) / long) * aside * 2 * sign,
    y: (one.y + two.y) / 2 - ((two.x - one.x) / long) * aside * 2 * sign,
  };
  const [start, end] = [edgeTowards(one, bend, width, height, 0), edgeTowards(two, bend, width, height, 3)];
  return {
    d: `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`,
    middle: freePlace(start, bend, end, boxes),
  };
}

/** Where on an arrow its name hides no box; the middle where there is no such place. */
function freePlace(start: Place, bend: Place, end: Place, boxes: readonly Place[]): Place {
  const places = [0.5, 0.38, 0.62, 0.26, 0.74].map((share) => {
    const left = 1 - share;
    const along = (from: number, over: number, to: number): number =>
      left * left * from + 2 * left * share * over + share * share * to;
    return { x: along(start.x, bend.x, end.x), y: along(start.y, bend.y, end.y) };
  });
  const isFree = ({ x, y }: Place): boolean =>
    !boxes.some(
      (box) =>
        x > box.x - labelSize.width / 2 &&
        x < box.x + stateSize.width + labelSize.width / 2 &&
        y > box.y &&
        y < box.y + stateSize.height + labelSize.height,
    );
  return places.find(isFree) ?? places[0] ?? start;
}

const labelSize = { width: 120, height: 30 } as const;

/** The way of an arrow that comes from outside, or goes out of the model: a short one at the side of its state. */
export function outsideArrow(
  state: Place,
  side: "before" | "behind",
  { at, of }: DrawnFlow["among"],
): { readonly d: string; readonly middle: Place } {
  const { width, height } = stateSize;
  const y = state.y + height / 2 + (at - (of - 1) / 2) * 18;
  const x = side === "before" ? state.x : state.x + width;
  const away = side === "before" ? x - 62 : x + 62;
  const d = side === "before" ? `M${away} ${y}L${x - 3} ${y}` : `M${x} ${y}L${away} ${y}`;
  return { d, middle: { x: (x + away) / 2, y: y - 14 } };
}

function centreOf({ x, y }: Place): Place {
  return { x: x + stateSize.width / 2, y: y + stateSize.height / 2 };
}

/** Where the line from the middle of a box to a point leaves the box, with some room before it. */
function edgeTowards(centre: Place, point: Place, width: number, height: number, room: number): Place {
  const [dx, dy] = [point.x - centre.x, point.y - centre.y];
  const scale = Math.min(
    (width / 2 + room) / Math.max(Math.abs(dx), 1e-6),
    (height / 2 + room) / Math.max(Math.abs(dy), 1e-6),
  );
  return { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
