import { ok, type Result } from "../../core/base/index.ts";
import { stopWordLanguages } from "../../core/code/index.ts";
import { code, type Source, type TextRange } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { accessOf } from "../archive/access.ts";
import { wholeDesk } from "../coders/blind-desk.ts";
import type { Desk } from "../desk.ts";
import { codesAt, foundPlaces, releaseAt } from "./ask-passages.ts";
import { askPortrait } from "./ask-portrait.ts";
import { askContext, countedWords } from "./ask-words.ts";
import { askedTexts } from "./asked-texts.ts";
import { codedPlaces } from "./coded-places.ts";
import { lookedAt } from "./narrow.ts";
import type { Asked, ContextLine } from "./question-views.ts";
import { orRefuse, readConditions, readQuestion } from "./read-question.ts";
import {
  idsOf,
  isTooFew,
  type Leaving,
  passageCell,
  passageColumn,
  type TableRows,
  withheld,
} from "./table-rows.ts";

type View<Name extends Asked["view"]> = Extract<Asked, { readonly view: Name }>;

/** As many lines as a table of places has at most. */
const mostLines = 50_000;

/** How much is shown on each side of a word, in UTF-16 units. */
const beside = 60;

/** The places where a question holds, a place a line. */
export function passageRows(
  desk: Desk,
  asked: View<"passages">,
  leaving: Leaving,
): Result<TableRows, Refusal> {
  const { study } = desk.open;
  const read = orRefuse(readQuestion(study, asked.text));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved.where);
  const columns = ["place", ...titleColumn(leaving), passageColumn(leaving), "codes", "words"];
  if (isTooFew(looked.sources.length, leaving))
    return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const texts = askedTexts(study);
  const quotes = quoteTeller(desk, leaving);
  const codeName = codeNamer(desk, leaving);
  const found = foundPlaces(study, read.value.resolved, looked).slice(0, mostLines);
  const rows = found.map(({ source, start, end, codings }): readonly string[] => [
    ...titleCell(source, leaving),
    passageCell(
      codings.map(({ passage }) => passage),
      leaving,
    ),
    codesAt(looked.codingsOf(source.id), start, end).map(codeName).join("; "),
    quotes.isWithin(source, start, end)
      ? quotes.tell(source, start, end, texts.of(source.id)?.text.slice(start, end) ?? "")
      : quotes.withhold(),
  ]);
  return ok({ columns, rows: placed(rows, leaving), of: idsOf(looked), withheldQuotes: quotes.withheld() });
}

