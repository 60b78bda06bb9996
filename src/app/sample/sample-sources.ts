import type { Json, RecordId } from "../../core/base/index.ts";
import { change, isList, isObject, person, source, speaker } from "../../core/study/index.ts";
import { commit } from "../desk.ts";
import { finishNames } from "../finish-names.ts";
import { namesStep } from "../names-step.ts";
import { type ReceivedText, receiveText } from "../receive-text.ts";
import type { NameDecision, NamesStepView } from "../views.ts";
import { must, type SampleMaking } from "./sample-making.ts";
import { type PlannedRecord, resolved, textOf } from "./sample-plan.ts";

/** Take one file in, replace its names as the plan says, and describe it. */
export function takeSource(making: SampleMaking, planned: PlannedRecord, received: ReceivedText): void {
  const { desk, ids } = making;
  const added = must(receiveText(desk, received));
  if (!("waiting" in added)) throw new Error("The sample holds a text twice");
  const step = must(namesStep(desk, { waiting: added.waiting }));
  const marked = marksFor(making, planned.id);
  const entered = finishNames(desk, {
    waiting: added.waiting,
    title: textOf(planned, "title"),
    decisions: step.groups.map((group) => decisionFor(group)),
    marked,
  });
  ids.became(planned, must(entered).source);
  const { title: _, ...values } = resolved(source, planned, ids);
  must(commit(desk, "describe-source", [change(source, must(entered).source, values)]));
  nameSpeakers(making, planned, must(entered).source);
}

function decisionFor({ key, person: found, proposed }: NamesStepView["groups"][number]): NameDecision {
  return proposed === "replace" && found !== undefined
    ? { key, do: "replace", person: found.id }
    : { key, do: "leave" };
}

/** The forms in which the plan says its persons are named in this source. */
function marksFor({ plan, ids }: SampleMaking, sourceId: string): readonly NameDecision[] {
  return plan.persons.flatMap((planned) =>
    listOf(planned.occurrences)
      .filter((each) => isObject(each) && each.source === sourceId)
      .flatMap((each) => (isObject(each) ? listOf(each.texts) : []))
      .map((words) => ({ key: String(words), do: "replace", person: ids.idOf(planned.id) }) as const),
  );
}

function nameSpeakers({ desk, ids }: SampleMaking, planned: PlannedRecord, id: RecordId): void {
  const held = desk.open.study.where(speaker, "source", id);
  const changes = listOf(planned.speakers).flatMap((each) => {
    if (!isObject(each)) return [];
    const of = each.person === undefined ? undefined : ids.idOf(each.person);
    const pseudonym = of === undefined ? undefined : desk.open.study.get(person, of)?.pseudonym;
    const found = held.find(
      ({ label }) => label === each.label || (pseudonym !== undefined && label.includes(pseudonym)),
    );
    if (found === undefined) return [];
    const { part } = resolved(
      speaker,
      { id: planned.id, ...(each.part === undefined ? {} : { part: each.part }) },
      ids,
    );
    return [
      change(speaker, found.id, {
        ...(part === undefined ? {} : { part }),
        ...(of === undefined ? {} : { person: of }),
      }),
    ];
  });
  if (changes.length > 0) must(commit(desk, "name-speakers", changes));
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
