import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type CodeLabel, change, code, coding, create, remove } from "../core/study/index.ts";
import type { CodeDescription, Nothing, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { CodeLine } from "./views.ts";

const colours = ["teal", "rust", "amber", "violet", "blue", "green", "plum", "slate"] as const;

/** The codebook in the order of its tree: siblings by position, then by name. */
export function listCodes(desk: Desk): readonly CodeLine[] {
  const { study } = desk.open;
  const codes = study.all(code);
  const present = new Set(codes.map((each) => each.id));
  const own = countBy(study.all(coding).map((each) => each.code));
  const lines: CodeLine[] = [];
  const visit = (
    parent: RecordId | undefined,
    depth: number,
    inherited: CodeLine["colour"] | undefined,
  ): number => {
    let total = 0;
    // A code whose parent was removed stands at the top until somebody moves it.
    const here = codes.filter(
      (each) => (each.parent !== undefined && present.has(each.parent) ? each.parent : undefined) === parent,
    );
    for (const each of here.sort(bySiblingOrder)) {
      const at = lines.length;
      const colour = each.colour ?? inherited ?? colours[here.indexOf(each) % colours.length] ?? "teal";
      const line = codeLine(each, depth, colour, own.get(each.id) ?? 0);
      lines.push(line);
      const withDescendants = line.codings + visit(each.id, depth + 1, colour);
      lines[at] = { ...line, withDescendants };
      total += withDescendants;
    }
    return total;
  };
  visit(undefined, 0, undefined);
  return lines;
}

/** Add a code under a parent, or at the top. */
export function addCode(
  desk: Desk,
  input: { readonly name: string; readonly parent?: RecordId; readonly definition?: string },
): Result<CodeLine, Refusal> {
  const named = freeName(desk, input.name, input.parent);
  if (!named.ok) return named;
  if (input.parent !== undefined && desk.open.study.get(code, input.parent) === undefined)
    return err(refuse("not-found"));
  const id = newId(desk);
  const done = commit(desk, "add-code", [create(code, id, { ...input, name: named.value })]);
  return done.ok ? lineOf(desk, id) : done;
}

/** Rename, describe, colour or move a code. */
export function changeCode(
  desk: Desk,
  input: { readonly code: RecordId; readonly values: CodeDescription },
): Result<CodeLine, Refusal> {
  const { study } = desk.open;
  const held = study.get(code, input.code);
  if (held === undefined) return err(refuse("not-found"));
  const parent = input.values.parent === undefined ? held.parent : (input.values.parent ?? undefined);
  if (liesUnder(desk, parent, held.id)) return err(refuse("code-in-itself"));
  const name = input.values.name ?? held.name;
  if (name !== held.name || parent !== held.parent) {
    const named = freeName(desk, name, parent, held.id);
    if (!named.ok) return named;
  }
  const values = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [key, value ?? undefined]),
  );
  const done = commit(desk, parent === held.parent ? "change-code" : "move-code", [
    change(code, held.id, values),
  ]);
  return done.ok ? lineOf(desk, held.id) : done;
}

/** Remove a code with its codings; the codes below it move up to its parent. Can be undone. */
export function removeCode(desk: Desk, input: { readonly code: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const held = study.get(code, input.code);
  if (held === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-code", [
    ...study.where(coding, "code", held.id).map((each) => remove(coding, each.id)),
    ...study.where(code, "parent", held.id).map((each) => change(code, each.id, { parent: held.parent })),
    remove(code, held.id),
  ]);
  return done.ok ? ok({}) : done;
}

/** Put all of one code's codings under another, without doubling what both coded, and remove it. */
export function mergeCodes(
  desk: Desk,
  input: { readonly from: RecordId; readonly into: RecordId },
): Result<CodeLine, Refusal> {
  const { study } = desk.open;
  const [from, into] = [study.get(code, input.from), study.get(code, input.into)];
  if (from === undefined || into === undefined) return err(refuse("not-found"));
  if (from.id === into.id || liesUnder(desk, into.id, from.id)) return err(refuse("code-in-itself"));
  const taken = new Set(study.where(coding, "code", into.id).map((each) => `${each.passage} ${each.coder}`));
  const done = commit(desk, "merge-codes", [
    ...study
      .where(coding, "code", from.id)
      .map((each) =>
        taken.has(`${each.passage} ${each.coder}`)
          ? remove(coding, each.id)
          : change(coding, each.id, { code: into.id }),
      ),
    ...study.where(code, "parent", from.id).map((each) => change(code, each.id, { parent: into.id })),
    remove(code, from.id),
  ]);
  return done.ok ? lineOf(desk, into.id) : done;
}

function freeName(
  desk: Desk,
  name: string,
  parent: RecordId | undefined,
  except?: RecordId,
): Result<string, Refusal> {
  const wanted = name.normalize("NFC").trim();
  if (wanted === "") return err(refuse("name-empty"));
  const taken = desk.open.study
    .all(code)
    .some(
      (each) =>
        each.id !== except && each.parent === parent && each.name.toLowerCase() === wanted.toLowerCase(),
    );
  return taken ? err(refuse("name-taken")) : ok(wanted);
}

function liesUnder(desk: Desk, at: RecordId | undefined, ancestor: RecordId): boolean {
  for (let each = at; each !== undefined; each = desk.open.study.get(code, each)?.parent)
    if (each === ancestor) return true;
  return false;
}

function lineOf(desk: Desk, id: RecordId): Result<CodeLine, Refusal> {
  const line = listCodes(desk).find((each) => each.id === id);
  return line === undefined ? err(refuse("not-found")) : ok(line);
}

function codeLine(each: CodeLabel, depth: number, colour: CodeLine["colour"], codings: number): CodeLine {
  const { position: _, ...shown } = each;
  return { ...shown, depth, colour, codings, withDescendants: codings };
}

function bySiblingOrder(a: CodeLabel, b: CodeLabel): number {
  return (
    (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function countBy(ids: readonly RecordId[]): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
