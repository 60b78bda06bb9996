import { outlookByTable, readOutlook } from "../samples/study/outlook.ts";
import { readPlan, recordsByTable } from "../samples/study/plan.ts";
import { type GatheredOutlook, gatherOutlook } from "../src/app/outlook/gather-outlook.ts";
import type { RecordReader } from "../src/app/store.ts";
import type { RecordOf, Table } from "../src/core/study/index.ts";

/** The outlook of the invented sample, gathered from its plan without a study: its records go by the plan's ids. */
export function sampleOutlook(): GatheredOutlook {
  const tables = { ...recordsByTable(readPlan()), ...outlookByTable(readOutlook()) };
  // The sample's own tests hold the fields of its plan to the vocabulary.
  const all = <T extends Table>({ name }: T) =>
    (tables[name] ?? []) as readonly unknown[] as readonly RecordOf<T>[];
  const gathered = gatherOutlook({ all } as RecordReader);
  if (gathered.is === "gathered") return gathered.outlook;
  throw new Error(gathered.is === "none" ? "no model" : gathered.troubles.map(({ text }) => text).join("\n"));
}
