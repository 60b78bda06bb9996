import { err, ok, type RecordId, type Result } from "../base/index.ts";
import { checkCodeName, isSameName } from "./code-name.ts";
import { codebookTree } from "./codebook-tree.ts";
import type { CodedRecords } from "./merge-codes.ts";
import { type CodebookError, lastPosition } from "./move-code.ts";

/** One part of a code that is split: a new code, and the codings it takes along. */
export interface CodePart {
  readonly name: string;
  readonly codings: readonly RecordId[];
}

/** What splitting a code does: the parts in order, each to be created under `parent`. */
export interface CodeSplit {
  readonly parts: readonly {
    readonly name: string;
    readonly position: number;
    readonly codings: readonly RecordId[];
  }[];
  readonly parent: RecordId | undefined;
  /** Codings that no part takes stay with the code. */
  readonly staying: readonly RecordId[];
}

/** Split a code: new codes beside it or below it, each with some of its codings. */
export function splitCode(
  records: Pick<CodedRecords, "codes" | "codings">,
  split: RecordId,
  parts: readonly CodePart[],
  where: "beside" | "below",
): Result<CodeSplit, CodebookError> {
  const tree = codebookTree(records.codes);
  const code = tree.byId.get(split)?.code;
  if (code === undefined) return err({ type: "CodeMissing", code: split });
  const parent = where === "below" ? split : code.parent;
  const own = new Set(records.codings.filter((each) => each.code === split).map((each) => each.id));
  const taken = new Set<RecordId>();
  const names: string[] = [];
  for (const part of parts) {
    const name = checkCodeName(records.codes, part.name, parent);
    if (!name.ok) return name;
    if (names.some((each) => isSameName(each, name.value))) return err({ type: "CodeNameTaken", by: split });
    names.push(name.value);
    for (const coding of part.codings) {
      if (!own.has(coding)) return err({ type: "CodingOfAnotherCode", coding });
      if (taken.has(coding)) return err({ type: "CodingGivenTwice", coding });
      taken.add(coding);
    }
  }
  const last = lastPosition(records.codes, parent);
  return ok({
    parts: parts.map((part, i) => ({ name: names[i] ?? "", position: last + i + 1, codings: part.codings })),
    parent,
    staying: [...own].filter((coding) => !taken.has(coding)),
  });
}
