import type { Refusal } from "../../app/api.ts";
import type { ProjectBrought, ProjectLook } from "../../app/import-project/project-look.ts";
import { base64Of } from "../state/bytes-as-text.ts";
import { createForgotten } from "../state/forgotten.ts";
import { notice } from "../state/notices.ts";
import { type Answer, sendProject } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";

/** How far a project is on its way in. */
export type ProjectState =
  | { readonly is: "none" }
  | { readonly is: "reading"; readonly name: string }
  | { readonly is: "refused"; readonly error: Refusal }
  | LookedAt
  | { readonly is: "codebook"; readonly name: string; readonly base64: string }
  | { readonly is: "taken"; readonly brought: ProjectBrought; readonly name: string };

/** A project that was read and reported on; nothing of it is written. */
export interface LookedAt {
  readonly is: "looked";
  readonly file: File;
  readonly look: ProjectLook;
  readonly isTaking: boolean;
  /** Why it was not taken in. */
  readonly error?: Refusal;
}

/** The project on the desk, kept while one looks elsewhere in the study. */
export const projectDesk = createForgotten<ProjectState>({ is: "none" });

/** Read a file and report on it. `gone` says that the file cannot be read any more. */
export async function readProject(file: File, gone: string): Promise<void> {
  // What is said of the last project must not stand under this one.
  notice.set(undefined);
  projectDesk.set({ is: "reading", name: file.name });
  const answer = await sent("lookProject", file, gone);
  // Another file was chosen, or the study was locked, while this one was read.
  if (projectDesk.get().is !== "reading") return;
  projectDesk.set(
    answer.ok
      ? { is: "looked", file, look: answer.value, isTaking: false }
      : { is: "refused", error: answer.error },
  );
}

/** Lay a codebook alone (.qdc) on the desk. */
export async function readCodebook(file: File): Promise<void> {
  notice.set(undefined);
  projectDesk.set({ is: "codebook", name: file.name, base64: await base64Of(file) });
}

/** Take the project in that was reported on; says whether it came in. */
export async function takeProject(looked: LookedAt, gone: string): Promise<boolean> {
  const { error: _, ...plain } = looked;
  projectDesk.set({ ...plain, isTaking: true });
  const answer = await sent("takeProject", looked.file, gone);
  if (answer.ok) noteUpheaval();
  const now = projectDesk.get();
  if (now.is !== "looked" || now.file !== looked.file) return answer.ok;
  projectDesk.set(
    answer.ok
      ? { is: "taken", brought: answer.value, name: looked.look.name }
      : { ...plain, isTaking: false, error: answer.error },
  );
  return answer.ok;
}

/** Have the file written again without its words. */
export function scrubProject(file: File, gone: string): Promise<Answer<{ readonly base64: string }>> {
  return sent("scrubProject", file, gone);
}

/** Put the project away. */
export function clearDesk(): void {
  projectDesk.set({ is: "none" });
}

// The browser refuses to send a file that was changed or moved since it was chosen, and says so as if nobody answered.
async function sent<N extends Parameters<typeof sendProject>[0]>(
  name: N,
  file: File,
  gone: string,
): ReturnType<typeof sendProject<N>> {
  const isThere = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
  return isThere ? sendProject(name, file) : { ok: false, error: { code: "file-gone", text: gone } };
}
