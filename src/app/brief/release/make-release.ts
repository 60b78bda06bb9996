import { canonicalJson, dayOf, err, ok, type RecordId, type Result, utf8 } from "../../../core/base/index.ts";
import { compileRegister, openClearer } from "../../../core/protect/index.ts";
import {
  type BriefDocument,
  type BriefFinding,
  briefDocx,
  briefHtml,
  type Door,
  documentStrings,
  type GateFinding,
  gateFindingWords,
  isRefused,
  notesInOrder,
  ownFigures,
  type PlacedFinding,
  type ProtectedTables,
  pageText,
  type ReleaseGate,
  releaseGate,
  withoutDoors,
} from "../../../core/report/index.ts";
import { create, release } from "../../../core/study/index.ts";
import type { Refusal } from "../../api.ts";
import { commit, type Desk, newId, openVault } from "../../desk.ts";
import { headsText } from "../../heads-text.ts";
import { lastRead } from "../../last-read.ts";
import type { Vault } from "../../open-study.ts";
import { refuse } from "../../refusal.ts";
import { namesRegisterOf } from "../../register-names.ts";
import { type BriefMaterial, briefsOf } from "../brief-material.ts";
import { composeBrief } from "../compose-brief.ts";
import { keptNow } from "../keep-brief.ts";
import { lintStatements } from "../lint-statements.ts";
import { materialFor } from "../material-now.ts";
import { aroundQuotes } from "./around-quotes.ts";
import { whatMustNotLeave } from "./release-known.ts";
import { releaseNote } from "./release-notes.ts";
import { figuresVoice, releaseVoice, withheld } from "./release-voice.ts";
import { releasedCount, releasedCounts, releasedSources } from "./released-sources.ts";
import { smallestOf } from "./smallest.ts";

/** A release edition before it leaves: what it says, and what bars it. */
export interface ReleaseDraft {
  readonly document: BriefDocument;
  readonly counts: ProtectedTables;
  /** The same with the ways back into the study, for its authors alone. */
  readonly withDoors: BriefDocument;
  /** What each endnote is on, in their order. */
  readonly noteDoors: readonly (Door | undefined)[];
  /** What must be mended first; a release with any of it is not made. */
  readonly findings: readonly GateFinding[];
  /** The same with the string that each is in. */
  readonly placed: readonly PlacedFinding[];
  /** What its statements lack; one that is refused bars the release too. */
  readonly lint: readonly BriefFinding[];
  /** What it was composed of. */
  readonly material: BriefMaterial;
}

/** A release edition that was made and noted in the study. */
export interface MadeRelease extends ReleaseFiles {
  readonly release: RecordId;
  readonly sha256: string;
  readonly docxSha256: string;
}

/** What is asked of a release. */
export interface ReleaseAsked {
  readonly brief?: RecordId;
  /** What is noted with it, such as for whom it was made. */
  readonly note?: string;
  /** Words that somebody looked at and lets pass the gate, such as a term of the field. */
  readonly allowed?: readonly string[];
  /** Releases that were made from the same records; this one is not held against them, for it prints the same. */
  readonly fromTheSame?: ReadonlySet<RecordId>;
}

/** The two files of a release edition. */
export interface ReleaseFiles {
  readonly html: string;
  readonly docx: Uint8Array;
}

/**
 * Compose the release edition and try the gate on it; nothing leaves and nothing is noted.
 *
 * It takes seconds, so what was looked at is what is made, for as long as nothing changes in the study or among its names.
 */
export async function draftRelease(desk: Desk, asked: ReleaseAsked): Promise<Result<ReleaseDraft, Refusal>> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  // A package is remembered itself, and what is drawn for it is drawn from its records.
  if (asked.fromTheSame !== undefined) return composeDraft(desk, vault.value, asked);
  const { study } = desk.open;
  // A name that came among the names alone bars what said it: they are no part of the study's state.
  const names = headsText(vault.value.store.heads());
  const about = canonicalJson([names, asked.brief ?? briefsOf(study)[0]?.id ?? "", ...(asked.allowed ?? [])]);
  return drafts.of(study, about, () => composeDraft(desk, vault.value, asked));
}

const drafts = lastRead<Promise<Result<ReleaseDraft, Refusal>>>();

