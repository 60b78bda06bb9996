import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type CodebookError,
  type CodeInTree,
  checkCodeName,
  codebookTree,
  lastPosition,
  mergeCodes as mergeInCodebook,
  moveCode as moveInCodebook,
  splitCode as splitInCodebook,
  wouldMakeCycle,
} from "../core/code/index.ts";
import {
  type Change,
  type CodeLabel,
  change,
  code,
  coding,
  create,
  markOf,
  member,
  memo,
  passage,
  type Recoding,
  recoding,
  remove,
  retiredCode,
} from "../core/study/index.ts";
import type { CodeDescription, MergeCodes, MoveCode, Nothing, Refusal, SplitCode } from "./api.ts";
import { isHeld, retiring } from "./coders/retired-codes.ts";
import { isClosedWork } from "./coders/round-state.ts";
import { codingTally } from "./coding-tally.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { CodeLine, MergeView } from "./views.ts";

const colours = ["teal", "rust", "amber", "violet", "blue", "green", "plum", "slate"] as const;

/** The codebook in the order of its tree, with how often each code was used. */
export function listCodes(desk: Desk): readonly CodeLine[] {
  const { study } = desk.open;
  const tally = codingTally(study);
  const tree = codebookTree(study.all(code));
  const retired = new Map(study.all(retiredCode).map((each) => [each.code, each.into]));
  const branches = new Map<RecordId, number>();
  // From the last code to the first, so that every branch is counted before the one that holds it.
  for (const { code: each, children } of [...tree.inOrder].reverse())
    branches.set(
      each.id,
      children.reduce((sum, child) => sum + (branches.get(child) ?? 0), tally.of(each.id)),
    );
  let branch: CodeLine["colour"] = "teal";
  return tree.inOrder.map((each) => {
    if (each.depth === 0)
      branch = each.code.colour ?? colours[tree.roots.indexOf(each.code.id) % colours.length] ?? "teal";
    const line = codeLine(each, branch, tally.of(each.code.id), branches.get(each.code.id) ?? 0);
    if (!retired.has(each.code.id)) return line;
    const into = retired.get(each.code.id);
    return { ...line, retired: into === undefined ? {} : { into } };
  });
}

/** Add a code under a parent, or at the top. */
export function addCode(
  desk: Desk,
  input: { readonly name: string; readonly parent?: RecordId; readonly definition?: string },
): Result<CodeLine, Refusal> {
  const codes = desk.open.study.all(code);
  if (input.parent !== undefined && !codes.some((each) => each.id === input.parent))
    return err(refuse("not-found"));
  const name = checkCodeName(codes, input.name, input.parent);
  if (!name.ok) return err(codebookRefusal(name.error));
  const id = newId(desk);
  const position = lastPosition(codes, input.parent) + 1;
  const done = commit(desk, "add-code", [create(code, id, { ...input, name: name.value, position })]);
  return done.ok ? lineOf(desk, id) : done;
}

/** Rename, describe, colour or move a code. */
export function changeCode(
  desk: Desk,
  input: { readonly code: RecordId; readonly values: CodeDescription },
): Result<CodeLine, Refusal> {
  const codes = desk.open.study.all(code);
  const held = codes.find((each) => each.id === input.code);
  if (held === undefined) return err(refuse("not-found"));
  const parent = input.values.parent === undefined ? held.parent : (input.values.parent ?? undefined);
  if (parent !== undefined && !codes.some((each) => each.id === parent)) return err(refuse("not-found"));
  if (wouldMakeCycle(codebookTree(codes), held.id, parent)) return err(refuse("code-in-itself"));
  const name = checkCodeName(codes, input.values.name ?? held.name, parent, held.id);
  if (!name.ok) return err(codebookRefusal(name.error));
  const isMoved = parent !== held.parent;
  const values = {
    ...cleared(input.values),
    ...(input.values.name === undefined ? {} : { name: name.value }),
    ...(isMoved && input.values.position === undefined ? { position: lastPosition(codes, parent) + 1 } : {}),
  };
  const done = commit(desk, isMoved ? "move-code" : "change-code", [change(code, held.id, values)]);
  return done.ok ? lineOf(desk, held.id) : done;
}

