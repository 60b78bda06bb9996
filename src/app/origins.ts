import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  claim,
  create,
  type NewRecord,
  origin,
  originLink,
  passage,
  remove,
  source,
} from "../core/study/index.ts";
import type { Nothing, OriginLine, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { nameOf } from "./memos.ts";
import { refuse } from "./refusal.ts";

/** Name something that may make statements depend on each other: an informant behind them, a gatekeeper, a unit, a prompt. */
export function addOrigin(
  desk: Desk,
  input: NewRecord<typeof origin>,
): Result<{ readonly origin: RecordId }, Refusal> {
  if (input.label.trim() === "") return err(refuse("name-empty"));
  const id = newId(desk);
  const done = commit(desk, "add-origin", [create(origin, id, input)]);
  return done.ok ? ok({ origin: id }) : done;
}

/** Every origin with the sources that stem from it. */
export function listOrigins(desk: Desk): readonly OriginLine[] {
  const { study } = desk.open;
  return study.all(origin).map(({ id, kind, label }) => ({
    id,
    kind,
    label,
    links: study.where(originLink, "origin", id).map((each) => ({
      id: each.id,
      source: each.source,
      sourceName: nameOf(desk, { table: source.name, id: each.source }),
      claims: each.claims ?? [],
    })),
  }));
}

/** Say that a source, or one passage of it, stems from an origin; with `claims`, only where it bears on those. */
export function linkOrigin(
  desk: Desk,
  input: NewRecord<typeof originLink>,
): Result<{ readonly link: RecordId }, Refusal> {
  const { study } = desk.open;
  const known =
    study.get(origin, input.origin) !== undefined &&
    study.get(source, input.source) !== undefined &&
    (input.passage === undefined || study.get(passage, input.passage)?.source === input.source) &&
    (input.claims ?? []).every((each) => study.get(claim, each) !== undefined);
  if (!known) return err(refuse("not-found"));
  const id = newId(desk);
  const done = commit(desk, "link-origin", [create(originLink, id, input)]);
  return done.ok ? ok({ link: id }) : done;
}

/** Take back that a source stems from an origin. Can be undone. */
export function unlinkOrigin(desk: Desk, input: { readonly link: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(originLink, input.link) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "unlink-origin", [remove(originLink, input.link)]);
  return done.ok ? ok({}) : done;
}
