import {
  brief,
  hypothesis,
  measure,
  outlook,
  parameter,
  quantity,
  regroup,
  speaker,
} from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";

/** Tell what of a study REFI-QDA has no place for. */
export function countLeft({ study, left }: Composing): void {
  left.count("quantity", "left-out", "no-place", study.all(quantity).length);
  const model = [parameter, measure, regroup, outlook, brief, hypothesis].reduce(
    (sum, table) => sum + study.idsOf(table, "present").length,
    0,
  );
  left.count("model", "left-out", "no-place", model);
  left.count("speaker", "left-out", "no-place", study.idsOf(speaker, "present").length);
}
