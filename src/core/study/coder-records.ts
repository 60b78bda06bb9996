import type { Json } from "../base/index.ts";
import {
  count,
  flag,
  isList,
  isObject,
  moment,
  oneOf,
  optional,
  ownedBy,
  ref,
  refs,
  structureOfWords,
  words,
} from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** What a member does among several coders; `agreed` is nobody: what all of them settled on is coded under it. */
export const coderRoles = ["lead", "coder", "adjudicator", "agreed"] as const;

/** The role of one member; a member without one is a coder. */
export const coderRole = table("coderRole", {
  member: ownedBy("member"),
  role: oneOf(...coderRoles),
  by: ref("member"),
  at: moment(),
});

/** A code as it was when the codebook was frozen. */
export interface FrozenCode {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly definition?: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly example?: string;
}

/** The codebook as it was at one moment, so that work done with it can be read with it. */
export const codebookVersion = table("codebookVersion", {
  /** From 1 on; two devices that froze without seeing each other may both have taken a number. */
  number: count(),
  note: optional(words()),
  by: ref("member"),
  at: moment(),
  codes: structureOfWords<readonly FrozenCode[]>(areFrozenCodes),
});

/** Some texts that some members each code with one version of the codebook. */
export const codingRound = table("codingRound", {
  name: words(),
  sources: refs("source"),
  coders: refs("member"),
  version: ref("codebookVersion"),
  /** Whether nobody sees what another coded in a text until all have closed it. */
  blind: flag(),
  by: ref("member"),
  at: moment(),
  /** Who let everybody see everything before all had closed, and when; absent where nobody did. */
  openedBy: optional(ref("member")),
  openedAt: optional(moment()),
});

/** A coder is done with a text of a round. */
export const closedText = table("closedText", {
  round: ownedBy("codingRound"),
  source: ref("source"),
  coder: ref("member"),
  at: moment(),
});

/** A coding was made under one code and came to stand under another, by a merge or a split. */
export const recoding = table("recoding", {
  coding: ownedBy("coding"),
  from: ref("code"),
  to: ref("code"),
  /** `doubled`: its coder had put both codes on the same words, so one coding stands for two since the merge. */
  because: oneOf("merged", "split", "doubled"),
  by: ref("member"),
  at: moment(),
});

/** A code that is used no more; the work done with it stays as it was made. */
export const retiredCode = table("retiredCode", {
  code: ownedBy("code"),
  /** The code to use instead. */
  into: optional(ref("code")),
  by: ref("member"),
  at: moment(),
});

/** A place at which two coders of a round differ, once somebody spoke of it or decided it. */
export const disagreement = table("disagreement", {
  round: ownedBy("codingRound"),
  source: ref("source"),
  first: ref("member"),
  second: ref("member"),
  /** The codings that differ, in the order of their coders; one alone where the other coded nothing there. */
  codings: refs("coding"),
  at: moment(),
});

/** What can be decided where two coders differ. */
export const decisions = ["first", "second", "both", "other", "none"] as const;

/** What was decided at one place, by whom; the one made last counts. */
export const adjudication = table("adjudication", {
  disagreement: ownedBy("disagreement"),
  decision: oneOf(...decisions),
  /** The code that stands instead, where it is another. */
  code: optional(ref("code")),
  reason: optional(words()),
  /** The agreed codings that the decision wrote. */
  wrote: refs("coding"),
  by: ref("member"),
  at: moment(),
});

function areFrozenCodes(value: Json | undefined): boolean {
  return isList(value) && value.every(isFrozenCode);
}

const frozenFields = ["id", "name", "parent", "definition", "include", "exclude", "example"];

function isFrozenCode(value: Json): boolean {
  if (!isObject(value) || typeof value.id !== "string" || typeof value.name !== "string") return false;
  return Object.entries(value).every(
    ([name, held]) => frozenFields.includes(name) && typeof held === "string",
  );
}

export type CoderRole = RecordOf<typeof coderRole>;
export type CodebookVersion = RecordOf<typeof codebookVersion>;
export type CodingRound = RecordOf<typeof codingRound>;
export type Recoding = RecordOf<typeof recoding>;
export type Disagreement = RecordOf<typeof disagreement>;
export type Adjudication = RecordOf<typeof adjudication>;
