import { anyRef, moment, oneOf, optional, ownedBy, ref, structure, words } from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** What belongs together as one case: a place, a unit, an event. A person is a record of her own, under a pseudonym. */
export const studyCase = table("case", { name: words(), note: optional(words()) });

/** A source or passage that belongs to a case. */
export const caseMember = table("caseMember", { case: ownedBy("case"), of: anyRef() });

/** A set of codes, sources or memos that somebody gathered. */
export const recordSet = table("set", { name: words(), note: optional(words()) });

/** One record of a set. */
export const setMember = table("setMember", { set: ownedBy("set"), of: anyRef() });

/** A line between two records, with what it says. */
export const recordLink = table("link", {
  from: anyRef(),
  to: anyRef(),
  name: optional(words()),
  /** Whether it leads one way, both, or joins without direction. */
  direction: oneOf("one-way", "both-ways", "none"),
});

/** A project of another program that was taken in: by its ids, a later export is known again. */
export const importedProject = table("importedProject", {
  name: words(),
  /** The program that wrote it, in its own words. */
  program: optional(words()),
  by: ref("member"),
  at: moment(),
  /** The other program's ids by record. */
  guids: structure<Readonly<Record<string, string>>>(isGuids),
});

function isGuids(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string" && /^[0-9a-f-]{36}$/.test(each))
  );
}

export type StudyCase = RecordOf<typeof studyCase>;
export type RecordSet = RecordOf<typeof recordSet>;
export type RecordLink = RecordOf<typeof recordLink>;
export type ImportedProject = RecordOf<typeof importedProject>;
