import {
  defaultLimits,
  type MediaFacts,
  mediaFormat,
  readMedia,
  recordingFormat,
} from "../../formats/index.ts";
import type { OpenQdpx, RefiFile } from "../../formats/refi/index.ts";
import type { CountedPages } from "./project-pages.ts";
import type { ProjectReason } from "./project-report.ts";

/** The recording, picture or PDF of a source, as its own bytes say. */
export interface ProjectFile {
  readonly bytes: Uint8Array;
  readonly format: string;
  /** What its header says; absent where a recording can be kept beside a transcript and its header is not read. */
  readonly facts?: MediaFacts;
  /** What its header states and the file does not hold, one sentence each. */
  readonly notes: readonly string[];
}

/** Why there is none. */
export interface NoFile {
  readonly reason: Extract<
    ProjectReason,
    "file-missing" | "file-outside" | "file-large" | "file-unread" | "file-damaged" | "no-words"
  >;
}

/** Opens the recordings, pictures and PDFs without words of a project, each held to what a file may have that is added by hand. */
export type ProjectFiles = (source: RefiFile, is: "sound" | "picture" | "pages") => ProjectFile | NoFile;

/** Of all recordings and pictures of one project; a project is read at once and handed on at once. */
const mostMediaBytes = 200_000_000;

/** Open the files of a project that are sources without words; none is unpacked that is too large by what the archive states of it. */
export function openFiles(
  qdpx: OpenQdpx,
  most = mostMediaBytes,
  pages: CountedPages = new Map(),
): ProjectFiles {
  let left = most;
  return ({ path }, is) => {
    if (path === undefined) return { reason: is === "pages" ? "no-words" : "file-missing" };
    const size = qdpx.sizeAt?.(path);
    if (size === undefined) return { reason: /^internal:/i.test(path) ? "file-missing" : "file-outside" };
    if (size > Math.min(left, defaultLimits.maxBytes)) return { reason: "file-large" };
    const bytes = qdpx.fileAt(path);
    if (bytes === undefined) return { reason: "file-missing" };
    const file = is === "pages" ? pagesIn(bytes, pages.get(path)) : mediaIn(bytes, is);
    if ("bytes" in file) left -= bytes.length;
    return file;
  };
}

function pagesIn(bytes: Uint8Array, counted: ReturnType<CountedPages["get"]>): ProjectFile | NoFile {
  if (counted?.ok === true) {
    const { count } = counted.value;
    return { bytes, format: "pdf", facts: { is: "pages", format: "pdf", count }, notes: [] };
  }
  const why = counted?.error.type;
  // Pages under a password have no words, and cannot be shown either.
  if (why === undefined || why === "PasswordProtected") return { reason: "no-words" };
  return { reason: why === "TooManyPages" ? "file-large" : "file-damaged" };
}

function mediaIn(bytes: Uint8Array, is: "sound" | "picture"): ProjectFile | NoFile {
  return is === "picture" ? pictureIn(bytes) : recordingIn(bytes);
}

// What a project calls a file is not believed: programs keep sound as film, and a name says nothing.
function pictureIn(bytes: Uint8Array): ProjectFile | NoFile {
  return mediaFormat(bytes)?.startsWith("picture-") === true ? described(bytes) : { reason: "file-unread" };
}

function recordingIn(bytes: Uint8Array): ProjectFile | NoFile {
  if (mediaFormat(bytes)?.startsWith("audio-") === true) return described(bytes);
  const format = recordingFormat(bytes);
  return format === undefined ? { reason: "file-unread" } : { bytes, format, notes: [] };
}

function described(bytes: Uint8Array): ProjectFile | NoFile {
  const format = mediaFormat(bytes);
  const read = format === undefined ? undefined : readMedia(format, bytes);
  if (format === undefined || read === undefined) return { reason: "file-unread" };
  if (!read.ok) return { reason: read.error.type === "TooManyPixels" ? "file-large" : "file-damaged" };
  return { bytes, format, facts: read.value.facts, notes: read.value.notes };
}
