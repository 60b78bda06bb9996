import { type ElementCodec, elementCodec, listOf, type Part, type PartsOf, required } from "./codec.ts";
import {
  auditParts,
  boxPart,
  codingCodec,
  refs,
  selectionParts,
  textCodec,
  valuesPart,
  wordsPart,
} from "./record-codecs.ts";
import type {
  RefiFile,
  RefiPdf,
  RefiPdfSelection,
  RefiPicture,
  RefiPictureSelection,
  RefiRecording,
  RefiSource,
  RefiSyncPoint,
  RefiTimeSelection,
  RefiTranscript,
  RefiTranscriptSelection,
} from "./refi-project.ts";
import { guidIn, integerIn, ownGuid, textIn, wordsIn } from "./values.ts";

/** The sources of a project, of every kind, in their order. */
export const sourcesPart: Part<readonly RefiSource[]> = {
  read: (from, reading) =>
    from.children
      .filter((each) => each.name === "Sources")
      .flatMap((each) => each.children)
      .flatMap((each) => {
        const kind = kindOf(each.name);
        const source = kind === undefined ? undefined : readers[kind](each, reading);
        if (kind === undefined) reading.tell({ element: each.name, oddity: "left-out" });
        return source === undefined ? [] : [source];
      }),
  write: (sources) =>
    sources.length === 0
      ? {}
      : { children: [{ name: "Sources", attributes: {}, children: sources.map(sourceElement), words: "" }] },
};

type SourceKind = RefiSource["kind"];

function kindOf(element: string): SourceKind | undefined {
  return sourceKinds.find((kind) => elementNames[kind] === element);
}

const sourceKinds = ["text", "picture", "pdf", "audio", "video"] as const;

const elementNames: Readonly<Record<SourceKind, string>> = {
  text: "TextSource",
  picture: "PictureSource",
  pdf: "PDFSource",
  audio: "AudioSource",
  video: "VideoSource",
};

/** The parts of a source in a file, in three stretches: what others come between. */
const fileStart = {
  guid: ownGuid,
  name: textIn("name"),
  path: textIn("path"),
  ...auditParts,
  description: wordsIn("Description"),
};
const fileEnd = {
  codings: listOf("Coding", () => codingCodec),
  notes: refs("NoteRef"),
  values: valuesPart(),
} satisfies Partial<PartsOf<RefiFile>>;

const pictureCodec = elementCodec<RefiPicture>({
  ...fileStart,
  words: wordsPart("TextDescription"),
  selections: listOf("PictureSelection", () =>
    elementCodec<RefiPictureSelection>({ ...selectionParts, box: boxPart }),
  ),
  ...fileEnd,
});

const { codings, notes, ...selectionStart } = selectionParts;

const pdfSelectionCodec = elementCodec<RefiPdfSelection>({
  ...selectionStart,
  page: required(integerIn("page")),
  box: boxPart,
  words: wordsPart("Representation"),
  codings,
  notes,
});

const pdfCodec = elementCodec<RefiPdf>({
  ...fileStart,
  selections: listOf("PDFSelection", () => pdfSelectionCodec),
  words: wordsPart("Representation"),
  ...fileEnd,
});

const syncPointCodec = elementCodec<RefiSyncPoint>({
  guid: ownGuid,
  atMs: integerIn("timeStamp"),
  position: integerIn("position"),
});

const transcriptCodec = elementCodec<RefiTranscript>({
  guid: ownGuid,
  name: textIn("name"),
  richTextPath: textIn("richTextPath"),
  plainTextPath: textIn("plainTextPath"),
  ...auditParts,
  description: wordsIn("Description"),
  content: wordsIn("PlainTextContent"),
  syncPoints: listOf("SyncPoint", () => syncPointCodec),
  selections: listOf("TranscriptSelection", () =>
    elementCodec<RefiTranscriptSelection>({
      ...selectionParts,
      from: guidIn("fromSyncPoint", "SyncPoint"),
      to: guidIn("toSyncPoint", "SyncPoint"),
    }),
  ),
  notes: refs("NoteRef"),
});

function recordingCodec(selection: "AudioSelection" | "VideoSelection"): ElementCodec<RefiRecording> {
  return elementCodec<RefiRecording>({
    ...fileStart,
    transcripts: listOf("Transcript", () => transcriptCodec),
    selections: listOf(selection, () => timeSelectionCodec),
    ...fileEnd,
  });
}

const timeSelectionCodec = elementCodec<RefiTimeSelection>({
  ...selectionParts,
  begin: required(integerIn("begin")),
  end: required(integerIn("end")),
});

const audioCodec = recordingCodec("AudioSelection");
const videoCodec = recordingCodec("VideoSelection");

type ReadSource = (...from: Parameters<ElementCodec<RefiSource>["read"]>) => RefiSource | undefined;

const readers: Readonly<Record<SourceKind, ReadSource>> = {
  text: reader("text", textCodec),
  picture: reader("picture", pictureCodec),
  pdf: reader("pdf", pdfCodec),
  audio: reader("audio", audioCodec),
  video: reader("video", videoCodec),
};

function reader<K extends SourceKind, T>(
  kind: K,
  codec: ElementCodec<T>,
): (...from: Parameters<ElementCodec<T>["read"]>) => ({ readonly kind: K } & T) | undefined {
  return (from, reading) => {
    const value = codec.read(from, reading);
    return value === undefined ? undefined : { kind, ...value };
  };
}

function sourceElement(source: RefiSource): ReturnType<typeof textCodec.write> {
  const name = elementNames[source.kind];
  switch (source.kind) {
    case "text":
      return textCodec.write(source, name);
    case "picture":
      return pictureCodec.write(source, name);
    case "pdf":
      return pdfCodec.write(source, name);
    case "audio":
      return audioCodec.write(source, name);
    case "video":
      return videoCodec.write(source, name);
  }
}
