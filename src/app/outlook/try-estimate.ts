import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type Estimate, estimate as estimateTable, parameter } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { briefMaterial } from "../brief/brief-material.ts";
import type { Desk } from "../desk.ts";
import type { EstimateDraft, OfferedGrounds, TriedEstimate } from "../ground-views.ts";
import { refuse } from "../refusal.ts";
import { type Said, say } from "../said/index.ts";
import { offeredGrounds } from "./basis-views.ts";
import { drawCurves } from "./draw-curves.ts";
import { quantilesInUnit, rangeInWords } from "./estimate-words.ts";
import { groundEstimate } from "./ground-estimate.ts";
import { readModelRecords } from "./model-records.ts";
import type { PartValues } from "./part-change.ts";
import { readingFor } from "./reading.ts";
import { saidValues } from "./said-range.ts";

/** See what a draft of an estimate comes to: what was understood, its curve, and why no number comes of it; changes nothing. */
export function tryEstimate(desk: Desk, input: EstimateDraft): Result<TriedEstimate, Refusal> {
  const held = desk.open.study.get(parameter, input.parameter);
  if (held === undefined) return err(refuse("not-found"));
  const { unit } = held;
  const said = input.said === undefined ? ok<PartValues>({}) : saidValues(input.said, unit);
  if (!said.ok) return ok({ values: input.values, problem: said.error });
  const values = { ...input.values, ...said.value };
  const draft = draftOf(values, desk.me);
  if ("code" in draft) return ok({ values, trouble: draft });
  const found = groundEstimate(draft, unit, readingFor(desk.open.study, readModelRecords(desk.open.study)));
  if (found.is === "wrong") return ok({ values, trouble: found.why });
  if (found.is !== "drawn") return ok({ values });
  const range = rangeInWords(draft, unit, found.quantities);
  return ok({
    values,
    curves: drawCurves([found.distribution]),
    quantiles: quantilesInUnit(found.distribution),
    ...(range !== undefined && { range }),
  });
}

/** What an estimate of a parameter could rest on. */
export function listOfferedGrounds(
  desk: Desk,
  input: { readonly parameter: RecordId },
): Result<OfferedGrounds, Refusal> {
  const { study } = desk.open;
  const held = study.get(parameter, input.parameter);
  if (held === undefined) return err(refuse("not-found"));
  const estimate = { warrant: "stated", given: "value" } as const;
  const entered = {
    estimate,
    unit: held.unit,
    reading: readingFor(desk.open.study, readModelRecords(desk.open.study)),
  };
  return ok(offeredGrounds(briefMaterial(study, undefined, undefined, []), entered));
}

/** The draft as the record it would be, or the first field that holds what cannot stand there. */
function draftOf(values: PartValues, me: RecordId): Estimate | Said {
  const given = Object.entries(values).filter(([, value]) => value !== null);
  const whole = { given: "value", reason: "", ...Object.fromEntries(given) };
  const fields: Readonly<Record<string, (typeof estimateTable.fields)[keyof typeof estimateTable.fields]>> =
    estimateTable.fields;
  const wrong = Object.entries(whole).find(([name, value]) => fields[name]?.accepts(value) !== true);
  if (wrong !== undefined) return say("entry-field", { field: wrong[0].slice(0, 40) });
  if (!("warrant" in whole)) return say("entry-no-warrant");
  // Every field was asked whether it accepts its value; the draft is nobody's record yet.
  return { ...whole, id: me, parameter: me, judge: me, judgedAt: 0 } as unknown as Estimate;
}
