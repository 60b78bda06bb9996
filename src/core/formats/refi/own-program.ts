import type { RefiProject } from "./refi-project.ts";

/** What a project written here states as its origin. */
export const ownProgram = "Grounds";

/** Tell whether a project says that it was written here, and so counts and joins as is done here. */
export function isOwnProject({ origin }: Pick<RefiProject, "origin">): boolean {
  return origin === ownProgram;
}
