import type { WordsRead } from "./candidate-words.ts";
import type { CandidatesRead, NameReason } from "./candidates.ts";
import { areTwoNames, beginsName, continuesName, isParticleBetween, standsOut } from "./continues-name.ts";
import { type NameEdges, nameEdges } from "./name-edges.ts";
import type { NameHit } from "./name-hit.ts";
import { possessiveLength } from "./possessive.ts";

/** Words that read as one name of which the register knows a part only. */
export interface NameRun extends NameEdges {
  /** The hits of the parts that are known, in the order of the text. */
  readonly hits: readonly NameHit[];
  /** What speaks for the words that are not. */
  readonly why: readonly NameReason[];
}

/**
 * Find where a hit covers only a part of what reads as one name: a given name somebody has, before a family name nobody
 * has, or the other way. Who is meant is then open, so that the run is one question and the hit a guess.
 *
 * Only a part of a listed name, or a name listed as one word, is ever taken into a run: a full name in any form, and a
 * kunya, say who is meant whatever stands beside them. `known` holds the folded words of the text.
 */
export function nameRuns(
  read: CandidatesRead,
  hits: readonly NameHit[],
  known: ReadonlySet<string>,
): readonly NameRun[] {
  const stretches = stretchesOf(read.words, hits);
  const reading: Reading = {
    ...read,
    byFirst: new Map(stretches.map((each) => [each.from, each])),
    named: new Set(stretches.flatMap(({ from, to }) => range(from, to))),
  };
  const runs: NameRun[] = [];
  let reached = -1;
  for (const stretch of stretches) {
    if (!stretch.isPart || stretch.from <= reached) continue;
    const { from, to } = stretch;
    const run = growBefore(reading, growAfter(reading, { from, to, stretches: [stretch] }), reached);
    if (run.from === from && run.to === to) continue;
    reached = run.to;
    runs.push(finish(reading, run, known));
  }
  return runs;
}

/** Hits that share words; places are token numbers. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly NameHit[];
  readonly edges: NameEdges;
  /** Whether no hit in it says by itself who is meant. */
  readonly isPart: boolean;
}

interface Growing {
  readonly from: number;
  readonly to: number;
  /** What is known of it; never empty. */
  readonly stretches: readonly Stretch[];
}

interface Reading extends CandidatesRead {
  readonly byFirst: ReadonlyMap<number, Stretch>;
  /** The places where a registered person was found. */
  readonly named: ReadonlySet<number>;
}

function stretchesOf(words: WordsRead, hits: readonly NameHit[]): readonly Stretch[] {
  const gathered: NameHit[][] = [];
  let reached = -1;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (hit.start < reached) gathered.at(-1)?.push(hit);
    else gathered.push([hit]);
    reached = Math.max(reached, hit.end);
  }
  return gathered.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const last = own.reduce((most, each) => (each.end > most.end ? each : most));
    const places = words.placesIn(first.start, last.end);
    const [from, to] = [places[0], places.at(-1)];
    if (from === undefined || to === undefined) return [];
    const isPart = standsOut(words, from) && own.every((each) => isOnlyPart(words, each, from));
    const edges = { start: first.start, end: last.end, nameStart: first.nameStart, nameEnd: last.nameEnd };
    return [{ from, to, hits: own, edges, isPart }];
  });
}

/** A doubtful hit where any word has a capital may be that word. */
function isOnlyPart(words: WordsRead, { how, certainty, isOneWord }: NameHit, from: number): boolean {
  if (certainty === "possible" && words.isSentenceStart(from)) return false;
  return how === "partial" || isOneWord;
}

function growAfter(reading: Reading, run: Growing): Growing {
  const place = endsInPossessive(reading, run) ? undefined : nextName(reading, run.to, 1);
  if (place === undefined) return run;
  const next = reading.byFirst.get(place);
  if (next !== undefined)
    return mayFollow(reading, run, next)
      ? growAfter(reading, { ...run, to: next.to, stretches: [...run.stretches, next] })
      : run;
  if (reading.named.has(place) || !continuesName(reading, run.to, place)) return run;
  return growAfter(reading, { ...run, to: place });
}

function growBefore(reading: Reading, run: Growing, reached: number): Growing {
  const [first] = run.stretches;
  // A clitic joins the name to what was said before it.
  if (first === undefined || (first.from === run.from && first.edges.nameStart !== first.edges.start))
    return run;
  const place = nextName(reading, run.from, -1);
  if (place === undefined || place <= reached || reading.named.has(place)) return run;
  const isSure = first.hits.some(isCertain);
  if (!beginsName(reading, { place, next: run.from, known: first.from, isSure })) return run;
  return growBefore(reading, { ...run, from: place }, reached);
}

/** The next word of the same script that is no particle, where nothing but blanks and hyphens lies between. */
function nextName(reading: Reading, from: number, by: 1 | -1): number | undefined {
  const { words, named } = reading;
  for (let place = from + by; Math.abs(place - from) <= 3; place += by) {
    if (words.tokens[place] === undefined || !isBeside(words, Math.min(place, place - by))) return undefined;
    if (words.tokens[place]?.script !== words.tokens[from]?.script) return undefined;
    if (named.has(place) || !isParticleBetween(reading, place)) return place;
  }
  return undefined;
}

/** Whether a blank, a hyphen or the dot of an initial parts a word from the next; a line may end one person's name. */
function isBeside(words: WordsRead, place: number): boolean {
  const gap = words.text.slice(words.tokens[place]?.end, words.tokens[place + 1]?.start);
  const isInitial = words.foldedAt(place).length === 1;
  return gap !== "" && (isInitial ? /^\.?[^\S\n]*$/ : /^[^\S\n]*[-‐‑]?[^\S\n]*$/).test(gap);
}

/** Two parts of different people's names are one name of a third, unless each may stand for itself. */
function mayFollow(reading: Reading, run: Growing, next: Stretch): boolean {
  const before = run.stretches.at(-1);
  if (!next.isPart || before === undefined) return false;
  if (before.hits.every(isCertain) && next.hits.every(isCertain)) return false;
  if (before.hits.some(({ person }) => next.hits.some((each) => each.person === person))) return false;
  return !areTwoNames(reading, run.to, next.from);
}

function isCertain({ certainty }: NameHit): boolean {
  return certainty === "certain";
}

/** Behind a possessive a name has ended. */
function endsInPossessive({ words }: Reading, { to, stretches }: Growing): boolean {
  const last = stretches.at(-1);
  if (last?.to === to) return last.edges.nameEnd !== last.edges.end;
  return possessiveLength(words.wordAt(to)) > 0;
}

function finish({ words, reasons, named }: Reading, run: Growing, known: ReadonlySet<string>): NameRun {
  const { from, to, stretches } = run;
  const [first, last] = [stretches[0], stretches.at(-1)];
  const start = first?.from === from ? first.edges.start : (words.tokens[from]?.start ?? 0);
  const end = last?.to === to ? last.edges.end : (words.tokens[to]?.end ?? start);
  const edges = nameEdges(words.text, { start, end }, known);
  const strangers = range(from, to).filter((place) => !named.has(place));
  return {
    start,
    end,
    nameStart: first?.from === from ? first.edges.nameStart : edges.nameStart,
    nameEnd: last?.to === to ? last.edges.nameEnd : edges.nameEnd,
    hits: stretches.flatMap((each) => each.hits),
    why: [...new Set(strangers.flatMap((place) => [...(reasons[place] ?? [])]))],
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
