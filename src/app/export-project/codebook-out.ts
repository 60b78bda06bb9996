import { err, ok, type Result, utf8 } from "../../core/base/index.ts";
import { codebookTree } from "../../core/code/index.ts";
import { ownProgram, type RefiCode, writeCodebook } from "../../core/formats/refi/index.ts";
import { code, recordSet, setMember } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { clearedWords } from "../words-out.ts";
import { codesOf } from "./compose-project.ts";
import { openExportGuids } from "./export-guids.ts";

/** A codebook file, and how many codes are in it. */
export interface WrittenCodebook {
  readonly bytes: Uint8Array;
  readonly codes: number;
  /** Words that nothing cleared; a sign stands for them. */
  readonly keptBack: number;
}

/**
 * Write the codebook as a file of its own (`.qdc`): names, definitions, colours and places, and sets of codes. No example
 * leaves, for it may be a source's words; what names somebody is kept back.
 */
export function writeCodebookFile(desk: Desk): Result<WrittenCodebook, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const words = clearedWords(desk);
  const own = (text: string): string => words.own(text) ?? "(withheld)";
  const guids = openExportGuids(study);
  const tree = codebookTree(study.all(code));
  if (tree.inOrder.length === 0) return err(refuse("codes-none"));
  const codes = codesOf(tree, { edition: { own }, guids });
  const sets = study.all(recordSet).flatMap((each) => {
    const members = study
      .where(setMember, "set", each.id)
      .flatMap(({ of }) => (of.table === code.name ? (guids.of(of) ?? []) : []));
    if (members.length === 0) return [];
    const guid = guids.leave({ table: recordSet.name, id: each.id });
    return [{ guid, name: own(each.name), codes: members, sources: [], notes: [] }];
  });
  const bytes = utf8(writeCodebook({ origin: ownProgram, codes: withoutNotes(codes), sets }));
  return ok({ bytes, codes: tree.inOrder.length, keptBack: words.keptBack() });
}

function withoutNotes(codes: readonly RefiCode[]): readonly RefiCode[] {
  return codes.map((each) => ({ ...each, notes: [], children: withoutNotes(each.children) }));
}
