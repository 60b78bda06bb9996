import { err, ok, type Result } from "../../core/base/index.ts";
import { create, custody, member, source } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, newId, openVault } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { type WrittenProject, writeWholeProject } from "./whole-project.ts";

/** A whole project that only its passphrase opens. */
export interface SealedProject extends WrittenProject {
  readonly sha256: string;
}

/** How bytes are sealed with a passphrase; `undefined` where the passphrase could be guessed. */
export type Seal = (passphrase: string, bytes: Uint8Array) => Uint8Array | undefined;

/**
 * Write everything there is as a project, sealed with a passphrase of its own, for the owner alone; its clear bytes are in
 * memory and nowhere else. The study notes in the custody of every source that it left sealed, and for whom.
 *
 * Under an author of its own, so that an undo takes back the member's latest work and not this note.
 */
export function sealProject(
  desk: Desk,
  { seal, sha256 }: { readonly seal: Seal; readonly sha256: (bytes: Uint8Array) => string },
  { passphrase }: { readonly passphrase: string },
  keep: (sealed: SealedProject) => void = () => {},
): Result<SealedProject, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const written = writeWholeProject(study, vault.value);
  const bytes = seal(passphrase, written.bytes);
  written.bytes.fill(0);
  if (bytes === undefined) return err(refuse("passphrase-weak"));
  const sealed = { ...written, bytes, sha256: sha256(bytes) };
  keep(sealed);
  const note = `A sealed project (REFI-QDA), for ${study.get(member, desk.me)?.name ?? "its owner"}`;
  const at = desk.clock();
  const changes = study
    .all(source)
    .map(({ id }) =>
      create(custody, newId(desk), { source: id, event: "exported", at, sha256: sealed.sha256, note }),
    );
  if (changes.length === 0) return ok(sealed);
  const done = study.commit({ act: "seal-project", author: "words-out", changes });
  return done.ok ? ok(sealed) : err(refuse("not-valid", done.error));
}
