import {
  type Guid,
  guidBeside,
  guidOfName,
  type RefiPictureSelection,
  type RefiSource,
  type RefiSyncPoint,
  type RefiText,
  type RefiTimeSelection,
} from "../../core/formats/refi/index.ts";
import type { ComposeMarks } from "./compose-texts.ts";
import type { LeavingFile } from "./edition.ts";

/** The name under which a recording or picture lies in a project. */
export function fileName(guid: Guid, { ending }: LeavingFile): string {
  return `${guid}.${ending}`;
}

/** Write a recording or picture without words as a source, its marked parts in milliseconds or pixels. */
export function withFile(
  source: Pick<RefiText, "guid" | "name" | "codings" | "notes" | "values">,
  file: LeavingFile,
  marks: ComposeMarks,
): RefiSource {
  const path = pathOf(source.guid, file);
  return file.is === "picture"
    ? { kind: "picture", ...source, ...path, selections: regionsOf(file, marks) }
    : { kind: "audio", ...source, ...path, transcripts: [], selections: stretchesOf(file, marks) };
}

/**
 * Write a text with its recording as one source: the recording, whose transcript the text is.
 *
 * The standard marks the words of a transcript by points of synchronisation; those that stand for the edges of passages say a
 * place and no time.
 */
export function recordingOf(words: RefiText, file: LeavingFile, marks: ComposeMarks): RefiSource {
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
    kind: "audio",
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
  return marks(parts).flatMap(({ guid, at, codings, notes }) => {
    if (at.is !== "region") return [];
    const { x, y, width, height } = at;
    const box = { firstX: x, firstY: y, secondX: x + width, secondY: y + height };
    return [{ guid, box, codings, notes }];
  });
}
