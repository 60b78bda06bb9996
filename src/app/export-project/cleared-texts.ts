import type { RecordId } from "../../core/base/index.ts";
import { guidBeside, guidOfRecord, writtenText } from "../../core/formats/refi/index.ts";
import { consentToQuote } from "../../core/protect/index.ts";
import { coding, evidence, type Passage, passage, type Source, source } from "../../core/study/index.ts";
import { accessOf } from "../archive/access.ts";
import { leavingSplices, withheldWords } from "../archive/leaving-words.ts";
import { coarseFacts, sourceColumns } from "../archive/table-files.ts";
import { inDrawnOrder, labelsOf } from "../archive/transcripts.ts";
import { quotable } from "../brief/release/quotable.ts";
import { keptText, type passageOn } from "../kept-text.ts";
import type { ClearedMeans } from "./cleared-means.ts";
import type { LeavingText } from "./edition.ts";
import type { ExportGuids } from "./export-guids.ts";
import type { LeftBook } from "./left-book.ts";
import { type Weaver, weaveText } from "./woven-text.ts";

/** A text that leaves, with what the gate has to know of it. */
export interface ClearedText {
  readonly leaving: LeavingText;
  /** Its words between what was put in; these may stand elsewhere too. */
  readonly pieces: readonly string[];
  /** Whether the Clearer let it out. */
  readonly isCleared: boolean;
}

/** What of a passage's words lies in the text as it stands. */
type Range = Parameters<typeof passageOn>[2];

interface Marked {
  readonly id: RecordId;
  readonly range: Range;
}

/**
 * The texts of a cleared project: of sources whose access level lets them go whole the transcript, of others the passages
 * that may be quoted and that somebody marked, each by itself, so that nobody reads what one person said together.
 */
export function clearedTexts(
  means: ClearedMeans,
  guids: ExportGuids,
  left: LeftBook,
): readonly ClearedText[] {
  const { study } = means.desk.open;
  const sources = study.all(source);
  const whole = inDrawnOrder(
    sources.filter((each) => accessOf(each).goes === "transcript"),
    means.randomBytes,
  );
  for (const each of sources) reportSource(each, left, study.where(passage, "source", each.id).length);
  const marked = markedPassages(means);
  const quoted = sources
    .filter((each) => accessOf(each).goes === "quotes")
    .flatMap((each) => quotesOf(means, each, marked, left));
  const facts = coarseFacts(means, whole);
  return [
    ...whole.map((each, at) =>
      transcriptOf(means, guids, each, `S${numbered(at, whole.length)}`, facts[at], left),
    ),
    ...inDrawnOrder(quoted, means.randomBytes).map((each, at) =>
      quoteText(means, each, `Quote ${numbered(at, quoted.length)}`),
    ),
  ];
}

function numbered(at: number, of: number): string {
  return String(at + 1).padStart(Math.max(2, String(of).length), "0");
}

function reportSource(each: Source, left: LeftBook, passages: number): void {
  const { goes, because = "release" } = accessOf(each);
  if (goes === "transcript") return;
  const fate = goes === "quotes" ? "changed" : "left-out";
  left.record("source", fate, because, { table: source.name, id: each.id, name: each.title });
  if (goes !== "quotes") left.count("passage", "left-out", because, passages);
}

/** The passages that carry something: a code, or a claim. */
function markedPassages({ desk: { open } }: ClearedMeans): ReadonlySet<RecordId> {
  const coded = open.study.all(coding).map((each) => each.passage);
  const said = open.study.all(evidence).map((each) => each.passage);
  return new Set([...coded, ...said]);
}

function landed(means: ClearedMeans, of: Source, passages: readonly Passage[]): readonly Marked[] {
  const { history } = keptText(means.desk.open.study, of.id);
  return passages.flatMap((each) => {
    if (each.part !== undefined) return [];
    const { state, start, end } = history.landAnchor(each);
    return state === "gone" ? [] : [{ id: each.id, range: { start, end } }];
  });
}

