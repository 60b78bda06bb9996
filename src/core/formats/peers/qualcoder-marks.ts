import type {
  Guid,
  RefiCoding,
  RefiPdfSelection,
  RefiPictureSelection,
  RefiText,
  RefiTextSelection,
  RefiTimeSelection,
} from "../refi/index.ts";
import type { DatabaseRow } from "../sqlite/index.ts";
import {
  given,
  momentIn,
  numberIn,
  type PeerKind,
  type PeerReader,
  positionIn,
  wordsIn,
} from "./peer-rows.ts";

/** What is marked in the files of a QualCoder project, by the number of the file; and the memos on it. */
export interface QualcoderMarks {
  readonly texts: ReadonlyMap<number, readonly RefiTextSelection[]>;
  readonly regions: ReadonlyMap<number, readonly RefiPdfSelection[]>;
  readonly boxes: ReadonlyMap<number, readonly RefiPictureSelection[]>;
  readonly times: ReadonlyMap<number, readonly RefiTimeSelection[]>;
  readonly memos: readonly RefiText[];
  /** The codings that were marked as important. */
  readonly important: readonly Guid[];
}

/** Who made something, by the name that stands with it. */
export function ownerOf(reader: PeerReader, row: DatabaseRow): { readonly by?: Guid } {
  const name = wordsIn(row, "owner");
  return name === undefined ? {} : { by: reader.guidOfName("user", name) };
}

/** A memo as a note of its own. */
export function memoNote(
  guid: Guid,
  text: string,
  from: { readonly by?: Guid; readonly atMs?: number; readonly name?: string },
): RefiText {
  return { guid, content: text, ...from, selections: [], codings: [], notes: [], values: [] };
}

/** Gather what is marked: stretches of text, annotations, regions of pictures and pages, stretches of time. */
export function qualcoderMarks(reader: PeerReader): QualcoderMarks {
  const memos: RefiText[] = [];
  const important: Guid[] = [];
  const coded = codedMarks(reader, memos, important);
  const images = coded("code_image", "imid", "region").map(({ row, ...each }) => ({
    ...each,
    row,
    box: boxOf(row),
  }));
  const isOnPage = (row: DatabaseRow): boolean => numberIn(row, "pdf_page") !== undefined;
  return {
    memos,
    important,
    texts: byFile([
      ...coded("code_text", "ctid", "selection").map(({ file, row, selection }) => ({
        file,
        selection: { ...selection, ...placeOf(row), ...given("name", wordsIn(row, "seltext")) },
      })),
      ...annotations(reader, memos),
      ...caseStretches(reader),
    ]),
    regions: byFile(
      images
        .filter(({ row }) => isOnPage(row))
        .map(({ file, row, box, selection }) => ({
          file,
          selection: { ...selection, box, page: positionIn(row, "pdf_page") },
        })),
    ),
    boxes: byFile(
      images
        .filter(({ row }) => !isOnPage(row))
        .map(({ file, box, selection }) => ({ file, selection: { ...selection, box } })),
    ),
    times: byFile(
      coded("code_av", "avid", "time").map(({ file, row, selection }) => {
        const { start: begin, end } = placeOf(row);
        return { file, selection: { ...selection, begin, end } };
      }),
    ),
  };
}

interface CodedMark {
  readonly file: number;
  readonly row: DatabaseRow;
  readonly selection: {
    readonly guid: Guid;
    readonly codings: readonly RefiCoding[];
    readonly notes: readonly Guid[];
  };
}

