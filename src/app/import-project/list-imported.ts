import { importedProject, member } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";

/** A project of another program that was taken in. */
export interface ImportedLine {
  readonly name: string;
  /** The program that wrote it, in its own words. */
  readonly program?: string;
  /** Who took it in, as the study calls them. */
  readonly who: string;
  /** When, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** How many of its records stand in the study or stood there, those of an earlier import included. */
  readonly records: number;
}

/** List the projects that were taken in, the newest first. */
export function listImported(desk: Desk): readonly ImportedLine[] {
  const { study } = desk.open;
  return study
    .all(importedProject)
    .map(({ name, program, by, at, guids }) => ({
      name,
      ...(program === undefined ? {} : { program }),
      who: study.get(member, by)?.name ?? "",
      at,
      records: Object.keys(guids).length,
    }))
    .toSorted((a, b) => b.at - a.at);
}
