import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { workingText } from "../core/study/index.ts";
import type { Nothing, Refusal } from "./api.ts";
import { type Desk, openVault } from "./desk.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { KeptNamesDraft } from "./views.ts";

// Names that are half decided lie in memory alone, held by the open vault itself: they go when it is closed, and a page
// that is loaded anew finds them. On disk they would stay in the vault's log for good, decision by decision.
const drafts = new WeakMap<Vault["store"], Map<RecordId, KeptNamesDraft>>();

/** Keep what was decided so far in a names step, for as long as the vault is open. */
export function keepNamesDraft(
  desk: Desk,
  input: { readonly waiting: RecordId; readonly draft: KeptNamesDraft },
): Result<Nothing, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { store } = vault.value;
  if (store.get(workingText, input.waiting) === undefined) return err(refuse("not-found"));
  const held = drafts.get(store) ?? new Map<RecordId, KeptNamesDraft>();
  drafts.set(store, held.set(input.waiting, input.draft));
  return ok({});
}

/** What was decided in a names step before its page was left; `undefined` where nothing was. */
export function keptNamesDraft({ store }: Vault, waiting: RecordId): KeptNamesDraft | undefined {
  return drafts.get(store)?.get(waiting);
}
