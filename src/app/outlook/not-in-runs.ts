import type { RecordId } from "../../core/base/index.ts";
import { readQuantity } from "../../core/corroborate/index.ts";
import { judgement, question } from "../../core/study/index.ts";
import { briefMaterial } from "../brief/brief-material.ts";
import { passagesOfQuantities } from "../brief/card-passages.ts";
import type { Desk } from "../desk.ts";
import type { NotInRuns } from "../ground-views.ts";
import { saidReading } from "../said-quantity.ts";
import { type ModelRecords, readModelRecords } from "./model-records.ts";

/** The quantities and claims that are in no run, and why. */
export function notInRuns(desk: Desk): NotInRuns {
  const { study } = desk.open;
  const records = readModelRecords(study);
  const material = briefMaterial(study, undefined, undefined, []);
  const { claim, quantity } = material.index.tables;
  const [computed, named] = [quantitiesComputed(records), quantitiesNamed(records)];
  const used = claimsNamed(records, [...study.all(question), ...study.all(judgement)]);
  return {
    quantities: quantity
      .filter(({ id }) => !computed.has(id))
      .map((each) => {
        const read = readQuantity(material.index, each);
        return {
          id: each.id,
          stated: saidReading(read, each.word),
          ...(each.definition !== undefined && { definition: each.definition }),
          passages: passagesOfQuantities(desk, material, [each.id]),
          why: named.has(each.id) ? "looked-at" : read.ok ? "unused" : "unreadable",
        };
      }),
    claims: claim.filter(({ id }) => !used.has(id)).map(({ id, text }) => ({ id, text })),
  };
}

function quantitiesComputed({ estimate }: ModelRecords): ReadonlySet<RecordId> {
  return new Set(
    estimate.flatMap(({ warrant, quantities = [] }) =>
      warrant === "stated" || warrant === "bounded" || warrant === "counted" ? quantities : [],
    ),
  );
}

function quantitiesNamed({ estimate, account }: ModelRecords): ReadonlySet<RecordId> {
  return new Set([...estimate, ...account].flatMap(({ quantities = [] }) => quantities));
}

function claimsNamed(
  { estimate, account, flow, fundFlow, measure, regroup }: ModelRecords,
  others: readonly { readonly claims?: readonly RecordId[] }[],
): ReadonlySet<RecordId> {
  const naming = [...estimate, ...account, ...flow, ...fundFlow, ...measure, ...regroup, ...others];
  return new Set(naming.flatMap(({ claims = [] }: { readonly claims?: readonly RecordId[] }) => claims));
}
