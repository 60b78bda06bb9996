import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  draftRelease,
  isBarred,
  makeRelease,
  type ReleaseAsked,
  type ReleaseDraft,
} from "../../app/brief/release/make-release.ts";
import type { Desk } from "../../app/desk.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { briefFindingText } from "../../core/report/index.ts";
import { makeFolder } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { draftSuffix, isTaken, settleCutShort } from "./release-cut-short.ts";
import { isStudy } from "./study-path.ts";

interface Said {
  readonly json?: true;
}

/** The names of the two files of a release. */
const files = { html: "brief.html", docx: "brief.docx" } as const;

/** Try the gate and the lint on the release edition and say what they find; nothing leaves, nothing is noted. */
export async function checkRelease(cli: Cli, desk: Desk, asked: ReleaseAsked, said: Said): Promise<Finished> {
  const draft = await draftRelease(desk, asked);
  if (!draft.ok) return refusedBy(draft.error);
  if (said.json) {
    const { findings, lint } = draft.value;
    cli.terminal.printJson({ barred: isBarred(draft.value), findings, lint });
  } else printFindings(cli, draft.value);
  return ok(isBarred(draft.value) ? exitCodes.wrongUse : exitCodes.done);
}

/** Write the release edition into a folder, if nothing bars it; a file that is there already is never written over. */
export async function writeRelease(
  cli: Cli,
  desk: Desk,
  asked: ReleaseAsked,
  said: Said & { readonly release: string },
): Promise<Finished> {
  const folder = resolve(cli.deps.folder, said.release);
  const [page, word] = [join(folder, files.html), join(folder, files.docx)];
  if (isWithinStudy(folder))
    return wrongUse(
      "That folder lies inside a study, where nothing is to be handed on from. Choose one outside.",
    );
  if (settleCutShort(desk, [page, word]) > 0)
    cli.terminal.note(
      "A release that was cut short lay there; the study had noted it, and its files have their names now.",
    );
  if ([page, word].some(isTaken))
    return wrongUse(
      "A brief lies in that folder already. Choose another: an edition that left is not replaced.",
    );
  const draft = await draftRelease(desk, asked);
  if (!draft.ok) return refusedBy(draft.error);
  if (isBarred(draft.value)) {
    printFindings(cli, draft.value);
    return wrongUse(
      "Nothing was written: what was found must be mended first, or allowed with --allow where it is harmless.",
    );
  }
  // The study must not note a release that nobody has, for the next one is checked against it: the files come first, empty.
  const taken = takePlace(folder, [page, word]);
  if (!taken.ok) return taken;
  const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const drafts = [`${page}${draftSuffix}`, `${word}${draftSuffix}`] as const;
  const made = await makeRelease(desk, sha, asked, ({ html, docx }) => {
    writeDurably(drafts[0], html);
    writeDurably(drafts[1], docx);
  });
  if (!made.ok) {
    for (const file of [page, word, ...drafts]) rmSync(file, { force: true });
    return refusedBy(made.error);
  }
  renameSync(drafts[0], page);
  renameSync(drafts[1], word);
  const { release, sha256 } = made.value;
  return finishedWith(
    cli,
    said,
    { release, sha256, files: [page, word] },
    `Wrote ${files.html} and ${files.docx}; the study keeps what was printed, and checks the next release against it.\nSHA-256 of the page: ${sha256}`,
  );
}

/** Write a file and wait until it is on the disk. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Tell whether a folder, which need not be there yet, is a study or lies in one, by whatever links it is reached. */
export function isWithinStudy(folder: string): boolean {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  const above = dirname(real);
  return isStudy(real) || (above !== real && isWithinStudy(above));
}

/** Make files that are not there yet, empty; where one cannot be made, none stays. */
function takePlace(folder: string, paths: readonly string[]): Result<true, Refused> {
  const made: string[] = [];
  try {
    makeFolder(folder);
    for (const path of paths) {
      if (existsSync(path)) continue;
      writeFileSync(path, "", { flag: "wx" });
      made.push(path);
    }
    return ok(true);
  } catch {
    for (const path of made) rmSync(path);
    return wrongUse(
      "Nothing was written: the files of a release cannot be made in that folder. Choose another, which you may write to.",
    );
  }
}

/** Say what bars a release, and what its statements lack. */
export function printFindings(cli: Cli, draft: ReleaseDraft): void {
  const { findings, lint } = draft;
  if (findings.length === 0 && lint.length === 0) cli.terminal.print("Nothing bars this release.");
  for (const line of findingLines(findings)) cli.terminal.print(line);
  for (const each of lint)
    cli.terminal.print(
      `${each.severity === "refuse" ? "must be mended" : "look at"}: ${briefFindingText(each)}`,
    );
}

/** What is wrong, each once, with all places where it is, in the order of the document. */
export function findingLines(findings: ReleaseDraft["findings"]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { place, words } of findings) places.set(words, [...(places.get(words) ?? []), place]);
  const inOrder = new Intl.Collator("en", { numeric: true }).compare;
  return [...places].flatMap(([words, at]) => [words, ...at.toSorted(inOrder).map((place) => `  ${place}`)]);
}
