import type { MeetingLine } from "../../app/views.ts";

/** A piece of a block's text with what was coded on it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** How the coders stand on it: nobody, one of them, or both, under the same code or under others. */
  readonly by: "nobody" | "first" | "second" | "same" | "differ";
  /** The places that lie on it. */
  readonly keys: readonly string[];
}

/** Cut a block at the edges of all codings in it; what nobody coded is there too, so that the pieces are the text. */
export function segmentsIn(
  block: { readonly start: number; readonly end: number },
  meetings: readonly MeetingLine[],
): readonly Segment[] {
  const inside = meetings.filter((each) => each.start < block.end && each.end > block.start);
  const edges = new Set([block.start, block.end]);
  for (const { first, second } of inside)
    for (const each of [first, second])
      if (each !== undefined)
        for (const edge of [each.start, each.end])
          if (edge > block.start && edge < block.end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? start;
    const on = inside.filter((each) => covers(each.first, start, end) || covers(each.second, start, end));
    return { start, end, by: standing(on, start, end), keys: on.map(({ key }) => key) };
  });
}

function covers(
  laid: { readonly start: number; readonly end: number } | undefined,
  start: number,
  end: number,
): boolean {
  return laid !== undefined && laid.start <= start && laid.end >= end;
}

function standing(on: readonly MeetingLine[], start: number, end: number): Segment["by"] {
  const of = (side: "first" | "second") =>
    new Set(on.flatMap((each) => (covers(each[side], start, end) ? [each[side]?.code] : [])));
  const [first, second] = [of("first"), of("second")];
  if (first.size === 0) return second.size === 0 ? "nobody" : "second";
  if (second.size === 0) return "first";
  const isSame = first.size === second.size && [...first].every((each) => second.has(each));
  return isSame ? "same" : "differ";
}
