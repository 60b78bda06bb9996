import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { create, remove, source, type Translation, translation } from "../core/study/index.ts";
import type { Nothing, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { Store } from "./store.ts";
import type { TextBeside } from "./views.ts";

/** Say that a source's text is a translation of another's, so that the two can be read side by side. Can be undone. */
export function linkTranslation(
  desk: Desk,
  input: { readonly source: RecordId; readonly of: RecordId },
): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (input.source === input.of) return err(refuse("translates-itself"));
  // A translation of a translation is one of the same original, and never of itself in a circle.
  if (chainFrom(study, input.of).includes(input.source)) return err(refuse("translates-itself"));
  const earlier = study.where(translation, "source", input.source);
  if (earlier.length === 1 && earlier[0]?.of === input.of) return ok({});
  const done = commit(desk, "link-translation", [
    ...earlier.map(({ id }) => remove(translation, id)),
    create(translation, newId(desk), input),
  ]);
  return done.ok ? ok({}) : done;
}

/** Say that two texts do not belong together after all. Can be undone. */
export function unlinkTranslation(
  desk: Desk,
  input: { readonly source: RecordId; readonly of: RecordId },
): Result<Nothing, Refusal> {
  const held = desk.open.study
    .where(translation, "source", input.source)
    .filter((each) => each.of === input.of);
  if (held.length === 0) return err(refuse("not-found"));
  const done = commit(
    desk,
    "unlink-translation",
    held.map(({ id }) => remove(translation, id)),
  );
  return done.ok ? ok({}) : done;
}

/** The texts that can stand beside a source's: its original, its translations, and the others of the same original. */
export function textsBeside(study: Store, id: RecordId): readonly TextBeside[] {
  const own = originalOf(study, id);
  const original = own === undefined ? [] : [besideAs(study, own.of, "original")];
  const siblings =
    own === undefined ? [] : translationsOf(study, own.of).filter((each) => each.source !== id);
  return [
    ...original,
    ...translationsOf(study, id).map((each) => besideAs(study, each.source, "translation")),
    ...siblings.map((each) => besideAs(study, each.source, "sibling")),
  ].flatMap((each) => each ?? []);
}

function originalOf(study: Store, id: RecordId): Translation | undefined {
  return study
    .where(translation, "source", id)
    .filter(({ of }) => study.get(source, of) !== undefined)
    .at(-1);
}

function translationsOf(study: Store, id: RecordId): readonly Translation[] {
  return study
    .where(translation, "of", id)
    .filter((each) => originalOf(study, each.source)?.id === each.id)
    .filter((each) => study.get(source, each.source) !== undefined);
}

function besideAs(study: Store, id: RecordId, is: TextBeside["is"]): TextBeside | undefined {
  const held = study.get(source, id);
  return held === undefined ? undefined : { source: id, title: held.title, is };
}

function chainFrom(study: Store, from: RecordId): readonly RecordId[] {
  const chain: RecordId[] = [];
  for (let at: RecordId | undefined = from; at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    at = originalOf(study, at)?.of;
  }
  return chain;
}
