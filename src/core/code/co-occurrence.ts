import type { RecordId } from "../base/index.ts";
import type { TextRange } from "../study/index.ts";
import { type CodeRelation, codeRelations } from "./queries/code-relations.ts";

/** A code on a stretch of a source's text as it stands. */
export interface CodedStretch extends TextRange {
  readonly code: RecordId;
  readonly source: RecordId;
}

/**
 * Count which codes lie on the same words: each pair once, in the order in which the codes are given, zeros left out.
 *
 * Stretches that only touch do not share words. Other ways in which codes meet: `codeRelations`.
 */
export function coOccurrence(
  codes: readonly RecordId[],
  stretches: readonly CodedStretch[],
): readonly CodeRelation[] {
  return codeRelations(codes, stretches, { kind: "overlap" });
}
