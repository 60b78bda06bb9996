import { claim, evidence, independence, origin, originLink, quantity, sizeWord } from "./claim-records.ts";
import { code, coding, memo, passage } from "./code-records.ts";
import { label, moment, oneOf, ref, structure, token } from "./fields.ts";
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
  /** Records that lost a passage: claims, quantities, codes. */
  affected: structure<readonly { readonly table: string; readonly id: string }[]>(Array.isArray),
});

/** The tables of a study; version 1. */
export const studyVocabulary = vocabulary("study", 1, [
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
]);

export type Backup = RecordOf<typeof backup>;
export type Withdrawal = RecordOf<typeof withdrawal>;
