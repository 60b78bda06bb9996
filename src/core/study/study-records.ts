import { archivePackage, brief, cite, kept, release, reportingItem, statement } from "./brief-records.ts";
import { claim, evidence, independence, origin, originLink, quantity, sizeWord } from "./claim-records.ts";
import { code, coding, memo, passage } from "./code-records.ts";
import {
  adjudication,
  closedText,
  codebookVersion,
  coderRole,
  codingRound,
  disagreement,
  recoding,
  retiredCode,
} from "./coder-records.ts";
import { label, moment, oneOf, ref, structure, token } from "./fields.ts";
import {
  caseMember,
  importedProject,
  recordLink,
  recordSet,
  setMember,
  studyCase,
} from "./gathering-records.ts";
import { account, clash, estimate } from "./ground-records.ts";
import { consistency, hypothesis, matrix, matrixRow } from "./hypothesis-records.ts";
import {
  flow,
  fund,
  fundFlow,
  level,
  modelGroup,
  parameter,
  start,
  state,
  watched,
} from "./model-records.ts";
import {
  judgement,
  measure,
  measureEffect,
  outlook,
  question,
  regroup,
  scenario,
} from "./outlook-records.ts";
import { leftTable, namedQuery } from "./query-records.ts";
import {
  attribute,
  custody,
  group,
  member,
  namedPeriod,
  person,
  place,
  source,
  speaker,
  study,
  textVersion,
  translation,
  wave,
} from "./source-records.ts";
import { type RecordOf, table, vocabulary } from "./table.ts";

/** An encrypted copy that was made; it still holds what is destroyed here later. */
export const backup = table("backup", { at: moment(), label: label(), sha256: token() });

/** A source that was withdrawn, and what rested on it. */
export const withdrawal = table("withdrawal", {
  source: ref("source"),
  at: moment(),
  reason: oneOf("consent-withdrawn", "risk", "error", "retention"),
  /** Records that lost a passage, and what rested on them: claims, quantities, codes, parameters, definitions. */
  affected: structure<readonly { readonly table: string; readonly id: string }[]>(Array.isArray),
});

/**
 * The tables of a study; version 4. Version 1 ended with `withdrawal`, version 2 with `kept`, version 3 with
 * `translation`. Tables are only added, so a study of an earlier version is one of this version in which the new ones are empty.
 */
export const studyVocabulary = vocabulary("study", 4, [
  study,
  member,
  wave,
  namedPeriod,
  place,
  group,
  person,
  attribute,
  source,
  textVersion,
  speaker,
  custody,
  code,
  passage,
  coding,
  memo,
  claim,
  evidence,
  origin,
  originLink,
  independence,
  quantity,
  sizeWord,
  backup,
  withdrawal,
  modelGroup,
  state,
  start,
  fund,
  level,
  flow,
  fundFlow,
  parameter,
  watched,
  clash,
  account,
  estimate,
  outlook,
  measure,
  measureEffect,
  scenario,
  regroup,
  judgement,
  question,
  brief,
  statement,
  cite,
  release,
  kept,
  matrix,
  hypothesis,
  matrixRow,
  consistency,
  translation,
  studyCase,
  caseMember,
  recordSet,
  setMember,
  recordLink,
  importedProject,
  archivePackage,
  reportingItem,
  coderRole,
  codebookVersion,
  codingRound,
  closedText,
  recoding,
  retiredCode,
  disagreement,
  adjudication,
  namedQuery,
  leftTable,
]);

export type Backup = RecordOf<typeof backup>;
export type Withdrawal = RecordOf<typeof withdrawal>;