async function composeDraft(
  desk: Desk,
  vault: Vault,
  asked: ReleaseAsked,
): Promise<Result<ReleaseDraft, Refusal>> {
  const read = await materialFor(desk, asked.brief);
  if (!read.ok) return read;
  const { fromTheSame } = asked;
  const material = ok(fromTheSame === undefined ? read.value : { ...read.value, fromTheSame });
  const { quoted, ...composed } = composeRelease(desk, vault, material.value);
  const { document, counts } = composed;
  const figures = ownFigures(composeBrief(material.value, figuresVoice(releasedSources(counts))));
  const allowed = [...(asked.allowed ?? []), ...figures, ...aroundQuotes(document, quoted)];
  const gate = releaseGate(whatMustNotLeave(desk, vault, counts, allowed));
  const lint = lintStatements(desk, material.value);
  const placed = findingsOf(gate, document);
  const findings = placed.map(({ finding }) => finding);
  return ok({ ...composed, placed, findings, lint, material: material.value });
}

/**
 * Make the release edition: one HTML file and one Word document, and a record of what was printed.
 *
 * Refused, with nothing made, while the gate finds anything. The record keeps every count, so that a later release can be
 * checked against it, and the brief is kept as it stood, so that the authors see what changed since. `keep` puts the files
 * where they last before the study notes them: one that is noted and that nobody has could not be made again.
 */
export async function makeRelease(
  desk: Desk,
  sha256: (bytes: Uint8Array) => string,
  asked: ReleaseAsked,
  keep: (files: ReleaseFiles) => void = () => {},
): Promise<Result<MadeRelease, Refusal>> {
  const draft = await draftRelease(desk, asked);
  if (!draft.ok) return draft;
  const { document, counts, material } = draft.value;
  if (isBarred(draft.value)) return err(refuse("release-barred"));
  const at = desk.clock();
  const html = briefHtml(document);
  const docx = briefDocx(document, dayOf(at));
  const id = newId(desk);
  const docxSha256 = sha256(docx);
  const record = create(release, id, {
    ...(asked.brief !== undefined && { brief: asked.brief }),
    at,
    by: desk.me,
    sha256: sha256(utf8(html)),
    docxSha256,
    heads: sha256(utf8(headsText(desk.open.study.heads()))),
    cells: counts.cells,
    ...(asked.note !== undefined && { note: asked.note }),
  });
  keep({ html, docx });
  const done = commit(desk, "make-release", [record, keptNow(desk, newId(desk), material)]);
  return done.ok ? ok({ release: id, html, docx, sha256: sha256(utf8(html)), docxSha256 }) : done;
}

/** Words that the Clearer did not let out, because they name somebody: an edition with holes is not printed. */
function keptBack(document: BriefDocument): readonly PlacedFinding[] {
  return documentStrings(document)
    .filter(({ extent, text }) => extent === "string" && text.includes(withheld))
    .map(({ place, text }) => ({
      finding: { kind: "name", place, at: text.indexOf(withheld), words: gateFindingWords("name") },
      text,
    }));
}

/** Whether a draft may not leave as it is. */
export function isBarred({ findings, lint }: ReleaseDraft): boolean {
  return findings.length > 0 || isRefused(lint);
}

type Composed = Pick<ReleaseDraft, "document" | "counts" | "withDoors" | "noteDoors">;

function composeRelease(
  desk: Desk,
  vault: Vault,
  material: BriefMaterial,
): Composed & { readonly quoted: readonly string[] } {
  const clearer = openClearer(compileRegister(namesRegisterOf(desk, vault)));
  const counts = releasedCounts(material, smallestOf(material));
  const { randomBytes } = desk;
  const quoted: string[] = [];
  const voice = releaseVoice(material, {
    clearer,
    smallest: counts.k,
    sources: releasedSources(counts),
    countOf: (counted) => releasedCount(counts, counted),
    noteOn: releaseNote({
      desk,
      material,
      clearer,
      counts,
      randomBytes,
      onQuoted: (words) => quoted.push(words),
    }),
  });
  const composed = composeBrief(material, voice, voice.notes);
  const withDoors = notesInOrder(composed);
  const doors = voice.doors();
  const noteDoors = withDoors.notes.map(
    ({ runs }) => doors[composed.notes.findIndex((note) => note.runs === runs)],
  );
  return { document: withoutDoors(withDoors), withDoors, noteDoors, counts, quoted };
}

/** What the gate finds in the document, and in the page that is made of it; and what was kept from it as it was composed. */
function findingsOf(gate: ReleaseGate, document: BriefDocument): readonly PlacedFinding[] {
  const found = [...keptBack(document), ...gate.closely(document)];
  return found.length > 0 ? found : gate.text("the page", pageText(document)).map((finding) => ({ finding }));
}
