import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Estimate, ParameterRecord } from "../../core/study/index.ts";
import { member } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type BriefMaterial, briefMaterial } from "../brief/brief-material.ts";
import type { Desk } from "../desk.ts";
import type { ClashView, EstimateView, ParameterView } from "../ground-views.ts";
import type { EstimateLine } from "../outlook-views.ts";
import { refuse } from "../refusal.ts";
import { type Said, say } from "../said/index.ts";
import { basisClaims, basisQuantities } from "./basis-views.ts";
import { drawCurves } from "./draw-curves.ts";
import { estimatesOf, type GatheredDraws, groundEstimates } from "./gather-draws.ts";
import { namesOf } from "./model-names.ts";
import { inOrder, type ModelRecords, readModelRecords } from "./model-records.ts";
import { byAccount, parameterLines } from "./parameter-lines.ts";
import { type Reading, readingFor } from "./reading.ts";
import { usesOf } from "./uses-of-parameter.ts";

/** Everything about one parameter: where it is used, what it may be under each account, and on whose word. */
export function parameterView(
  desk: Desk,
  input: { readonly parameter: RecordId },
): Result<ParameterView, Refusal> {
  const { study } = desk.open;
  const records = readModelRecords(study);
  const record = records.parameter.find(({ id }) => id === input.parameter);
  if (record === undefined) return err(refuse("not-found"));
  const material = briefMaterial(study, undefined, undefined, []);
  const reading = readingFor(study, records);
  const own = byAccount(estimatesOf(record, records), records);
  const grounded = groundEstimates({ ...records, estimate: own }, reading);
  const memberName = (id: RecordId): string =>
    study.get(member, id)?.name ?? "somebody no longer in the study";
  const { nameOf } = namesOf(records);
  const [line] = parameterLines({
    records: { ...records, parameter: [record] },
    grounded,
    nameOf,
    memberName,
  });
  if (line === undefined) throw new Error("A parameter that is there has a line");
  const of: Of = { desk, material, records, record, reading, grounded };
  const drawn = own.flatMap(({ id }) => {
    const found = grounded.get(id);
    return found?.is === "drawn" ? [{ id, distribution: found.distribution }] : [];
  });
  const group = records.modelGroup.find(({ id }) => id === record.group);
  const clash = clashView(of, own, memberName);
  return ok({
    ...line,
    ...(record.definition !== undefined && { definition: record.definition }),
    ...(group !== undefined && { group: { id: group.id, name: group.name } }),
    usedIn: usesOf(record, records),
    estimates: line.estimates.flatMap((each) => {
      const held = own.find(({ id }) => id === each.id);
      return held === undefined ? [] : [estimateView(each, held, of)];
    }),
    curves: drawCurves(drawn.map(({ distribution }) => distribution)),
    drawn: drawn.map(({ id }) => id),
    ...(clash !== undefined && { clash }),
    clashes: inOrder(records.clash).map(({ id, name }) => ({ id, name })),
  });
}

interface Of {
  readonly desk: Desk;
  readonly material: BriefMaterial;
  readonly records: ModelRecords;
  readonly record: ParameterRecord;
  readonly reading: Reading;
  readonly grounded: GatheredDraws["grounded"];
}

function estimateView(line: EstimateLine, held: Estimate, of: Of): EstimateView {
  const { id: _id, parameter: _of, judge: _judge, judgedAt: _at, reason: _why, ...entered } = held;
  const trouble = troubleOf(of.grounded.get(held.id));
  return {
    ...line,
    entered,
    ...(trouble !== undefined && { trouble }),
    basisClaims: basisClaims(of.desk, of.material, held.claims ?? []),
    basisQuantities: basisQuantities(of.desk, of.material, {
      estimate: held,
      unit: of.record.unit,
      reading: of.reading,
    }),
  };
}

function troubleOf(found: ReturnType<GatheredDraws["grounded"]["get"]>): Said | undefined {
  switch (found?.is) {
    case "wrong":
      return found.why;
    case "lost":
      return found.by === "withdrawal" ? say("entry-lost-withdrawal") : say("entry-lost-removal");
    default:
      return undefined;
  }
}

function clashView(
  { records }: Of,
  own: readonly Estimate[],
  memberName: (id: RecordId) => string,
): ClashView | undefined {
  const under = records.account.find(({ id }) => own.some(({ account }) => account === id));
  const held = records.clash.find(({ id }) => id === under?.clash);
  if (held === undefined) return undefined;
  const sides = inOrder(records.account.filter(({ clash }) => clash === held.id));
  return {
    id: held.id,
    name: held.name,
    checked: held.checked,
    by: memberName(held.by),
    accounts: sides.map(({ id, name, weight, reason, quantities = [], claims = [] }) => ({
      id,
      name,
      weight,
      reason,
      quantities: quantities.length,
      claims: claims.length,
      parameters: new Set(
        records.estimate.flatMap(({ account, parameter }) => (account === id ? [parameter] : [])),
      ).size,
    })),
  };
}
