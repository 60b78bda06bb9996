import { resolve } from "node:path";
import { z } from "zod";
import { ok, type Result } from "../../core/base/index.ts";
import type { LaterFigures } from "../../core/report/index.ts";
import { jsonIn } from "./json-file.ts";
import { type Refused, wrongUse } from "./refused.ts";

const time = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/);
const count = z.strictObject({
  id: z.string().min(1),
  published: time,
  about: time,
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  said: z.string().exactOptional(),
  counts: z.string().min(1),
  who: z.string().min(1),
  via: z.string().min(1),
  compares: z.string().exactOptional(),
  why: z.string().exactOptional(),
});
const settled = z.strictObject({
  definition: z.string().min(1),
  by: z.int().min(1),
  outcome: z.boolean().exactOptional(),
  what: z.string().min(1),
  restsOn: z.array(z.string()),
});
const shape = z.strictObject({
  format: z.literal("grounds-later-counts"),
  version: z.literal(1),
  notes: z.array(z.string()),
  counts: z.array(count),
  settled: z.array(settled),
  happened: z.string(),
  cautions: z.array(z.string()),
});

/** Read a file of figures that were published after the cut-off of a study. */
export function laterFiguresFrom(folder: string, file: string): Result<LaterFigures, Refused> {
  const read = shape.safeParse(jsonIn(resolve(folder, file)));
  if (!read.success) {
    const at = read.error.issues[0]?.path.join(".") ?? "";
    return wrongUse(
      `${file} is no file of later figures${at === "" ? "" : `; look at ${at}`}. samples/real-case/later.json is one.`,
    );
  }
  const { counts, settled: definitions } = read.data;
  const reversed = counts.find(({ low, high }) => low !== undefined && high !== undefined && low > high);
  if (reversed !== undefined)
    return wrongUse(`The count ${reversed.id} in ${file} has its low end above its high end. Swap them.`);
  const ids = new Set(counts.map(({ id }) => id));
  const astray = definitions.flatMap(({ restsOn }) => restsOn).find((id) => !ids.has(id));
  if (astray !== undefined)
    return wrongUse(`A definition in ${file} is settled by the count ${astray}, which is not in it.`);
  return ok(read.data);
}