/** Put a code elsewhere in the codebook, with all below it. Can be undone. */
export function moveCode(desk: Desk, input: MoveCode): Result<CodeLine, Refusal> {
  const { code: id, ...to } = input;
  const moved = moveInCodebook(desk.open.study.all(code), id, to);
  if (!moved.ok) return err(codebookRefusal(moved.error));
  const places = moved.value.map(({ code: each, parent, position }) => ({ each, parent, position }));
  const colours = to.parent === undefined ? coloursAtTop(desk) : [];
  const done = commit(desk, "move-code", [
    ...places.map(({ each, ...place }) => change(code, each, place)),
    ...colours.map(({ each, colour }) => change(code, each, { colour })),
  ]);
  return done.ok ? lineOf(desk, id) : done;
}

// A branch without a colour of its own takes one by its place at the top, so the colours are written down before the
// places change: a reader knows the lanes by them.
function coloursAtTop(desk: Desk) {
  const own = new Map(desk.open.study.all(code).map((each) => [each.id, each.colour]));
  return listCodes(desk)
    .filter(({ id, depth }) => depth === 0 && own.get(id) === undefined)
    .map(({ id, colour }) => ({ each: id, colour }));
}

/** Remove a code with its codings; the codes below it move up to its parent, after what is there. Can be undone. */
export function removeCode(desk: Desk, input: { readonly code: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const codes = study.all(code);
  const tree = codebookTree(codes).byId.get(input.code);
  if (tree === undefined) return err(refuse("not-found"));
  const { code: held, children } = tree;
  if (isHeld(desk)) return err(refuse("codebook-held"));
  if (study.where(coding, "code", held.id).some((each) => isOfRound(desk, each.id)))
    return err(refuse("code-in-round"));
  const last = lastPosition(codes, held.parent);
  const done = commit(desk, "remove-code", [
    ...study.where(coding, "code", held.id).map((each) => remove(coding, each.id)),
    ...children.map((each, i) => change(code, each, { parent: held.parent, position: last + i + 1 })),
    remove(code, held.id),
  ]);
  return done.ok ? ok({}) : done;
}

/**
 * Put all of one code's codings under another, without doubling what both coded, and remove it. Can be undone.
 *
 * Each coding that moves notes under which code it was made. With `earlier: "keep"` no coding moves: the code is retired, and
 * the work done with it stays under it.
 */
export function mergeCodes(desk: Desk, input: MergeCodes): Result<CodeLine, Refusal> {
  if (isHeld(desk)) return err(refuse("codebook-held"));
  const merged = mergeInCodebook(mergedRecords(desk), input.from, input.into);
  if (!merged.ok) return err(codebookRefusal(merged.error));
  const { repointed, duplicates, children, memos, removed } = merged.value;
  const places = children.map((each) =>
    change(code, each.code, { parent: each.parent, position: each.position }),
  );
  const done = commit(
    desk,
    "merge-codes",
    input.earlier === "keep"
      ? [...places, retiring(desk, input.from, input.into)]
      : [
          ...repointed.flatMap((id) => [
            change(coding, id, { code: input.into }),
            movedBy(desk, id, input.from, input.into, "merged"),
          ]),
          ...doubledBy(desk, duplicates, input),
          ...duplicates.map((id) => remove(coding, id)),
          ...places,
          ...memos.map((each) => change(memo, each.memo, { about: each.about })),
          remove(code, removed),
        ],
  );
  return done.ok ? lineOf(desk, input.into) : done;
}

/** What a merge would move, before it is done. */
export function previewMerge(
  desk: Desk,
  input: { readonly from: RecordId; readonly into: RecordId },
): Result<MergeView, Refusal> {
  const merged = mergeInCodebook(mergedRecords(desk), input.from, input.into);
  if (!merged.ok) return err(codebookRefusal(merged.error));
  const { repointed, duplicates, children, memos } = merged.value;
  const { study } = desk.open;
  const moving = [...repointed, ...duplicates];
  const coders = new Map<RecordId, number>();
  for (const id of moving) {
    const coder = study.get(coding, id)?.coder;
    if (coder !== undefined) coders.set(coder, (coders.get(coder) ?? 0) + 1);
  }
  return ok({
    codings: moving.length,
    doubled: duplicates.length,
    ofRounds: moving.filter((id) => isOfRound(desk, id)).length,
    memos: memos.length,
    codes: children.length,
    coders: study
      .all(member)
      .flatMap(({ id, name }) => (coders.has(id) ? [{ id, name, codings: coders.get(id) ?? 0 }] : [])),
  });
}

function mergedRecords({ open: { study } }: Desk) {
  return {
    codes: study.all(code),
    codings: study.all(coding),
    passages: study.all(passage),
    memos: study.all(memo),
  };
}

function movedBy(
  desk: Desk,
  of: RecordId,
  from: RecordId,
  to: RecordId,
  because: Recoding["because"],
): Change {
  return create(recoding, newId(desk), { coding: of, from, to, because, by: desk.me, at: desk.clock() });
}

// The coding that stays says from then on that its coder had put both codes there.
function doubledBy(
  desk: Desk,
  duplicates: readonly RecordId[],
  { from, into }: MergeCodes,
): readonly Change[] {
  const { study } = desk.open;
  return duplicates.flatMap((id) => {
    const gone = study.get(coding, id);
    const at = gone === undefined ? undefined : study.get(passage, gone.passage);
    if (gone === undefined || at === undefined) return [];
    const stays = study
      .where(passage, "source", at.source)
      .filter((each) => markOf(each) === markOf(at))
      .flatMap((each) => study.where(coding, "passage", each.id))
      .find((each) => each.coder === gone.coder && each.code === into);
    return stays === undefined ? [] : [movedBy(desk, stays.id, from, into, "doubled")];
  });
}

function isOfRound({ open: { study } }: Desk, id: RecordId): boolean {
  const held = study.get(coding, id);
  const of = held === undefined ? undefined : study.get(passage, held.passage)?.source;
  return held !== undefined && of !== undefined && isClosedWork(study, of, held);
}

/** Split a code: a new one beside it or below it takes some of its codings, by whomever. Can be undone. */
export function splitCode(desk: Desk, input: SplitCode): Result<CodeLine, Refusal> {
  const { study } = desk.open;
  const { code: from, name, codings, where } = input;
  if (codings.length === 0) return err(refuse("codings-none"));
  if (isHeld(desk)) return err(refuse("codebook-held"));
  const records = { codes: study.all(code), codings: study.all(coding) };
  const split = splitInCodebook(records, from, [{ name, codings }], where);
  if (!split.ok) return err(codebookRefusal(split.error));
  const { parts, parent } = split.value;
  const made = parts.map((part) => ({ ...part, id: newId(desk) }));
  const done = commit(
    desk,
    "split-code",
    made.flatMap(({ id, name: called, position, codings: taken }) => [
      create(code, id, { name: called, position, ...(parent === undefined ? {} : { parent }) }),
      ...taken.flatMap((each) => [
        change(coding, each, { code: id }),
        movedBy(desk, each, from, id, "split"),
      ]),
    ]),
  );
  if (!done.ok) return done;
  const [first] = made;
  return first === undefined ? err(refuse("not-found")) : lineOf(desk, first.id);
}

function codebookRefusal(error: CodebookError): Refusal {
  switch (error.type) {
    case "CodeNameEmpty":
      return refuse("name-empty");
    case "CodeNameTaken":
      return refuse("name-taken");
    case "CodeBelowItself":
    case "CodeIntoItself":
      return refuse("code-in-itself");
    default:
      return refuse("not-found");
  }
}

function lineOf(desk: Desk, id: RecordId): Result<CodeLine, Refusal> {
  const line = listCodes(desk).find((each) => each.id === id);
  return line === undefined ? err(refuse("not-found")) : ok(line);
}

// A branch shares one colour, so that the reader's margin tells kinds of code apart rather than single codes.
function codeLine(
  each: CodeInTree,
  branch: CodeLine["colour"],
  codings: number,
  withDescendants: number,
): CodeLine {
  const { position: _, ...shown } = each.code;
  return { ...shown, depth: each.depth, colour: each.code.colour ?? branch, codings, withDescendants };
}

function cleared(values: CodeDescription): { readonly [K in keyof CodeLabel]?: CodeLabel[K] | undefined } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined]));
}
