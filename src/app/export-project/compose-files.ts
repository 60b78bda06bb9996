import {
  type Guid,
  guidBeside,
  guidOfName,
  type RefiBox,
  type RefiPdfSelection,
  type RefiPictureSelection,
  type RefiSource,
  type RefiSyncPoint,
  type RefiText,
  type RefiTimeSelection,
} from "../../core/formats/refi/index.ts";
import type { PageRegion, Region } from "../../core/study/index.ts";
import type { ComposeMarks } from "./compose-texts.ts";
import type { LeavingFile } from "./edition.ts";

/** The name under which a recording, picture or PDF lies in a project. */
export function fileName(guid: Guid, { ending }: LeavingFile): string {
  return `${guid}.${ending}`;
}

/** Write a recording, picture or PDF without words as a source, its marked parts in milliseconds, pixels or points. */
export function withFile(
  source: Pick<RefiText, "guid" | "name" | "codings" | "notes" | "values">,
  file: LeavingFile,
  marks: ComposeMarks,
): RefiSource {
  const path = pathOf(source.guid, file);
  switch (file.is) {
    case "picture":
      return { kind: "picture", ...source, ...path, selections: regionsOf(file, marks) };
    case "pages":
      return { kind: "pdf", ...source, ...path, selections: pageRegionsOf(file, marks) };
    case "sound":
    case "film":
      return {
        kind: recordingKind(file),
        ...source,
        ...path,
        transcripts: [],
        selections: stretchesOf(file, marks),
      };
  }
}

/** Write a text with what lies beside it as one source. */
export function besideFile(words: RefiText, file: LeavingFile, marks: ComposeMarks): RefiSource {
  return file.is === "pages" ? pdfOf(words, file, marks) : recordingOf(words, file, marks);
}

/** The pages, whose words the text is. */
function pdfOf(text: RefiText, file: LeavingFile, marks: ComposeMarks): RefiSource {
  const { plainTextPath, selections, ...source } = text;
  const words = {
    guid: guidBeside(text.guid, "d"),
    ...(plainTextPath === undefined ? {} : { plainTextPath }),
    selections,
    codings: [],
    notes: [],
    values: [],
  };
  const path = pathOf(text.guid, file);
  return { kind: "pdf", ...source, ...path, words, selections: pageRegionsOf(file, marks) };
}

/**
 * The recording, whose transcript the text is.
 *
 * The standard marks the words of a transcript by points of synchronisation; those that stand for the edges of passages say a
 * place and no time.
 */
function recordingOf(words: RefiText, file: LeavingFile, marks: ComposeMarks): RefiSource {
  const { guid, name, codings, notes, values, plainTextPath, selections } = words;
  const timed: readonly RefiSyncPoint[] = file.times.map(({ position, atMs }) => ({
    guid: guidOfName("time", `${guid} ${position} ${atMs}`),
    position,
    atMs,
  }));
  const edges = selections.flatMap((each): readonly RefiSyncPoint[] => [
    { guid: guidBeside(each.guid, "a"), position: each.start },
    { guid: guidBeside(each.guid, "b"), position: each.end },
  ]);
  return {
    kind: recordingKind(file),
    guid,
    ...(name === undefined ? {} : { name }),
    ...pathOf(guid, file),
    transcripts: [
      {
        guid: guidBeside(guid, "c"),
        ...(plainTextPath === undefined ? {} : { plainTextPath }),
        syncPoints: [...timed, ...edges].sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
        selections: selections.map(({ start: _, end: __, ...each }) => ({
          ...each,
          from: guidBeside(each.guid, "a"),
          to: guidBeside(each.guid, "b"),
        })),
        notes: [],
      },
    ],
    selections: stretchesOf(file, marks),
    codings,
    notes,
    values,
  };
}

function recordingKind({ is }: LeavingFile): "audio" | "video" {
  return is === "film" ? "video" : "audio";
}

function pathOf(guid: Guid, file: LeavingFile): { readonly path?: string } {
  return file.bytes === undefined ? {} : { path: `internal://${fileName(guid, file)}` };
}

function stretchesOf({ parts }: LeavingFile, marks: ComposeMarks): readonly RefiTimeSelection[] {
  return marks(parts)
    .flatMap(({ guid, at, codings, notes }) =>
      at.is === "time" ? [{ guid, begin: at.fromMs, end: at.toMs, codings, notes }] : [],
    )
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
}

function regionsOf({ parts }: LeavingFile, marks: ComposeMarks): readonly RefiPictureSelection[] {
  return marks(parts).flatMap(({ guid, at, codings, notes }) =>
    at.is === "region" ? [{ guid, box: boxOf(at), codings, notes }] : [],
  );
}

function pageRegionsOf({ parts }: LeavingFile, marks: ComposeMarks): readonly RefiPdfSelection[] {
  return marks(parts).flatMap(({ guid, at, codings, notes }) =>
    at.is === "page" ? [{ guid, page: at.page, box: boxOf(at), codings, notes }] : [],
  );
}

function boxOf({ x, y, width, height }: Region | PageRegion): RefiBox {
  return { firstX: x, firstY: y, secondX: x + width, secondY: y + height };
}
