import type { RecordId } from "../../core/base/index.ts";
import type { CorroborateIndex } from "../../core/corroborate/index.ts";
import type {
  DefinitionNumbers,
  FanNumbers,
  OutlookNumbers,
  ScenarioNumbers,
} from "../../core/outlook/index.ts";
import {
  type Brief,
  brief,
  type Measure,
  measure,
  type OutlookFrame,
  type Regroup,
  regroup,
  type Scenario,
  type Statement,
  type Study,
  scenario,
  statement,
  study,
  type Watched,
  watched,
} from "../../core/study/index.ts";
import { corroborateIndex } from "../corroboration.ts";
import type { ParameterLine, Trouble } from "../outlook-views.ts";
import type { RecordReader } from "../store.ts";

/** Everything that a brief can speak of, read once. */
export interface BriefMaterial {
  readonly reader: RecordReader;
  readonly index: CorroborateIndex;
  readonly about: Study | undefined;
  readonly brief: Brief | undefined;
  readonly statements: readonly Statement[];
  readonly ahead: LookAhead | undefined;
  /** Why there are no numbers although there is a model; empty where there are, or where there is none. */
  readonly troubles: readonly Trouble[];
  /** Releases that were made from the very records that are read here; what prints the same beside them gives nothing away. */
  readonly fromTheSame?: ReadonlySet<RecordId>;
}

/** What was gathered for an outlook, and its numbers. */
export interface LookAhead {
  readonly frame: OutlookFrame;
  readonly numbers: OutlookNumbers;
  readonly parameters: readonly ParameterLine[];
  /** Names of the other draws that were tried, by their ids. */
  readonly variants: ReadonlyMap<string, string>;
}

/** Read what a brief needs besides the outlook; without a brief of its own the study still has all that is made of it. */
export function briefMaterial(
  reader: RecordReader,
  wanted: Brief | undefined,
  ahead: LookAhead | undefined,
  troubles: readonly Trouble[],
): BriefMaterial {
  return {
    reader,
    index: corroborateIndex(reader),
    about: reader.all(study)[0],
    brief: wanted,
    statements:
      wanted === undefined ? [] : inOrder(reader.all(statement).filter((each) => each.brief === wanted.id)),
    ahead,
    troubles,
  };
}

/** The briefs of a study in their order. */
export function briefsOf(reader: RecordReader): readonly Brief[] {
  return inOrder(reader.all(brief));
}

/** A definition with what the runs say of it. */
export interface AnsweredDefinition {
  readonly record: Regroup;
  readonly numbers: DefinitionNumbers;
}

/** The definitions in their order, each with its numbers. */
export function answeredDefinitions({ reader, ahead }: BriefMaterial): readonly AnsweredDefinition[] {
  return inOrder(reader.all(regroup)).flatMap((record) => {
    const numbers = ahead?.numbers.definitions.find(({ id }) => id === record.id);
    return numbers === undefined ? [] : [{ record, numbers }];
  });
}

/** The watched numbers in their order, each with its fan. */
export function watchedFans({
  reader,
  ahead,
}: BriefMaterial): readonly { readonly record: Watched; readonly fan: FanNumbers }[] {
  return inOrder(reader.all(watched)).flatMap((record) => {
    const fan = ahead?.numbers.fans.find(({ id }) => id === record.id);
    return fan === undefined ? [] : [{ record, fan }];
  });
}

/** A measure, shock or several together, with what it changes. */
export interface TriedScenario {
  readonly record: Measure | Scenario;
  /** The measures in it; one where it is a measure itself. */
  readonly measures: readonly Measure[];
  readonly numbers: ScenarioNumbers;
}

/** What was tried in the runs: each measure alone, then what is taken together. */
export function triedScenarios({ reader, ahead }: BriefMaterial): readonly TriedScenario[] {
  const measures = inOrder(reader.all(measure));
  const alone = measures.map((record) => ({ record, measures: [record] }));
  const together = inOrder(reader.all(scenario)).map((record) => ({
    record,
    measures: record.measures.flatMap((id) => measures.filter((each) => each.id === id)),
  }));
  return [...alone, ...together].flatMap((each) => {
    const numbers = ahead?.numbers.scenarios.find(({ id }) => id === each.record.id);
    return numbers === undefined ? [] : [{ ...each, numbers }];
  });
}

/** The year in which so many months after the base date lie. */
export function yearAfter(frame: OutlookFrame, months: number): number {
  const [year = 0, month = 1] = (frame.base.to ?? frame.base.from).split("-").map(Number);
  return year + Math.floor((month - 1 + months) / 12);
}

/** Records in the order their researcher gave them. */
export function inOrder<R extends { readonly position: number; readonly id: string }>(
  records: readonly R[],
): readonly R[] {
  return [...records].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
