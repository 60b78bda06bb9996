import { type Json, newRecordId } from "../../core/base/index.ts";
import { change, group, isList, isObject, person, place, study, wave } from "../../core/study/index.ts";
import { addAttribute, addMember } from "../attributes.ts";
import { commit } from "../desk.ts";
import { registerPerson } from "../register-names.ts";
import { must, type SampleMaking } from "./sample-making.ts";
import { type PlannedRecord, required, resolved, textOf } from "./sample-plan.ts";

/** Make what everything else refers to: the question, the members, waves, places, groups and persons. */
export function makeFrame(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  const about = desk.open.study.all(study)[0];
  if (about !== undefined) {
    must(
      commit(desk, "describe-study", [
        change(study, about.id, resolved(study, { ...plan.study, id: "study" }, ids)),
      ]),
    );
  }
  plan.members.forEach((planned, at) => {
    ids.became(planned, at === 0 ? desk.me : must(addMember(desk, { name: textOf(planned, "name") })).member);
  });
  for (const table of [wave, place, group]) makePlain(making, table);
  for (const planned of plan.persons) makePerson(making, planned);
}

/** Record the facts that can identify somebody; after the sources, some of which they are about. */
export function makeAttributes({ desk, plan, ids }: SampleMaking): void {
  for (const planned of plan.attributes) {
    const { about } = planned;
    if (!isObject(about)) throw new Error("An attribute of the sample is about nothing");
    const of = { table: textOf(about, "table"), id: ids.idOf(about.id) };
    must(addAttribute(desk, { about: of, name: textOf(planned, "name"), value: textOf(planned, "value") }));
  }
}

function makePlain(
  { desk, plan, ids }: SampleMaking,
  table: typeof wave | typeof place | typeof group,
): void {
  const list = { wave: plan.waves, place: plan.places, group: plan.groups }[table.name];
  const changes = list.map((planned) => {
    const id = newRecordId(desk.randomBytes);
    ids.became(planned, id);
    return {
      do: "create",
      table: table.name,
      record: id,
      values: jsonOf(resolved(table, planned, ids)),
    } as const;
  });
  must(commit(desk, `add-${table.name}s`, changes));
}

function makePerson({ desk, ids }: SampleMaking, planned: PlannedRecord): void {
  const { pseudonym, role, kind, protection, group: of } = resolved(person, planned, ids);
  const spellings = isList(planned.spellings) ? planned.spellings : [];
  const registered = registerPerson(desk, {
    pseudonym: required(pseudonym, planned),
    role: required(role, planned),
    ...(kind === undefined ? {} : { kind }),
    ...(protection === undefined ? {} : { protection }),
    ...(of === undefined ? {} : { group: of }),
    spellings: spellings.map((each) => (isObject(each) ? textOf(each, "text") : "")),
  });
  ids.became(planned, must(registered).person);
}

// What `resolved` gives are the plan's own JSON values, each accepted by its field.
function jsonOf(values: object): { readonly [field: string]: Json } {
  return values as { readonly [field: string]: Json };
}