/** Words in their context, a hit a line. */
export function contextRows(
  desk: Desk,
  asked: View<"context">,
  leaving: Leaving,
): Result<TableRows, Refusal> {
  const { view: _, ...question } = asked;
  const read = orRefuse(readConditions(desk.open.study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(desk.open.study, read.value.resolved);
  const columns = ["place", ...titleColumn(leaving), passageColumn(leaving), "before", "words", "after"];
  if (isTooFew(looked.sources.length, leaving))
    return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const lines = askContext(desk, { ...question, limit: mostLines, around: beside });
  if (!lines.ok) return lines;
  const sources = new Map(looked.sources.map((each) => [each.id, each]));
  const quotes = quoteTeller(desk, leaving);
  const texts = askedTexts(desk.open.study);
  const rows = lines.value.lines.flatMap((line): readonly (readonly string[])[] => {
    const source = sources.get(line.source);
    if (source === undefined) return [];
    const { start, end } = line;
    const on = looked.codingsOf(source.id).filter((each) => each.start < end && start < each.end);
    return [
      [
        ...titleCell(source, leaving),
        passageCell(
          on.map(({ passage }) => passage),
          leaving,
        ),
        ...besideCells(line, source, quotes, texts.of(source.id)?.text ?? ""),
      ],
    ];
  });
  return ok({ columns, rows: placed(rows, leaving), of: idsOf(looked), withheldQuotes: quotes.withheld() });
}

/** The words before, the word itself and the words after, as far as all of them may leave. */
function besideCells(
  { source: _, start, end, before, words, after }: ContextLine,
  of: Source,
  quotes: QuoteTeller,
  text: string,
): readonly string[] {
  const within = quotes.within(of, start, end);
  if (within === undefined) return ["", quotes.withhold(), ""];
  const [from, to] = [Math.max(within.start, start - beside), Math.min(within.end, end + beside)];
  const isCut = from > start - beside || to < end + beside;
  const shown = isCut
    ? [text.slice(Math.max(0, from), start), words, text.slice(end, to)].map((each) =>
        each.replaceAll(/\s+/g, " ").trim(),
      )
    : [before, words, after];
  // Together or not at all: a passage that is held back may begin in what stands beside the word.
  const told = quotes.tell(of, from, to, shown.join("\u0000")).split("\u0000");
  return told.length === 3 ? told : ["", withheld, ""];
}

/**
 * The lines with their numbers. What leaves stands in the order of its words, for that of a study tells which are of one source;
 * lines that read alike stand by their marks, which are chance.
 */
function placed(rows: readonly (readonly string[])[], { mark }: Leaving): readonly (readonly string[])[] {
  const key = ([opens = "", ...told]: readonly string[]): string => [...told, opens].join("\u0000");
  const inOrder = mark === undefined ? rows : rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return inOrder.map((row, at) => [String(at + 1), ...row]);
}

/** Words by how often they stand in the texts; those that few sources use are left out. */
export function wordRows(desk: Desk, asked: View<"words">, leaving: Leaving): Result<TableRows, Refusal> {
  const { view: _, ...question } = asked;
  // A name may be among the words of a source whose names nobody looked for.
  const mayCount = (each: Source): boolean => leaving.k === undefined || each.namesStep === "done";
  const counted = countedWords(desk, { withoutStopWordsOf: stopWordLanguages, ...question }, mayCount);
  if (!counted.ok) return counted;
  const { view: found, of } = counted.value;
  const columns = ["word", "count", "sources"];
  if (isTooFew(found.lookedAt, leaving)) return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const common = found.words.filter(({ sources }) => leaving.k === undefined || sources >= leaving.k);
  const rows = common.flatMap(({ word, count, sources }): readonly (readonly string[])[] => {
    const told = leaving.words.own(word);
    return told === undefined ? [] : [[told, String(count), String(sources)]];
  });
  const noStopWordsOf = found.stopWords.none;
  return ok({ columns, rows, of, withheldCells: found.words.length - rows.length, noStopWordsOf });
}

/** What was coded in one text; it is about one source, and so stays where small cells are withheld. */
export function portraitRows(
  desk: Desk,
  asked: View<"portrait">,
  leaving: Leaving,
): Result<TableRows, Refusal> {
  const { view: _, ...question } = asked;
  const found = askPortrait(desk, question);
  if (!found.ok) return found;
  const columns = ["passage id", "code", "coder", "from", "to"];
  if (isTooFew(1, leaving)) return ok({ columns, rows: [], withheldWhole: "too-few-sources" });
  const codeName = codeNamer(desk, leaving);
  const coders = new Map(found.value.coders.map(({ id, name }) => [id, name]));
  const rows = found.value.pieces.map((piece) => [
    piece.passage,
    codeName(piece.code),
    leaving.words.own(coders.get(piece.coder) ?? "") ?? withheld,
    String(piece.start),
    String(piece.end),
  ]);
  return ok({ columns, rows });
}

// A source in a table that leaves would join its lines to each other; a mark opens a line in the study alone.
function titleColumn({ k }: Leaving): readonly string[] {
  return k === undefined ? ["source"] : [];
}

function titleCell({ title }: Source, { k, words }: Leaving): readonly string[] {
  return k === undefined ? [words.own(title) ?? withheld] : [];
}

function codeNamer(
  desk: Desk,
  { words }: Leaving,
): (id: Parameters<typeof desk.open.study.get>[1]) => string {
  const names = new Map(desk.open.study.all(code).map(({ id, name }) => [id, words.own(name) ?? withheld]));
  return (id) => names.get(id) ?? withheld;
}

type QuoteTeller = ReturnType<typeof quoteTeller>;

/** Tells words of sources as far as they may leave, and counts what was left out. */
function quoteTeller(desk: Desk, { words, uncleared, k }: Leaving) {
  // What a blind coder may not see is held back all the same.
  const whole = wholeDesk(desk).open.study;
  const everything = { start: Number.MIN_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };
  let left = 0;
  // Of whoever agreed to no archive nobody is to read together what they said: only what somebody marked leaves.
  const within = (source: Source, start: number, end: number): TextRange | undefined =>
    k === undefined || accessOf(source).goes === "transcript"
      ? everything
      : codedPlaces(desk.open.study)
          .of(source.id)
          .find((each) => each.start <= start && end <= each.end);
  return {
    withheld: () => left,
    within,
    isWithin: (source: Source, start: number, end: number) => within(source, start, end) !== undefined,
    withhold(): string {
      left++;
      return withheld;
    },
    tell(source: Source, start: number, end: number, quote: string): string {
      const mayQuote = uncleared === true || releaseAt(whole, source, Math.max(0, start), end) === "quote";
      const told = mayQuote ? words.ofSource(source.id, quote) : undefined;
      if (told === undefined) left++;
      return told ?? withheld;
    },
  };
}
