import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Door } from "../../core/report/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import { refuse } from "../refusal.ts";
import type { BriefView } from "../views.ts";
import { briefsOf } from "./brief-material.ts";
import { composeBrief } from "./compose-brief.ts";
import { materialFor } from "./material-now.ts";
import { numberCard } from "./number-card.ts";
import { authorsVoice } from "./voice.ts";
import { withSigners } from "./who-signed.ts";

/** A brief in its authors' edition; the first where none is named, what is made of the records where there is none. */
export async function readBrief(
  desk: Desk,
  input: { readonly brief?: RecordId },
): Promise<Result<BriefView, Refusal>> {
  const material = await materialFor(desk, input.brief);
  if (!material.ok) return material;
  return ok({
    document: composeBrief(material.value, authorsVoice),
    briefs: briefsOf(desk.open.study).map(({ id, title }) => ({ id, title })),
  });
}

/** Everything that stands behind one number of a brief. */
export async function readNumberCard(
  desk: Desk,
  input: { readonly door: Door },
): Promise<Result<NumberCard, Refusal>> {
  const material = await materialFor(desk, undefined);
  if (!material.ok) return material;
  const card = numberCard(desk, material.value, input.door);
  return card === undefined ? err(refuse("number-gone")) : ok(withSigners(desk, card));
}
