import type { Block } from "./layout.ts";
import { rangeMapper, shiftsBefore } from "./map-offset.ts";
import type { OffsetMap, Splice } from "./offset-map.ts";

/**
 * Carry a layout through a change of its text: the edges of a block stick to its words.
 *
 * Words put in at an edge of a block, or over an edge, join the block before them (never furniture, if another block is
 * as near): whatever somebody wrote stays readable. Blocks without words left are dropped.
 */
export function mapLayout(blocks: readonly Block[], map: OffsetMap): readonly Block[] {
  if (map.length === 0) return blocks.filter((block) => block.start < block.end);
  const land = rangeMapper(map, () => "correction");
  const landed: Block[] = blocks.map((block) => {
    const { start, end } = land(block);
    return { ...block, start, end };
  });
  const shifts = shiftsBefore(map);
  let near = 0;
  map.forEach((splice, i) => {
    while (near < blocks.length && (blocks[near]?.end ?? 0) < splice.start) near++;
    const start = splice.start + (shifts[i] ?? 0);
    adopt(blocks, landed, near, splice, { start, end: start + splice.length });
  });
  return landed.filter((block) => block.start < block.end);
}

function adopt(
  blocks: readonly Block[],
  landed: Block[],
  near: number,
  splice: Splice,
  put: { readonly start: number; readonly end: number },
): void {
  const touched: number[] = [];
  for (let i = near; i < blocks.length && (blocks[i]?.start ?? 0) <= splice.end; i++) touched.push(i);
  const holds = (i: number): boolean => {
    const block = landed[i];
    return block !== undefined && block.start <= put.start && put.end <= block.end && block.start < block.end;
  };
  if (put.start === put.end || touched.some(holds)) return;
  const chosen = touched.find((i) => blocks[i]?.kind !== "furniture") ?? touched[0];
  const block = chosen === undefined ? undefined : landed[chosen];
  if (chosen === undefined || block === undefined) return;
  const empty = block.start === block.end;
  landed[chosen] = {
    ...block,
    start: empty ? put.start : Math.min(block.start, put.start),
    end: empty ? put.end : Math.max(block.end, put.end),
  };
}
