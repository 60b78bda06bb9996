import type { Block, Door, Run, Section } from "../../core/report/index.ts";
import { type KeptNumber, keptKinds } from "../../core/study/index.ts";

/** The numbers of some sections that a brief keeps, each once, in the order in which they stand there. */
export function shownNumbers(sections: readonly Section[]): readonly KeptNumber[] {
  const found = new Map<string, KeptNumber>();
  for (const run of sections.flatMap(({ blocks }) => blocks.flatMap(runsOf))) {
    const door = run.kind === "number" ? keptDoor(run.door) : undefined;
    if (run.kind !== "number" || door === undefined) continue;
    const key = JSON.stringify([doorKey(door), run.text]);
    if (!found.has(key)) found.set(key, { door, shown: run.text });
  }
  return [...found.values()];
}

/** One text for what a number opens, to look it up by. */
export function doorKey({ to, id, part }: KeptNumber["door"]): string {
  return JSON.stringify([to, id, part ?? ""]);
}

function keptDoor({ to, id, part }: Door): KeptNumber["door"] | undefined {
  const kind = keptKinds.find((each) => each === to);
  return kind === undefined ? undefined : { to: kind, id, ...(part !== undefined && { part }) };
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case "paragraph":
      return block.runs;
    case "list":
      return block.items.flat();
    case "table":
      return [...block.rows.flat(2), ...(block.note ?? [])];
    case "figure":
      return block.caption;
    case "heading":
      return [];
  }
}
