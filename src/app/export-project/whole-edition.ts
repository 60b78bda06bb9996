import { type WrittenText, writtenText } from "../../core/formats/refi/index.ts";
import { passage, type Source, source, study as studyTable } from "../../core/study/index.ts";
import { keptText } from "../kept-text.ts";
import type { Vault } from "../open-study.ts";
import type { Store } from "../store.ts";
import type { SourceText } from "../text-of-source.ts";
import type { Edition, LeavingFile, LeavingText } from "./edition.ts";
import type { ExportGuids } from "./export-guids.ts";
import { type FoundFile, type LeavingFiles, leavingFiles, type Part, partsIn } from "./leaving-files.ts";
import type { LeftBook } from "./left-book.ts";
import { sourceFacts } from "./source-facts.ts";

/**
 * Everything there is, for the owner herself: texts to the character, memos, facts, coders by name; and, where the vault is at
 * hand, recordings, pictures and pages with what is marked in them.
 */
export function wholeEdition(study: Store, guids: ExportGuids, left: LeftBook, vault?: Vault): Edition {
  const whole = { study, guids, left, files: vault === undefined ? undefined : leavingFiles(vault) };
  return {
    title: study.all(studyTable)[0]?.title ?? "Study",
    texts: study.all(source).flatMap((each) => wholeSource(each, whole)),
    own: (words) => words,
    isWhole: true,
    coderName: ({ name }) => name,
  };
}

interface Whole {
  readonly study: Store;
  readonly guids: ExportGuids;
  readonly left: LeftBook;
  readonly files: LeavingFiles | undefined;
}

function wholeSource(of: Source, whole: Whole): readonly LeavingText[] {
  const read = keptText(whole.study, of.id);
  const parts = partsIn(whole.study, of.id);
  if (of.media !== undefined) return fileAlone(of, parts, whole);
  if (read.text === undefined || read.text.trim() === "") return wordless(of, read.text, whole);
  return [wholeText(of, { ...read, text: read.text }, parts, whole)];
}

function wordless(of: Source, text: string | undefined, { study, left }: Whole): readonly [] {
  const named = { table: source.name, id: of.id, name: of.title };
  left.record("source", "left-out", text === "" ? "no-words" : "words-gone", named);
  left.count("passage", "left-out", "words-gone", study.where(passage, "source", of.id).length);
  return [];
}

/** A source that is a recording, a picture or pages leaves as its file, or not at all. */
function fileAlone(
  of: Source,
  parts: readonly Part[],
  { study, guids, left, files }: Whole,
): readonly LeavingText[] {
  const named = { table: source.name, id: of.id, name: of.title };
  const found = files?.ofSource(of) ?? "no-words";
  if (typeof found === "string") {
    left.record("source", "left-out", found, named);
    left.count("passage", "left-out", found, study.where(passage, "source", of.id).length);
    return [];
  }
  const file = { ...found, isAlone: true, parts: new Map(parts), times: [] };
  return [leaving(of, { study, guids }, { text: "", places: new Map(), file })];
}

function wholeText(
  of: Source,
  read: SourceText & { readonly text: string },
  parts: readonly Part[],
  whole: Whole,
): LeavingText {
  const { study, left } = whole;
  const written = writtenText(read.text);
  const named = { table: source.name, id: of.id, name: of.title };
  if (written.isOther) left.record("source", "changed", "characters", named);
  const passages = study.where(passage, "source", of.id).filter(({ part }) => part === undefined);
  const places = passages.flatMap((each) => {
    const { state, start, end } = read.history.landAnchor(each);
    if (state === "gone") return [];
    return [[each.id, { start: written.positionOf(start), end: written.positionOf(end) }] as const];
  });
  left.count("passage", "left-out", "words-gone", passages.length - places.length);
  const file = fileBeside(of, parts, timesIn(read, written), whole);
  return leaving(of, whole, {
    text: written.text,
    places: new Map(places),
    ...(file === undefined ? {} : { file }),
  });
}

/** What lies beside a text: its recording, or the pages on which something is marked; a text without either leaves as words alone. */
function fileBeside(
  of: Source,
  parts: readonly Part[],
  times: LeavingFile["times"],
  { left, files }: Whole,
): LeavingFile | undefined {
  if (files === undefined) {
    left.count("passage", "left-out", "no-words", parts.length);
    return undefined;
  }
  const onPages = parts.filter(([, part]) => part.is === "page");
  const heard = parts.filter(([, part]) => part.is !== "page");
  const found = files.beside(of);
  if (onPages.length === 0) return soundBeside(of, found, heard, times, left);
  if (found === undefined && heard.length === 0) return pagesBeside(of, files.ofSource(of), onPages, left);
  left.count("passage", "left-out", "other-file", onPages.length);
  return soundBeside(of, found, heard, times, left);
}

function pagesBeside(
  of: Source,
  found: FoundFile,
  parts: readonly Part[],
  left: LeftBook,
): LeavingFile | undefined {
  if (typeof found !== "string") return { ...found, isAlone: false, parts: new Map(parts), times: [] };
  left.record("source", "changed", found, { table: source.name, id: of.id, name: of.title });
  left.count("passage", "left-out", found, parts.length);
  return undefined;
}

function soundBeside(
  of: Source,
  found: FoundFile | undefined,
  parts: readonly Part[],
  times: LeavingFile["times"],
  left: LeftBook,
): LeavingFile | undefined {
  const named = { table: source.name, id: of.id, name: of.title };
  if (typeof found === "string") left.record("source", "changed", found, named);
  const isThere = found !== undefined && typeof found !== "string";
  if (!isThere && parts.length === 0) {
    if (times.length > 0) left.record("source", "changed", "no-times", named);
    return undefined;
  }
  const file = isThere ? found : { is: "sound" as const, ending: "" };
  return { ...file, isAlone: false, parts: new Map(parts), times };
}

function timesIn({ blocks }: SourceText, written: WrittenText): LeavingFile["times"] {
  const at = (place: number, atMs: number | undefined) =>
    atMs === undefined ? [] : [{ position: written.positionOf(place), atMs }];
  return blocks.flatMap(({ start, end, atMs, untilMs }) => [
    ...at(start, atMs),
    ...(atMs === undefined ? [] : at(end, untilMs)),
  ]);
}

function leaving(
  of: Source,
  { study, guids }: Pick<Whole, "study" | "guids">,
  held: Pick<LeavingText, "text" | "places" | "file">,
): LeavingText {
  return {
    guid: guids.leave({ table: source.name, id: of.id }),
    name: of.title,
    facts: sourceFacts(study, of),
    source: of.id,
    ...held,
  };
}