function transcriptOf(
  means: ClearedMeans,
  guids: ExportGuids,
  of: Source,
  name: string,
  told: Readonly<Record<string, string | undefined>> | undefined,
  left: LeftBook,
): ClearedText {
  const { study } = means.desk.open;
  const { text = "", blocks, speakers } = keptText(study, of.id);
  const splices = leavingSplices(study, of, text, means.rules);
  const woven = weaveText(text);
  woven.say(`Transcript ${name}\n\nWords in [brackets] stand for others that do not leave the study.`);
  const labels = labelsOf(speakers);
  for (const block of blocks.filter(({ kind }) => kind !== "furniture")) {
    const label = labels.get(speakers[block.speaker ?? -1]?.id);
    woven.say(label === undefined ? "\n\n" : `\n\n${label}: `);
    woven.take(block, splices);
  }
  woven.say("\n");
  const passages = study.where(passage, "source", of.id);
  const held = splices.filter(({ kind }) => kind === "withheld");
  const marked = landed(means, of, passages).filter(
    ({ range }) => !held.some(({ start, end }) => start <= range.start && range.end <= end),
  );
  const facts = sourceColumns.flatMap((column) => {
    const value = told?.[column];
    return value === undefined ? [] : [{ name: column, value }];
  });
  const leaving = leavingOf(woven, marked, {
    guid: guids.leave({ table: source.name, id: of.id }),
    name,
    facts,
    source: of.id,
  });
  left.count("passage", "left-out", "words-stay", passages.length - leaving.places.size);
  return cleared(means, of, leaving);
}

/** Passages of one source that share words, which leave as one text. */
interface Quoted {
  readonly id: RecordId;
  readonly of: Source;
  readonly range: Range;
  readonly marked: readonly Marked[];
}

function quotesOf(
  means: ClearedMeans,
  of: Source,
  marked: ReadonlySet<RecordId>,
  left: LeftBook,
): readonly Quoted[] {
  const { desk } = means;
  const passages = desk.open.study.where(passage, "source", of.id);
  const going = passages.filter(({ id }) => marked.has(id));
  left.count("passage", "left-out", "unmarked", passages.length - going.length);
  const may = going.filter(({ id, part }) => part === undefined && quotable(desk, of.id, id) !== undefined);
  left.count("passage", "left-out", "release", going.length - may.length);
  const inOrder = landed(means, of, may).toSorted((a, b) => a.range.start - b.range.start);
  const joined: { id: RecordId; of: Source; range: Range; marked: Marked[] }[] = [];
  for (const each of inOrder) {
    const last = joined.at(-1);
    if (last !== undefined && each.range.start < last.range.end) {
      last.range = { start: last.range.start, end: Math.max(last.range.end, each.range.end) };
      last.marked.push(each);
    } else joined.push({ id: each.id, of, range: each.range, marked: [each] });
  }
  return joined.filter(({ range }) => range.start < range.end);
}

function quoteText(means: ClearedMeans, { id, of, range, marked }: Quoted, name: string): ClearedText {
  const { text = "" } = keptText(means.desk.open.study, of.id);
  const splices = leavingSplices(means.desk.open.study, of, text, means.rules).map((each) =>
    each.kind === "person" ? { ...each, put: "[somebody]" } : each,
  );
  const woven = weaveText(text);
  woven.take(range, splices);
  const guid = guidBeside(guidOfRecord(id), "e");
  return cleared(means, of, leavingOf(woven, marked, { guid, name, facts: [] }));
}

function leavingOf(
  woven: Weaver,
  marked: readonly Marked[],
  as: Pick<LeavingText, "guid" | "name" | "facts" | "source">,
): LeavingText {
  const written = writtenText(woven.text());
  const places = marked.flatMap(({ id, range }) => {
    const at = woven.place(range);
    if (at === undefined) return [];
    return [[id, { start: written.positionOf(at.start), end: written.positionOf(at.end) }] as const];
  });
  return { ...as, text: written.text, places: new Map(places) };
}

function cleared({ clearer }: ClearedMeans, of: Source, leaving: LeavingText): ClearedText {
  const { release: releaseLevel, namesStep } = of;
  const consent = consentToQuote(of);
  const done = clearer.clear(leaving.text, { use: "quote", releaseLevel, consent, namesStep });
  const pieces = leaving.text.split("\n\n").flatMap((each) => each.split(withheldWords));
  return { leaving, pieces: [leaving.text, ...pieces], isCleared: done.ok };
}
