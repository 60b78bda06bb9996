import type { RecordId, StatedPeriod } from "../../core/base/index.ts";
import { attribute, group, person, place, type Source, wave } from "../../core/study/index.ts";
import type { Store } from "../store.ts";
import type { Fact } from "./edition.ts";

/** What is recorded of a source, each fact under one name; what was noted by hand stands before what the source itself says. */
export function sourceFacts(study: Store, of: Source): readonly Fact[] {
  const noted = attributesOf(study, "source", of.id);
  const names = new Set(noted.map(({ name }) => name));
  const said = factsSaid(study, of).flatMap(([name, value]) =>
    value === undefined || value.trim() === "" || names.has(name) ? [] : [{ name, value }],
  );
  return [...noted, ...said];
}

/** What was noted of a record by hand. */
export function attributesOf(study: Store, table: string, id: RecordId): readonly Fact[] {
  return study
    .naming({ table, id }, attribute.name, "about")
    .flatMap((each) => study.get(attribute, each.id) ?? [])
    .map(({ name, value }) => ({ name, value }));
}

function factsSaid(study: Store, of: Source): readonly (readonly [string, string | undefined])[] {
  const at = of.place === undefined ? undefined : study.get(place, of.place);
  const pseudonymOf = (id: RecordId | undefined): string | undefined =>
    id === undefined ? undefined : study.get(person, id)?.pseudonym;
  return [
    ["Role", of.role],
    ["Kind", of.kind],
    ["Mode", of.mode],
    ["Group", of.group === undefined ? undefined : study.get(group, of.group)?.name],
    ["Wave", of.wave === undefined ? undefined : study.get(wave, of.wave)?.name],
    ["Collected", periodText(of.collected)],
    ["Collected as stated", periodText(of.collectedAsStated)],
    ["Country", at?.country],
    ["Region", at?.region],
    ["Site", at?.site],
    ["Language", of.language],
    ["Person", pseudonymOf(of.person)],
    ["Interpreter", pseudonymOf(of.interpreter)],
    ["Institution", of.institution],
    ["Institution country", of.institutionCountry],
    ["Utterance", of.utterance],
    ["Recorded", of.recorded],
    ["Public record", of.publicRecord],
    ["Host organisation", of.hostOrganisation],
    ["Reliability", of.reliability],
    ["Reliability reason", of.reliabilityReason],
    ["Bias", of.biasNote],
    ["Interest", of.interest],
  ];
}

function periodText(period: StatedPeriod | undefined): string | undefined {
  if (period === undefined) return undefined;
  const { from, to } = period;
  return to === undefined || to === from ? from : `${from} - ${to}`;
}
