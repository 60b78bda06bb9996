import {
  canonicalJson,
  type Day,
  dayOf,
  ok,
  type RecordId,
  type Result,
  utf8,
  zipFile,
} from "../../core/base/index.ts";
import {
  type BriefDocument,
  briefDocx,
  briefHtml,
  documentStrings,
  gateFindingWords,
  manifestName,
  manifestText,
  type NamedText,
  type PlacedFinding,
  type ReleaseGate,
  releaseGate,
} from "../../core/report/index.ts";
import { archivePackage, release } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { PackageFileKind } from "../archive-views.ts";
import { draftRelease, isBarred, type ReleaseDraft } from "../brief/release/make-release.ts";
import { whatMustNotLeave } from "../brief/release/release-known.ts";
import { withheld } from "../brief/release/release-voice.ts";
import { type Desk, openVault } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import { lastRead } from "../last-read.ts";
import type { Vault } from "../open-study.ts";
import type { Store } from "../store.ts";
import { type ArchiveMeans, archiveMeans } from "./archive-means.ts";
import { coreqLines } from "./coreq-answers.ts";
import { drawnFrom, type HashOf, madeFromHash } from "./drawn-from.ts";
import { evidenceFile } from "./evidence-file.ts";
import { readmeText } from "./readme.ts";
import { coreqSheet, coreqTable, methodsSheet } from "./sheets.ts";
import { codebookFile, countsFile, sourcesFile } from "./table-files.ts";

/** A file of a package. */
export interface PackageFile {
  readonly path: string;
  readonly what: PackageFileKind;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What is asked of a package. */
export interface PackageAsked {
  readonly brief?: RecordId;
  /** Words that somebody looked at and lets pass the gate. */
  readonly allowed?: readonly string[];
}

/** A package before it leaves: its files in their order, and what bars it. */
export interface PackageDraft {
  readonly release: ReleaseDraft;
  readonly files: readonly PackageFile[];
  readonly zip: Uint8Array;
  readonly zipSha256: string;
  readonly manifestSha256: string;
  /** What the gate finds in the files beside the brief, each with its place: `sources.csv, line 3`. */
  readonly findings: readonly PlacedFinding[];
  /** The source whose text each of the transcripts is, by its path. */
  readonly sourceByPath: ReadonlyMap<string, RecordId>;
  readonly madeFrom: string;
}

/**
 * Compose the package for an archive and try the gate on every file of it; nothing leaves and nothing is noted.
 *
 * The same records and the same day give the same bytes: whatever is drawn is drawn from a hash of the records.
 */
export async function draftPackage(
  desk: Desk,
  sha256: HashOf,
  asked: PackageAsked,
): Promise<Result<PackageDraft, Refusal>> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { study } = desk.open;
  const date = dayOf(desk.clock());
  // The names are no part of the study's state, and what they let out is part of a package.
  const about = canonicalJson([
    date,
    headsText(vault.value.store.heads()),
    asked.brief ?? "",
    ...(asked.allowed ?? []),
  ]);
  return drafts.of(study, about, () => compose(desk, vault.value, sha256, asked, date));
}

// What was looked at is what is made: it takes seconds to compose.
const drafts = lastRead<Promise<Result<PackageDraft, Refusal>>>();

async function compose(
  desk: Desk,
  vault: Vault,
  sha256: HashOf,
  asked: PackageAsked,
  date: Day,
): Promise<Result<PackageDraft, Refusal>> {
  const { study } = desk.open;
  const { allowed = [] } = asked;
  const madeFrom = madeFromHash(study, sha256);
  const randomBytes = drawnFrom(madeFrom, sha256);
  const drafted = await draftRelease(
    { ...desk, randomBytes },
    { ...asked, fromTheSame: releasesFrom(study, madeFrom) },
  );
  if (!drafted.ok) return drafted;
  const means = archiveMeans(desk, vault, drafted.value, allowed, randomBytes);
  const made = composeFiles(means, drafted.value.document, date);
  const pieces = means.deposited.flatMap((each) => each.pieces);
  const known = whatMustNotLeave(desk, vault, means.counts, [...allowed, date, ...made.quotes, ...pieces]);
  const findings = [...made.refused.map(notCleared), ...findingsIn(releaseGate(known), made)];
  const sourceByPath = new Map(
    means.deposited.map(({ name, source }) => [`transcripts/${name}.txt`, source.id]),
  );
  return ok({ release: drafted.value, findings, sourceByPath, madeFrom, ...packed(made.files, sha256) });
}

/** Whether a package may not leave as it is. */
export function isPackageBarred({ release, findings }: PackageDraft): boolean {
  return findings.length > 0 || isBarred(release);
}

/**
 * The newest releases, as far back as they left in packages made from the same records: beside what was released before them this
 * one prints what they printed. One that lies behind a release of other records is held against it like any other.
 */
function releasesFrom(study: Store, madeFrom: string): ReadonlySet<RecordId> {
  const packages = study.allEverMade(archivePackage).map(({ record }) => record);
  const same = new Set(packages.flatMap((each) => (each.madeFrom === madeFrom ? [each.release] : [])));
  const newestFirst = study
    .allEverMade(release)
    .map(({ record }) => record)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const other = newestFirst.findIndex(({ id }) => !same.has(id));
  return new Set(newestFirst.slice(0, other < 0 ? undefined : other).map(({ id }) => id));
}

interface ComposedFile {
  readonly path: string;
  readonly what: PackageFileKind;
  readonly content: string | Uint8Array;
}

