import type { CollectedProject, ProjectKind, ReportedRecord } from "../../core/collect/project/index.ts";
import type { UnitsTrial } from "../../core/formats/refi/index.ts";
import { source } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import { openGuidBook } from "./guid-book.ts";

export type { ReportedRecord } from "../../core/collect/project/index.ts";
export type { ProjectBrought } from "./import-project.ts";

/** What becomes of a project, told before anything of it is written. */
export interface ProjectLook {
  readonly name: string;
  /** The program that wrote it, in its own words. */
  readonly program?: string;
  readonly counts: readonly KindCount[];
  /** How positions were counted, and how well that fits; absent where there is nothing to count on. */
  readonly units?: UnitsTrial;
  /** How positions were counted in the file, where they had to be turned into characters before. */
  readonly counted?: CollectedProject["counted"];
  /** Every record that comes over otherwise, or not at all. */
  readonly records: readonly ReportedRecord[];
  /** What in the file is not as the standard has it and was read all the same, each kind once. */
  readonly unusual: readonly Unusual[];
  /** Texts that came in with an earlier import, or left from here, and are there still: of those only what is new is written. */
  readonly here: number;
}

/** Of one kind, how many the project holds, how many of those come over, and how many of these are changed. */
export interface KindCount {
  readonly kind: ProjectKind;
  readonly held: number;
  readonly kept: number;
  readonly changed: number;
}

/** Something in a project file that its standard does not have. */
export interface Unusual {
  readonly element: string;
  readonly what: UnusualWhat;
  /** The part that is missing or more than there should be, as the standard names it. */
  readonly part?: string;
  readonly count: number;
}

type UnusualWhat =
  | CollectedProject["report"]["oddities"][number]["oddity"]
  | CollectedProject["report"]["faults"][number]["fault"];

/** Look at a project that was read: what comes over, what changes, and what is left out. */
export function lookAtProject(desk: Desk, project: CollectedProject): ProjectLook {
  const { name, program, units, counted, report, sources } = project;
  const book = openGuidBook(desk);
  return {
    name,
    ...(program === undefined ? {} : { program }),
    ...(units === undefined ? {} : { units }),
    ...(counted === undefined ? {} : { counted }),
    counts: countsOf(project),
    records: report.records,
    unusual: unusualIn(report),
    here: sources.filter(({ guid }) => book.knows(source.name, guid)).length,
  };
}

function countsOf({ report }: CollectedProject): readonly KindCount[] {
  const changed = Map.groupBy(
    report.records.filter(({ fate }) => fate === "changed"),
    ({ kind }) => kind,
  );
  return report.counts
    .filter(({ held }) => held > 0)
    .map((each) => ({ ...each, changed: recordsIn(changed.get(each.kind) ?? []) }));
}

/** Records that a list speaks of: one that is changed in two ways is one. */
export function recordsIn(list: readonly ReportedRecord[]): number {
  const nameless = list.filter(({ guid }) => guid === undefined).length;
  return nameless + new Set(list.flatMap(({ guid }) => guid ?? [])).size;
}

function unusualIn({ oddities, faults }: CollectedProject["report"]): readonly Unusual[] {
  const all = [
    ...oddities.map(({ element, oddity }) => ({ element, what: oddity })),
    ...faults.map(({ element, fault, part }) => ({ element, what: fault, part })),
  ];
  const alike = Map.groupBy(all, (each) => JSON.stringify(each));
  return [...alike.values()].flatMap((each) =>
    each[0] === undefined ? [] : [{ ...each[0], count: each.length }],
  );
}
