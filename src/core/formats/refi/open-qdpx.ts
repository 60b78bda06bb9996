import { fromUtf8 } from "../../base/index.ts";
import { latin1 } from "../file-kind.ts";
import { NotReadable } from "../not-readable.ts";
import { defaultLimits, type ReadingDeps, type ReadingLimits } from "../reading-limits.ts";
import { openZip, type ZipParts } from "../zip.ts";
import { fileFinder } from "./file-finder.ts";
import { type FormattedWords, formattedWords } from "./formatted-words.ts";
import { type ReadRefi, readCodebook, readProject } from "./project-codec.ts";
import type { Guid, RefiProject } from "./refi-project.ts";

/** A project file that was opened: its markup read, its sources on demand. */
export interface OpenQdpx {
  readonly project: ReadRefi<RefiProject>;
  /** The bytes of a file that a path of the project names; `undefined` where the archive does not hold it. */
  readonly fileAt: (path: string | undefined) => Uint8Array | undefined;
  /** The words of a formatted file that a path names; `undefined` where there is none that can be read, or a larger one than is read by itself. */
  readonly formattedAt?: (path: string | undefined) => FormattedWords | undefined;
  /** How many bytes that file unpacks to, as the archive states. */
  readonly sizeAt?: (path: string | undefined) => number | undefined;
  /** What else there is of which the standard has no place, by number. */
  readonly besides?: readonly { readonly kind: "reference" | "query" | "value"; readonly count: number }[];
  /** Codings that were marked as important, for which the standard has no place. */
  readonly important?: readonly Guid[];
  /** Set where regions of pages are not measured as the standard has it: which they are is not known then. */
  readonly pagesMeasured?: "otherwise";
  /** How positions were counted in the file, where they were turned into the standard's already. */
  readonly counted?: "utf-8";
}

/** A project may carry recordings; its texts and its markup are held to less. */
const projectLimits: ReadingLimits = {
  maxBytes: 1_000_000_000,
  maxUnpackedBytes: 2_000_000_000,
  maxRatio: 400,
  maxZipEntries: 40_000,
  maxCharacters: 12_000_000,
  maxPages: 3_000,
  maxDepth: 256,
  maxElements: 4_000_000,
  maxAttribute: 200_000,
};

/** Of a project's markup, unpacked: more than any project that was seen, less than what fills a laptop. */
const maxMarkupBytes = 120_000_000;

/**
 * Open a REFI-QDA project file (`.qdpx`).
 *
 * Programs name the markup and the folder as they like: any single `.qde` at the root, or in the one folder that there is, is taken,
 * and a source in whatever spelling of `sources/`. The markup alone is a project whose files are elsewhere. Throws `NotReadable`
 * where there is no project, or more than one.
 */
export function openQdpx(
  deps: ReadingDeps,
  bytes: Uint8Array,
  limits: ReadingLimits = projectLimits,
): OpenQdpx {
  if (isMarkup(bytes)) return { project: projectOf(boundedText(bytes), limits), fileAt: () => undefined };
  const zip = openZip(deps, bytes, limits);
  const markup = markupName(zip);
  const project = projectOf(markupText(zip, markup), limits);
  const folder = spelling(unicodeName(markup)).replace(/[^/]*$/, "");
  const byPath = new Map(zip.names.map((name) => [spelling(unicodeName(name)), name]));
  byPath.delete(spelling(unicodeName(markup)));
  const nameAt = fileFinder(project.holds, (place) => byPath.get(folder + spelling(place)));
  return {
    project,
    fileAt: (path) => zip.read(nameAt(path)),
    formattedAt: (path) => {
      const name = nameAt(path);
      if ((zip.sizeOf(name) ?? 0) > defaultLimits.maxBytes) return undefined;
      const packed = zip.read(name);
      return packed === undefined ? undefined : formattedWords(deps, packed, defaultLimits);
    },
    sizeAt: (path) => zip.sizeOf(nameAt(path)),
  };
}

function projectOf(markup: string, limits: ReadingLimits): ReadRefi<RefiProject> {
  const project = readProject(markup, limits);
  if (project !== undefined) return project;
  const reason = readCodebook(markup, limits) === undefined ? "other-markup" : "codebook-alone";
  throw new NotReadable({ type: "NotAProject", reason });
}

/** Read a text of a project as it lies in its file, mark and line breaks included. */
export function rawText(bytes: Uint8Array): string {
  const text = fromUtf8(bytes);
  if (text.ok) return text.value;
  // The standard wants UTF-8; older programs wrote what their system wrote.
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "windows-1252";
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The one `.qde` of an archive: at its root, else in the folder that somebody packed again. */
function markupName(zip: ZipParts): string {
  // A Mac lays a shadow of each file beside it.
  const all = zip.names.filter((name) => /(?:^|[/\\])[^./\\][^/\\]*\.qde$/i.test(name));
  const atRoot = all.filter((name) => !/[/\\]/.test(name));
  const found = atRoot.length > 0 ? atRoot : all;
  const [name] = found;
  if (name === undefined) throw new NotReadable({ type: "NotAProject", reason: "no-project" });
  if (found.length > 1) throw new NotReadable({ type: "NotAProject", reason: "two-projects" });
  return name;
}

function markupText(zip: ZipParts, name: string): string {
  checkSize(zip.sizeOf(name) ?? 0);
  return rawText(zip.read(name) ?? new Uint8Array());
}

/** A `.qde` that somebody took out of its archive: XML from its first letter, whatever mark stands before it. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(latin1(bytes.subarray(0, 64)));
}

function boundedText(bytes: Uint8Array): string {
  checkSize(bytes.length);
  return rawText(bytes);
}

function checkSize(bytes: number): void {
  if (bytes > maxMarkupBytes) throw new NotReadable({ type: "TooLarge", bytes, maxBytes: maxMarkupBytes });
}

function spelling(path: string): string {
  return path.replaceAll("\\", "/").normalize("NFC").toLowerCase();
}

// Names in an archive were read a byte a character; most programs write them in UTF-8.
function unicodeName(name: string): string {
  const text = fromUtf8(Uint8Array.from(name, (character) => character.charCodeAt(0)));
  return text.ok ? text.value : name;
}
