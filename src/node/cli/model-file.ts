import { resolve } from "node:path";
import { z } from "zod";
import { changesOfPlan } from "../../app/outlook/model-plan.ts";
import { type PartChange, partTables } from "../../app/outlook/part-change.ts";
import type { RecordReader } from "../../app/store.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { judgement } from "../../core/study/index.ts";
import { jsonIn } from "./json-file.ts";
import { type Refused, refusedBy, wrongUse } from "./refused.ts";

const tables = partTables.map(({ name }) => name);
const shape = z.array(
  z.discriminatedUnion("do", [
    z.strictObject({
      do: z.literal("put"),
      table: z.enum(tables),
      id: z.string().max(100).optional(),
      values: z.record(z.string(), z.json()),
    }),
    z.strictObject({
      do: z.literal("remove"),
      table: z.enum([...tables, judgement.name]),
      id: z.string().max(100),
    }),
  ]),
);

/** What a file asks of the model. */
export interface FileChanges {
  readonly changes: readonly PartChange[];
  /** Lists of the file that are no parts of a model. */
  readonly leftOut: readonly string[];
}

/** Read a file as a list of changes, or as a model. */
export function changesIn(folder: string, file: string, study: RecordReader): Result<FileChanges, Refused> {
  const content = z.json().safeParse(jsonIn(resolve(folder, file)));
  if (!content.success) return wrongUse(`${file} cannot be read, or is not JSON.`);
  if (!Array.isArray(content.data)) {
    const read = changesOfPlan(study, content.data);
    return read.ok ? ok(read.value) : refusedBy(read.error);
  }
  const read = shape.safeParse(content.data);
  if (read.success) return ok({ changes: read.data as readonly PartChange[], leftOut: [] });
  const at = read.error.issues[0]?.path.join(".") ?? "";
  return wrongUse(
    `${file} is no list of changes${at === "" ? "" : `; look at ${at}`}. A change is {"do": "put", "table": …, "id": …, "values": {…}} or {"do": "remove", "table": …, "id": …}.`,
  );
}