/** Reads a table each of whose rows marks something with one code, and may have a memo. */
function codedMarks(reader: PeerReader, memos: RefiText[], important: Guid[]) {
  return (table: string, column: string, kind: PeerKind): readonly CodedMark[] =>
    reader.numbered(table, column).flatMap(({ id, row }) => {
      const file = numberIn(row, table === "code_text" ? "fid" : "id");
      if (file === undefined) return [];
      const memo = wordsIn(row, "memo");
      // The numbers of the three tables are apart by the kind of what they mark.
      const guid = reader.guid(kind, id);
      const coding: RefiCoding = {
        guid: `${guid.slice(0, 15)}1${guid.slice(16)}`,
        code: reader.guid("code", numberIn(row, "cid") ?? 2 ** 48 - 1),
        ...ownerOf(reader, row),
        ...given("atMs", momentIn(row, "date")),
        notes: memo === undefined ? [] : [`${guid.slice(0, 15)}2${guid.slice(16)}`],
      };
      if (numberIn(row, "important") === 1) important.push(coding.guid);
      for (const note of coding.notes)
        memos.push(memoNote(note, memo ?? "", { ...ownerOf(reader, row), ...given("atMs", coding.atMs) }));
      return [{ file, row, selection: { guid, codings: [coding], notes: [] } }];
    });
}

/** Annotations mark a stretch without a code. */
function annotations(reader: PeerReader, memos: RefiText[]): readonly InFile<RefiTextSelection>[] {
  return reader.numbered("annotation", "anid").flatMap(({ id, row }) => {
    const file = numberIn(row, "fid");
    const memo = wordsIn(row, "memo");
    if (file === undefined || memo === undefined) return [];
    const note = reader.guid("memo", id);
    memos.push(memoNote(note, memo, { ...ownerOf(reader, row), ...given("atMs", momentIn(row, "date")) }));
    const guid = reader.guid("annotation", id);
    return [{ file, selection: { guid, ...placeOf(row), codings: [], notes: [note] } }];
  });
}

/** Stretches of text that belong to a case; a whole file is no stretch. */
function caseStretches(reader: PeerReader): readonly InFile<RefiTextSelection>[] {
  return caseParts(reader).flatMap(({ guid, file, place }) =>
    place === undefined ? [] : [{ file, selection: { guid, ...place, codings: [], notes: [] } }],
  );
}

/** A part of a case: a file, or a stretch of it. */
export interface CasePart {
  readonly guid: Guid;
  readonly case: number;
  readonly file: number;
  readonly place?: { readonly start: number; readonly end: number };
}

/** What belongs to the cases of a project. A whole text is marked from its beginning to its last character. */
export function caseParts(reader: PeerReader): readonly CasePart[] {
  const lengths = new Map(
    reader.rows("source").flatMap((row) => {
      const id = numberIn(row, "id");
      return id === undefined ? [] : [[id, [...(wordsIn(row, "fulltext") ?? "")].length] as const];
    }),
  );
  return reader.numbered("case_text", "id").flatMap(({ id, row }) => {
    const [of, file] = [numberIn(row, "caseid"), numberIn(row, "fid")];
    if (of === undefined || file === undefined) return [];
    const place = placeOf(row);
    const isWhole = place.start <= 0 && (place.end <= 0 || place.end >= (lengths.get(file) ?? 0) - 1);
    return [{ guid: reader.guid("case-part", id), case: of, file, ...(isWhole ? {} : { place }) }];
  });
}

function placeOf(row: DatabaseRow): { readonly start: number; readonly end: number } {
  return { start: positionIn(row, "pos0"), end: positionIn(row, "pos1") };
}

function boxOf(row: DatabaseRow): RefiPictureSelection["box"] {
  const [x, y] = [positionIn(row, "x1"), positionIn(row, "y1")];
  return {
    firstX: x,
    firstY: y,
    secondX: x + positionIn(row, "width"),
    secondY: y + positionIn(row, "height"),
  };
}

interface InFile<T> {
  readonly file: number;
  readonly selection: T;
}

function byFile<T>(marks: readonly InFile<T>[]): ReadonlyMap<number, readonly T[]> {
  return new Map(
    [...Map.groupBy(marks, ({ file }) => file)].map(([file, group]) => [
      file,
      group.map(({ selection }) => selection),
    ]),
  );
}
