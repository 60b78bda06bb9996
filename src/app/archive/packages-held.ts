import type { RecordId } from "../../core/base/index.ts";
import type { HandedPackage } from "../archive-views.ts";
import type { Store } from "../store.ts";

// Held by the study itself: they go when it is closed, and lie on no disk until somebody saves them.
const packages = new WeakMap<Store, Map<RecordId, HandedPackage>>();

/** Hold a package that was made, so that it can be handed out again while the study stays open. */
export function holdPackage(study: Store, handed: HandedPackage): void {
  const held = packages.get(study) ?? new Map<RecordId, HandedPackage>();
  packages.set(study, held.set(handed.release, handed));
}

/** A package that was made since the study was opened, by the release that it was noted as. */
export function heldPackage(study: Store, release: RecordId): HandedPackage | undefined {
  return packages.get(study)?.get(release);
}
