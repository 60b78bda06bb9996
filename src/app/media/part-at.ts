import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  create,
  liesIn,
  type MediaPart,
  markOf,
  passage,
  placeOfPart,
  source,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { PassageAt } from "../code-passage.ts";
import { type Desk, newId } from "../desk.ts";
import { keptText } from "../kept-text.ts";
import { refuse } from "../refusal.ts";
import { settledText, shownVersion } from "../settled-text.ts";
import type { Store } from "../store.ts";

/** Find the passage that marks a part of a source's recording, picture or pages, or say how to make it. */
export function partAt(
  desk: Desk,
  at: { readonly source: RecordId; readonly part: MediaPart },
): Result<PassageAt, Refusal> {
  const { study } = desk.open;
  const of = study.get(source, at.source);
  const shown = shownVersion(keptText(study, at.source));
  if (of === undefined || shown === undefined) return err(refuse("not-found"));
  if (!liesIn(at.part, of.media, of.format)) return err(refuse("part-outside"));
  const held = markedParts(study, at.source)(at.part);
  if (held !== undefined) return ok({ id: held, changes: [] });
  const settled = settledText(desk, at.source, shown);
  if (!settled.ok) return settled;
  const { version, changes, blocks } = settled.value;
  const id = newId(desk);
  const place = placeOfPart(blocks, at.part);
  const made = { source: at.source, version, start: place, end: place, part: at.part };
  return ok({ id, changes: [...changes, create(passage, id, made)] });
}

/** The passages of a source that mark a part of its recording, picture or pages, to be found by the part. */
export function markedParts(study: Store, of: RecordId): (part: MediaPart) => RecordId | undefined {
  const nowhere = { version: "", start: 0, end: 0 };
  const held = new Map<string, RecordId>();
  for (const { id, part } of study.where(passage, "source", of)) {
    if (part === undefined) continue;
    const mark = markOf({ ...nowhere, part });
    const other = held.get(mark);
    // Two devices can have marked the same; each of them then takes the same one.
    if (other === undefined || id < other) held.set(mark, id);
  }
  return (part) => held.get(markOf({ ...nowhere, part }));
}
