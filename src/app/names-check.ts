import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  type ClearRefusal,
  compileRegister,
  consentToQuote,
  nameFinder,
  openClearer,
} from "../core/protect/index.ts";
import { passage, replaced, type Source, source, textVersion } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { type Desk, openVault } from "./desk.ts";
import { quotePassage } from "./read-source.ts";
import { refuse } from "./refusal.ts";
import { namesRegisterOf } from "./register-names.ts";
import { textOfSource } from "./text-of-source.ts";
import type { ClearedPreview, SourceNames } from "./views.ts";

/**
 * What the vault remembers of the names in each source, and which listed names stand in it still.
 *
 * Counted are different names, once each time names were taken out. What nobody found is in no count.
 */
export function listSourceNames(desk: Desk): Result<readonly SourceNames[], Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const find = nameFinder(compileRegister(namesRegisterOf(desk, vault.value)));
  return ok(
    study.all(source).map(({ id, title, namesStep }) => {
      const first = firstVersionOf(desk, id);
      const taken = vault.value.store.where(replaced, "source", id);
      const inStep = taken.filter(({ version }) => version === first).length;
      const text = textOfSource(study, id).text ?? "";
      const standing = find(text).filter(({ certainty }) => certainty !== "possible").length;
      return { source: id, title, namesStep, inStep, later: taken.length - inStep, standing };
    }),
  );
}

/** The passages of a source that would leave the study as quotes, as they would leave it, and why the others would not. */
export function previewCleared(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<ClearedPreview, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const held = study.get(source, input.source);
  if (held === undefined) return err(refuse("not-found"));
  const clearer = openClearer(compileRegister(namesRegisterOf(desk, vault.value)));
  const leaves: { readonly passage: RecordId; readonly text: string }[] = [];
  const kept = new Map<ClearRefusal["type"], number>();
  for (const each of study.where(passage, "source", held.id)) {
    const { words } = quotePassage(desk, each.id);
    if (words === undefined) continue;
    const done = clearer.clear(words, termsOf(held, each.release));
    if (done.ok) leaves.push({ passage: each.id, text: done.value });
    else kept.set(done.error.type, (kept.get(done.error.type) ?? 0) + 1);
  }
  return ok({ source: held.id, leaves, kept: [...kept].map(([why, count]) => ({ why, count })) });
}

function termsOf(held: Source, release: Source["release"] | undefined) {
  const { release: releaseLevel, namesStep } = held;
  const terms = { use: "quote", releaseLevel, consent: consentToQuote(held), namesStep } as const;
  return release === undefined ? terms : { ...terms, passage: release };
}

// Of several imports, as after an undo, the newest is the one whose names step counts.
function firstVersionOf({ open: { study } }: Desk, id: RecordId): RecordId | undefined {
  return study.where(textVersion, "source", id).findLast(({ reason }) => reason === "import")?.id;
}
