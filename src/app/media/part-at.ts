import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type Block,
  create,
  liesIn,
  type MediaPart,
  markOf,
  passage,
  source,
} from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { PassageAt } from "../code-passage.ts";
import { type Desk, newId } from "../desk.ts";
import { keptText } from "../kept-text.ts";
import { refuse } from "../refusal.ts";
import { settledText, shownVersion } from "../settled-text.ts";

/** Find the passage that marks a part of a source's recording or picture, or say how to make it. */
export function partAt(
  desk: Desk,
  at: { readonly source: RecordId; readonly part: MediaPart },
): Result<PassageAt, Refusal> {
  const { study } = desk.open;
  const of = study.get(source, at.source);
  const shown = shownVersion(keptText(study, at.source));
  if (of === undefined || shown === undefined) return err(refuse("not-found"));
  if (!liesIn(at.part, of.media)) return err(refuse("part-outside"));
  const held = study
    .where(passage, "source", at.source)
    .filter((each) => each.part !== undefined && markOf(each) === markOf({ ...each, part: at.part }))
    // Two devices can have marked the same; each of them then takes the same one.
    .map((each) => each.id)
    .sort()[0];
  if (held !== undefined) return ok({ id: held, changes: [] });
  const settled = settledText(desk, at.source, shown);
  if (!settled.ok) return settled;
  const { version, changes, blocks } = settled.value;
  const id = newId(desk);
  const place = placeInText(blocks, at.part);
  const made = { source: at.source, version, start: place, end: place, part: at.part };
  return ok({ id, changes: [...changes, create(passage, id, made)] });
}

/** Where in the text a part is listed: at the turn that is heard when it begins. */
function placeInText(blocks: readonly Block[], part: MediaPart): number {
  if (part.is === "region") return 0;
  const heard = blocks.findLast(({ atMs }) => atMs !== undefined && atMs <= part.fromMs);
  return heard?.start ?? 0;
}
