import type { Day } from "../../core/base/index.ts";
import { manifestName } from "../../core/report/index.ts";
import type { PackageFileKind } from "../archive-views.ts";

/** What stands first in a package: what it is, what each file holds, and how to see that nothing in it was changed. */
export function readmeText(
  title: string,
  date: Day,
  files: readonly { readonly path: string; readonly what: PackageFileKind }[],
): string {
  const listed = files.filter(({ what }) => what !== "transcript");
  const transcripts = files.length - listed.length;
  const width = Math.max(...listed.map(({ path }) => path.length), 18);
  return [
    title,
    "=".repeat(Math.min(72, [...title].length)),
    "",
    `A package for an archive, made on ${date} with Grounds. Everything in it is an open format:`,
    "text, CSV (UTF-8, commas), HTML that loads nothing, and one Word document. No program of ours is needed.",
    "",
    "WHAT IS IN IT",
    "",
    ...listed.map(({ path, what }) => `  ${path.padEnd(width)}  ${says[what]}`),
    ...(transcripts === 0
      ? []
      : [
          `  ${"transcripts/*.txt".padEnd(width)}  ${transcripts} texts, under the names that sources.csv gives them`,
        ]),
    "",
    "The ids (C01 a claim, P0001 a passage, S01 a source) hold within this package alone.",
    "Words in [brackets] stand for others that do not leave the study; methods.html says what was done.",
    "",
    "HOW TO CHECK IT",
    "",
    `${manifestName} lists the SHA-256 of every other file. In this folder:`,
    "",
    `  Linux               sha256sum -c ${manifestName}`,
    `  macOS               shasum -a 256 -c ${manifestName}`,
    "  Windows PowerShell  Get-FileHash -Algorithm SHA256 FILE",
    "  with Grounds        grounds package --check FOLDER",
    "",
    "The authors noted the hash of that list when the package was made; ask them to compare it with yours.",
    "",
    "WHAT TO KNOW",
    "",
    "The people behind these words were promised that nobody would find them by it. Do not try to find out who",
    "spoke, do not join this with other material to that end, and tell the authors if you see who somebody is.",
    "A source may withdraw later: what has left cannot be called back, so ask for the newest package.",
    "",
  ].join("\n");
}

const says: Readonly<Record<PackageFileKind, string>> = {
  readme: "this page",
  manifest: "the SHA-256 of every other file",
  page: "the brief, as a page",
  word: "the same as a Word document",
  codebook: "the codes, and what each takes in and leaves out",
  evidence: "every claim, with the passages that may be quoted for it and against it",
  sources: "what may be told of each source whose text is here",
  counts: "all sources of the study, counted so that nobody is singled out",
  transcript: "a text",
  methods: "how the study was made, and what was done to the words",
  "coreq-page": "the reporting checklist COREQ, as a page",
  "coreq-table": "the same as a table",
};
