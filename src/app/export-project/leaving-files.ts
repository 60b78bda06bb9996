import type { RecordId } from "../../core/base/index.ts";
import { isFilm } from "../../core/formats/index.ts";
import { type MediaPart, original, passage, type Source } from "../../core/study/index.ts";
import type { Vault } from "../open-study.ts";
import type { Store } from "../store.ts";
import type { LeftReason } from "./calls.ts";
import type { LeavingFile } from "./edition.ts";

/** A recording, picture or PDF out of the vault, or why it does not leave. */
export type FoundFile =
  | Pick<LeavingFile, "is" | "ending" | "bytes">
  | Extract<LeftReason, "no-file" | "too-large">;

/** Gets recordings, pictures and PDFs out of the vault for a project that leaves whole. */
export interface LeavingFiles {
  /** The recording, picture or PDF that a source is, or whose words it has. */
  readonly ofSource: (of: Source) => FoundFile;
  /** The recording that lies beside a text; `undefined` where there is none. */
  readonly beside: (of: Source) => FoundFile | undefined;
}

/** A passage that marks no words, and what it marks. */
export type Part = readonly [RecordId, MediaPart];

/** What is marked in the recording, picture or pages of a source. */
export function partsIn(study: Store, of: RecordId): readonly Part[] {
  return study
    .where(passage, "source", of)
    .flatMap(({ id, part }) => (part === undefined ? [] : [[id, part] as const]));
}

/** Of all files of one project: no more than comes in again. */
const mostFileBytes = 200_000_000;

/** Open the recordings, pictures and PDFs of a study, in the order in which they are asked for, as far as a project can hold them. */
export function leavingFiles({ store, originals }: Vault): LeavingFiles {
  let room = mostFileBytes;
  const read = (of: RecordId, isIt: (format: string) => boolean): FoundFile | undefined => {
    const held = store.where(original, "source", of).find(({ format }) => isIt(format));
    if (held === undefined) return undefined;
    if (held.bytes > room) return "too-large";
    const bytes = originals.read(held.file, held.key);
    if (!bytes.ok) return "no-file";
    room -= bytes.value.length;
    const is = kindOf(held.format, bytes.value);
    const ending = is === "film" && held.format === "audio-mp4" ? "mp4" : endings[held.format];
    return { is, ending: ending ?? "bin", bytes: bytes.value };
  };
  return {
    ofSource: ({ id, format }) => read(id, (each) => each === format) ?? "no-file",
    beside: ({ id }) => read(id, (each) => each.startsWith("audio-")),
  };
}

function kindOf(format: string, bytes: Uint8Array): LeavingFile["is"] {
  if (format === "pdf") return "pages";
  if (format.startsWith("picture-")) return "picture";
  return isFilm(bytes) ? "film" : "sound";
}

const endings: Readonly<Record<string, string>> = {
  "audio-wav": "wav",
  "audio-mpeg": "mp3",
  "audio-mp4": "m4a",
  "audio-ogg": "ogg",
  "audio-flac": "flac",
  "audio-webm": "webm",
  "picture-png": "png",
  "picture-jpeg": "jpg",
  pdf: "pdf",
};