interface Composed {
  readonly files: readonly ComposedFile[];
  readonly documents: readonly { readonly path: string; readonly document: BriefDocument }[];
  /** What the gate looks at as it is, and what tells of things of its own, whose counts are not the study's. */
  readonly texts: readonly NamedText[];
  readonly told: readonly NamedText[];
  readonly quotes: readonly string[];
  /** Texts that the Clearer did not let out. */
  readonly refused: readonly string[];
}

function composeFiles(means: ArchiveMeans, brief: BriefDocument, date: Day): Composed {
  const { own, desk, material, counts, deposited } = means;
  const evidence = evidenceFile(means);
  const lines = coreqLines(desk, material, counts);
  const [methods, coreq] = [methodsSheet(means, date), coreqSheet(lines, own, date)];
  const codebook = codebookFile(means);
  const coreqCsv = coreqTable(lines, own);
  const cleared = deposited.filter(({ isCleared }) => isCleared);
  const transcripts = cleared.map(
    ({ name, text }): ComposedFile => ({
      path: `transcripts/${name}.txt`,
      what: "transcript",
      content: text,
    }),
  );
  const others: readonly ComposedFile[] = [
    { path: "brief/brief.html", what: "page", content: briefHtml(brief) },
    { path: "brief/brief.docx", what: "word", content: briefDocx(brief, date) },
    { path: "evidence.csv", what: "evidence", content: evidence.text },
    { path: "sources.csv", what: "sources", content: sourcesFile(means) },
    { path: "counts.csv", what: "counts", content: countsFile(means) },
    { path: "codebook.csv", what: "codebook", content: codebook },
    { path: "methods.html", what: "methods", content: briefHtml(methods) },
    { path: "reporting/coreq.html", what: "coreq-page", content: briefHtml(coreq) },
    { path: "reporting/coreq.csv", what: "coreq-table", content: coreqCsv },
  ];
  const readme = readmeText(brief.title, date, [...others, ...transcripts]);
  return {
    files: [{ path: "README.txt", what: "readme", content: readme }, ...others, ...transcripts],
    documents: [
      { path: "methods.html", document: methods },
      { path: "reporting/coreq.html", document: coreq },
    ],
    texts: [
      { place: "README.txt", text: readme },
      { place: "evidence.csv", text: evidence.withoutQuotes },
      { place: "sources.csv", text: sourcesFile(means) },
      { place: "codebook.csv", text: codebook },
      { place: "reporting/coreq.csv", text: coreqCsv },
    ],
    told: [
      ...cleared.map(({ name, text }) => ({ place: `transcripts/${name}.txt`, text })),
      ...evidence.quotes.map((text, at) => ({ place: `evidence.csv, quote ${at + 1}`, text })),
    ],
    quotes: evidence.quotes,
    refused: deposited.filter((each) => !each.isCleared).map(({ name }) => `transcripts/${name}.txt`),
  };
}

/** Findings that say nothing in words of a source: it tells of two guards, and that is no count of the study's sources. */
export const countsOfTheStudy: ReadonlySet<string> = new Set([
  "small-count",
  "unpublished-count",
  "single-source",
]);

function findingsIn(gate: ReleaseGate, made: Composed): readonly PlacedFinding[] {
  const inDocuments = made.documents.flatMap(({ path, document }) =>
    [...keptBackIn(documentStrings(document)), ...gate.closely(document)].map((each) => ({
      ...each,
      finding: { ...each.finding, place: `${path}, ${each.finding.place}` },
    })),
  );
  return [
    ...inDocuments,
    ...keptBackIn(made.texts.map(({ place, text }) => ({ place, text, extent: "string" }))),
    ...gate.texts(made.texts),
    ...gate.texts(made.told).filter(({ finding }) => !countsOfTheStudy.has(finding.kind)),
  ];
}

/** Words of an analyst that the Clearer did not let out: a file with holes is not handed on. */
export function keptBackIn(
  strings: readonly { readonly place: string; readonly text: string; readonly extent: string }[],
): readonly PlacedFinding[] {
  return strings
    .filter(({ extent, text }) => extent === "string" && text.includes(withheld))
    .map(({ place, text }) => ({
      finding: { kind: "name", place, at: text.indexOf(withheld), words: gateFindingWords("name") },
      text,
    }));
}

/** A text that the Clearer did not let out. */
export function notCleared(place: string): PlacedFinding {
  return { finding: { kind: "name", place, words: gateFindingWords("name") } };
}

/** The files with their hashes, the list of them, and the zip file of all, in the order of their paths. */
function packed(composed: readonly ComposedFile[], sha256: HashOf) {
  const hashed = composed.map(({ path, what, content }) => fileOf(path, what, content, sha256));
  const manifest = fileOf(manifestName, "manifest", manifestText(hashed), sha256);
  const files = [...hashed, manifest].sort((a, b) => (a.path < b.path ? -1 : 1));
  const zip = zipFile(files.map(({ path, bytes }) => ({ name: `${zipRoot}/${path}`, bytes })));
  return { files, zip, zipSha256: sha256(zip), manifestSha256: manifest.sha256 };
}

/** The folder that the zip file unpacks to. */
const zipRoot = "grounds-package";

function fileOf(
  path: string,
  what: PackageFileKind,
  content: string | Uint8Array,
  sha256: HashOf,
): PackageFile {
  const bytes = typeof content === "string" ? utf8(content) : content;
  return { path, what, bytes, sha256: sha256(bytes) };
}
