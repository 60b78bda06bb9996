import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type Change, create, kept } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import { refuse } from "../refusal.ts";
import type { BriefMaterial } from "./brief-material.ts";
import { briefNumbers } from "./compose-brief.ts";
import { materialFor } from "./material-now.ts";

/**
 * Keep the numbers of a brief as they now stand; the next time it is read it says what changed since.
 *
 * Kept are numbers that were computed, counted or signed, and never the words in which a source states one.
 */
export async function keepBrief(
  desk: Desk,
  input: { readonly brief?: RecordId },
): Promise<Result<{ readonly kept: RecordId }, Refusal>> {
  const { study } = desk.open;
  const before = headsText(study.heads());
  const material = await materialFor(desk, input.brief);
  if (!material.ok) return material;
  // The runs take their time: what was written meanwhile would be kept beside numbers without it.
  if (headsText(study.heads()) !== before) return err(refuse("changed-meanwhile"));
  const id = newId(desk);
  const done = commit(desk, "keep-brief", [keptNow(desk, id, material.value)]);
  return done.ok ? ok({ kept: id }) : done;
}

/** The record that keeps a brief as it now stands. */
export function keptNow(desk: Desk, id: RecordId, material: BriefMaterial): Change {
  return create(kept, id, {
    ...(material.brief !== undefined && { brief: material.brief.id }),
    at: desk.clock(),
    by: desk.me,
    numbers: briefNumbers(material),
  });
}
