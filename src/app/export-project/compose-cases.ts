import type { RecordId } from "../../core/base/index.ts";
import type { Guid, RefiCase } from "../../core/formats/refi/index.ts";
import {
  type AnyRef,
  caseMember,
  group,
  passage,
  person,
  type StudyCase,
  source,
  studyCase,
} from "../../core/study/index.ts";
import type { Composing } from "./compose-project.ts";
import { attributesOf } from "./source-facts.ts";

/** Write cases; in the whole, persons too, each under the pseudonym. */
export function composeCases(composing: Composing): readonly RefiCase[] {
  const { study, edition, left } = composing;
  const cases = study.all(studyCase).flatMap((each) => caseOf(each, composing));
  if (edition.isWhole) return [...cases, ...personCases(composing)];
  left.count("person", "left-out", "may-identify", study.all(person).length);
  return cases;
}

function caseOf(each: StudyCase, composing: Composing): readonly RefiCase[] {
  const { study, edition, guids, left, values } = composing;
  const members = study.where(caseMember, "case", each.id).map(({ of }) => of);
  const leaving = members.filter((of) => isPlace(of) && guids.of(of) !== undefined);
  const named = { table: studyCase.name, id: each.id, name: each.name };
  // A case says something of each of its sources, as a fact does.
  if (edition.mayTell?.(leaving) === false) {
    left.record("case", "left-out", "few-sources", named);
    return [];
  }
  const facts = attributesOf(study, studyCase.name, each.id);
  if (!edition.isWhole) left.count("value", "left-out", "may-identify", facts.length);
  for (const of of members) {
    if (!isPlace(of)) left.record("case", "changed", "no-place", named);
    else if (guids.of(of) === undefined) left.count("case", "changed", "ends-stay");
  }
  const targets = (table: string): readonly Guid[] => [
    ...new Set(leaving.filter((of) => of.table === table).flatMap((of) => guids.of(of) ?? [])),
  ];
  return [
    {
      guid: guids.leave({ table: studyCase.name, id: each.id }),
      name: edition.own(each.name),
      ...(each.note === undefined || !edition.isWhole ? {} : { description: each.note }),
      codes: [],
      values: edition.isWhole ? values(facts) : [],
      sources: targets(source.name),
      selections: targets(passage.name),
    },
  ];
}

function isPlace({ table }: AnyRef): boolean {
  return table === source.name || table === passage.name;
}

function personCases({ study, guids, values }: Composing): readonly RefiCase[] {
  const spoke = Map.groupBy(
    study.all(source).filter((each) => each.person !== undefined),
    (each) => each.person,
  );
  return study.all(person).map((each) => ({
    guid: guids.leave({ table: person.name, id: each.id }),
    name: each.pseudonym,
    codes: [],
    values: values([
      { name: "Role", value: each.role },
      ...(each.kind === undefined ? [] : [{ name: "Kind", value: each.kind }]),
      ...groupFact(each.group === undefined ? undefined : study.get(group, each.group)?.name),
      { name: "Protection", value: each.protection },
      ...attributesOf(study, person.name, each.id),
    ]),
    sources: (spoke.get(each.id) ?? []).flatMap(
      ({ id }: { id: RecordId }) => guids.of({ table: source.name, id }) ?? [],
    ),
    selections: [],
  }));
}

function groupFact(name: string | undefined) {
  return name === undefined ? [] : [{ name: "Group", value: name }];
}
