import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkingStudy } from "./working-study.ts";

/** A desk at a study that was just founded. */
export type NewDesk = ReturnType<typeof newWorkingStudy>;

/** Work with two new studies, which are gone once the work is done. */
export async function withTwoStudies(
  work: (one: NewDesk, other: NewDesk) => Promise<void> | void,
): Promise<void> {
  const roots = [0, 1].map(() => mkdtempSync(join(tmpdir(), "grounds-two-")));
  const [one, other] = roots.map((root) => newWorkingStudy(root));
  try {
    if (one !== undefined && other !== undefined) await work(one, other);
  } finally {
    one?.open.close();
    other?.open.close();
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  }
}
