import { type RecordId, utf8 } from "../../core/base/index.ts";
import type {
  Guid,
  QdpxPart,
  RefiCoding,
  RefiSource,
  RefiText,
  RefiTextSelection,
} from "../../core/formats/refi/index.ts";
import { type Coding, code, coding, member, passage } from "../../core/study/index.ts";
import { besideFile, fileName, withFile } from "./compose-files.ts";
import type { Composing } from "./compose-project.ts";
import type { LeavingText } from "./edition.ts";

/** The sources that leave with what is marked in them, and their files. */
export interface ComposedTexts {
  readonly sources: readonly RefiSource[];
  readonly parts: readonly QdpxPart[];
  readonly passages: number;
  readonly codings: number;
}

/** Write each text, recording, picture and PDF as a source, all that is marked in it once with all its codings. */
export function composeTexts(composing: Composing): ComposedTexts {
  const { study, edition, left } = composing;
  const marks = marksWith(
    Map.groupBy(study.all(coding), (each) => each.passage),
    composing,
  );
  const sources = edition.texts.map((text) => sourceOf(text, marks, composing));
  const written = sources.flatMap(marksOf).map((each) => each.codings.length);
  const codingsOut = written.reduce((sum, each) => sum + each, 0);
  left.count("coding", "left-out", "words-stay", study.all(coding).length - codingsOut);
  return {
    sources,
    parts: edition.texts.flatMap(filesOf),
    passages: written.length,
    codings: codingsOut,
  };
}

function marksOf(source: RefiSource): readonly { readonly codings: readonly RefiCoding[] }[] {
  const spoken = "transcripts" in source ? source.transcripts.flatMap((each) => each.selections) : [];
  const onPages = source.kind === "pdf" ? (source.words?.selections ?? []) : [];
  return [...source.selections, ...spoken, ...onPages];
}

function filesOf({ guid, text, file }: LeavingText): readonly QdpxPart[] {
  const words = file?.isAlone === true ? [] : [{ name: textFile(guid), bytes: utf8(text) }];
  if (file?.bytes === undefined) return words;
  return [...words, { name: fileName(guid, file), bytes: file.bytes }];
}

function textFile(guid: Guid): string {
  return `${guid}.txt`;
}

/** What passages on one place leave as: one selection with the codings of all. */
export interface ComposedMark<Place> {
  readonly guid: Guid;
  readonly at: Place;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
}

/** Makes one selection of each place that passages mark. */
export type ComposeMarks = <Place extends object>(
  places: ReadonlyMap<RecordId, Place>,
) => readonly ComposedMark<Place>[];

function marksWith(codings: ReadonlyMap<RecordId, readonly Coding[]>, composing: Composing): ComposeMarks {
  const { guids, left } = composing;
  return (places) => {
    const byPlace = Map.groupBy(places, ([, at]) => JSON.stringify(at));
    return [...byPlace.values()].flatMap((group) => {
      const [first, ...others] = group;
      if (first === undefined) return [];
      const [id, at] = first;
      const guid = guids.leave({ table: passage.name, id });
      for (const [other] of others) guids.leaveAs({ table: passage.name, id: other }, guid);
      left.count("passage", "changed", "same-stretch", others.length);
      const held = group.flatMap(([each]) => codings.get(each) ?? []);
      return [{ guid, at, codings: held.flatMap((each) => codingOf(each, composing)), notes: [] }];
    });
  };
}

function sourceOf(text: LeavingText, marks: ComposeMarks, composing: Composing): RefiSource {
  const { guid, name, file, places } = text;
  const values = composing.values(text.facts);
  const common = { guid, name, codings: [], notes: [], values };
  if (file?.isAlone === true) return withFile(common, file, marks);
  const words: RefiText = {
    ...common,
    plainTextPath: `internal://${textFile(guid)}`,
    selections: inOrder(marks(places)),
  };
  return file === undefined ? { kind: "text", ...words } : besideFile(words, file, marks);
}

function inOrder(
  marks: readonly ComposedMark<{ readonly start: number; readonly end: number }>[],
): readonly RefiTextSelection[] {
  return marks
    .map(({ guid, at: { start, end }, codings, notes }) => ({ guid, start, end, codings, notes }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function codingOf(each: Coding, { guids, edition }: Composing): readonly RefiCoding[] {
  const of = guids.of({ table: code.name, id: each.code });
  const by = guids.of({ table: member.name, id: each.coder });
  if (of === undefined) return [];
  const guid = guids.leave({ table: coding.name, id: each.id });
  const when = edition.isWhole ? { atMs: each.at } : {};
  return [{ guid, code: of, ...(by === undefined ? {} : { by }), ...when, notes: [] }];
}
