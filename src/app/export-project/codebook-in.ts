import { err, isRecordId, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { codebookTree, wouldMakeCycle } from "../../core/code/index.ts";
import { nearestColour } from "../../core/collect/project/index.ts";
import {
  type Guid,
  openCodebook,
  type RefiCode,
  type RefiCodebook,
  recordOfGuid,
} from "../../core/formats/refi/index.ts";
import {
  type Change,
  type CodeLabel,
  change,
  code,
  create,
  importedProject,
  recordSet,
  setMember,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { CodebookCounts, CodebookLookLine, CodebookLookView, CodeField } from "./calls.ts";

/** What to do with a codebook file: whether what differs is taken over, or only what is empty here is filled. */
export interface CodebookFile {
  readonly bytes: Uint8Array;
  readonly replace: boolean;
}

/** Say what a codebook file would add and change here; nothing is written. */
export function lookAtCodebook(desk: Desk, file: CodebookFile): Result<CodebookLookView, Refusal> {
  const planned = planCodebook(desk, file);
  if (!planned.ok) return planned;
  const { program, codes, sets } = planned.value;
  return ok({
    ...(program === undefined ? {} : { program }),
    counts: countsOf(codes, sets.length),
    codes: codes.map(({ line }) => line),
  });
}

/**
 * Take a codebook in, as one action: a code is known by its id, else by its name and those above it; what is known is not made
 * again, and what is not in the file stays as it is.
 */
export function importCodebook(desk: Desk, file: CodebookFile): Result<CodebookCounts, Refusal> {
  const planned = planCodebook(desk, file);
  if (!planned.ok) return planned;
  const { program, codes, sets } = planned.value;
  const changes = [...codes.flatMap((each) => each.changes), ...sets.flatMap((each) => each.changes)];
  if (changes.length === 0) return err(refuse("nothing-new"));
  const guids = Object.fromEntries([...codes, ...sets].map(({ id, guid }) => [id, guid]));
  const noted = create(importedProject, newId(desk), {
    name: "Codebook",
    ...(program === undefined ? {} : { program }),
    by: desk.me,
    at: desk.clock(),
    guids,
  });
  const done = commit(desk, "import-codebook", [...changes, noted]);
  return done.ok ? ok(countsOf(codes, sets.length)) : done;
}

interface PlannedCode {
  readonly id: RecordId;
  readonly guid: Guid;
  readonly line: CodebookLookLine;
  readonly changes: readonly Change[];
}

interface PlannedSet {
  readonly id: RecordId;
  readonly guid: Guid;
  readonly changes: readonly Change[];
}

interface Plan {
  readonly program?: string;
  readonly codes: readonly PlannedCode[];
  /** New ones; a set that is known stays as it is. */
  readonly sets: readonly PlannedSet[];
}

function planCodebook(desk: Desk, { bytes, replace }: CodebookFile): Result<Plan, Refusal> {
  const read = openCodebook(bytes);
  if (!read.ok) return err(refuse("file-not-read"));
  const { holds } = read.value;
  const planner = plannerAt(desk, replace);
  const codes = holds.codes.flatMap((each) => planner.plan(each, undefined, []));
  return ok({
    ...(holds.origin === undefined ? {} : { program: holds.origin }),
    codes,
    sets: planSets(desk, holds, new Map(codes.map(({ guid, id }) => [guid, id]))),
  });
}

function plannerAt(desk: Desk, replace: boolean) {
  const held = desk.open.study.all(code);
  const tree = codebookTree(held);
  const byId = new Map(held.map((each) => [each.id, each]));
  const foreign = guidsHere(desk);
  const siblings = Map.groupBy(held, (each) => placeOf(each.parent, each.name));
  const taken = new Set<RecordId>();
  let position = Math.max(0, ...held.map((each) => each.position ?? 0));
  const known = (each: RefiCode, parent: RecordId | undefined) => {
    const own = [recordOfGuid(each.guid), foreign.get(each.guid)].find(
      (id) => id !== undefined && byId.has(id),
    );
    if (own !== undefined && !taken.has(own)) return { of: byId.get(own), by: "id" } as const;
    const named = siblings.get(placeOf(parent, nameOf(each)))?.find(({ id }) => !taken.has(id));
    return { of: named, by: "name" } as const;
  };
  const plan = (
    each: RefiCode,
    parent: RecordId | undefined,
    under: readonly string[],
  ): readonly PlannedCode[] => {
    const { of, by } = known(each, parent);
    const name = nameOf(each);
    const wanted = wantedOf(each, parent);
    const moves = (id: RecordId): boolean => !wouldMakeCycle(tree, id, parent);
    const one =
      of === undefined
        ? newCode(newId(desk), each.guid, { ...wanted, position: ++position }, under)
        : knownCode(of, by, { guid: each.guid, under, replace, mayMove: moves(of.id) }, wanted);
    taken.add(one.id);
    return [one, ...each.children.flatMap((child) => plan(child, one.id, [...under, name]))];
  };
  return { plan };
}

function placeOf(parent: RecordId | undefined, name: string): string {
  return `${parent ?? ""} ${name.trim().toLowerCase()}`;
}

function nameOf({ name }: RefiCode): string {
  return name.trim() === "" ? "?" : name.trim();
}

type Wanted = Pick<CodeLabel, "name"> & Partial<Pick<CodeLabel, "parent" | "definition" | "colour">>;

function wantedOf(each: RefiCode, parent: RecordId | undefined): Wanted {
  const { description, colour } = each;
  const nearest = colour === undefined ? undefined : nearestColour(colour)?.name;
  return {
    name: nameOf(each),
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined || description.trim() === "" ? {} : { definition: description }),
    ...(nearest === undefined ? {} : { colour: nearest }),
  };
}

function newCode(
  id: RecordId,
  guid: Guid,
  values: Wanted & { readonly position: number },
  under: readonly string[],
): PlannedCode {
  const line = { name: values.name, under, fate: "new", takes: [], keeps: [] } as const;
  return { id, guid, line, changes: [create(code, id, values)] };
}

interface KnownAs {
  readonly guid: Guid;
  readonly under: readonly string[];
  readonly replace: boolean;
  readonly mayMove: boolean;
}

function knownCode(
  of: CodeLabel,
  knownBy: "id" | "name",
  { guid, under, replace, mayMove }: KnownAs,
  wanted: Wanted,
): PlannedCode {
  const differing = differences(of, wanted);
  const takes = differing.filter(
    (field) => (replace || of[field] === undefined) && (field !== "parent" || (replace && mayMove)),
  );
  const keeps = differing.filter((field) => !takes.includes(field));
  const values = Object.fromEntries(takes.map((field) => [field, wanted[field]]));
  return {
    id: of.id,
    guid,
    line: {
      name: wanted.name,
      under,
      fate: takes.length === 0 ? "same" : "changed",
      knownBy,
      code: of.id,
      takes,
      keeps,
    },
    changes: takes.length === 0 ? [] : [change(code, of.id, values)],
  };
}

/** What the file has and the code has otherwise; what the file lacks is no difference, but for its place. */
function differences(of: CodeLabel, wanted: Wanted): readonly CodeField[] {
  // A definition left with what the code takes in and leaves out; told by its beginning.
  const isDefined = (text: string): boolean =>
    of.definition === text ||
    (of.definition !== undefined && text.startsWith(`${of.definition}\n\nTakes in: `));
  return [
    ...(of.name === wanted.name ? [] : (["name"] as const)),
    ...(of.parent === wanted.parent ? [] : (["parent"] as const)),
    ...(wanted.definition === undefined || isDefined(wanted.definition) ? [] : (["definition"] as const)),
    ...(wanted.colour === undefined || of.colour === wanted.colour ? [] : (["colour"] as const)),
  ];
}

function guidsHere({ open }: Desk): ReadonlyMap<Guid, RecordId> {
  const records = new Map<Guid, RecordId>();
  for (const { guids } of open.study.all(importedProject))
    for (const [id, guid] of Object.entries(guids)) if (isRecordId(id)) records.set(guid, id);
  return records;
}

function planSets(
  desk: Desk,
  { sets }: RefiCodebook,
  codes: ReadonlyMap<Guid, RecordId>,
): readonly PlannedSet[] {
  const { study } = desk.open;
  const here = guidsHere(desk);
  const names = new Set(study.all(recordSet).map(({ name }) => name));
  return sets.flatMap(({ guid, name, codes: members }) => {
    const known = [recordOfGuid(guid), here.get(guid)].some(
      (id) => id !== undefined && study.get(recordSet, id) !== undefined,
    );
    const held = members.flatMap((each) => codes.get(each) ?? []);
    if (known || names.has(name) || held.length === 0) return [];
    const id = newId(desk);
    const changes = [
      create(recordSet, id, { name: name.trim() === "" ? "?" : name }),
      ...held.map((each) => create(setMember, newId(desk), { set: id, of: { table: code.name, id: each } })),
    ];
    return [{ id, guid, changes }];
  });
}

function countsOf(codes: readonly PlannedCode[], sets: number): CodebookCounts {
  const of = (fate: CodebookLookLine["fate"]): number =>
    codes.filter(({ line }) => line.fate === fate).length;
  return { added: of("new"), changed: of("changed"), same: of("same"), sets };
}
