import type { TextRange } from "../study/index.ts";
import { type Candidate, type CandidateKind, type CandidatesRead, readCandidates } from "./candidates.ts";
import { CompiledRegister } from "./compile-register.ts";
import { nameFinder } from "./find-names.ts";
import { foldWord } from "./fold-word.ts";
import { nameEdges } from "./name-edges.ts";
import type { Certainty, HitKind, NameHit } from "./name-hit.ts";
import { type NameRun, nameRuns } from "./name-runs.ts";
import { type ProposedPlace, withContext } from "./proposed-place.ts";
import { surfaceKey } from "./surface-key.ts";
import { tokenise, wordOf } from "./tokens.ts";

/** What a names step asks about one text. */
export interface NamesProposal {
  /** In order of first appearance. */
  readonly groups: readonly ProposedName[];
  /** Words of the text: runs of letters or digits. */
  readonly words: number;
}

/** Words that are or may be a name, with all their places: one decision. */
export interface ProposedName {
  /** What a decision refers to; the same for the same text and register. Holds no words. */
  readonly key: string;
  /** The registered persons these words may name, the likeliest first; empty for a candidate. */
  readonly persons: readonly string[];
  readonly certainty: Certainty;
  readonly why: readonly WhyProposed[];
  /** Whether words that nobody listed are one name with words that somebody did: the persons are a guess at most. */
  readonly isRun: boolean;
  /** Whether the words hold a listed name for certain, even where somebody has to say whose the whole of them is. */
  readonly holdsListed: boolean;
  readonly places: readonly ProposedPlace[];
  /** `replace` is proposed ready ticked, `look` waits for a decision. */
  readonly proposed: "replace" | "look";
}

/** Why words are proposed: how they differ from a listed name, or what makes a candidate of them. */
export type WhyProposed = HitKind | CandidateKind;

/** Prepare to propose names for several texts against one register. */
export function nameProposer(register: CompiledRegister): (text: string) => NamesProposal {
  const find = nameFinder(register);
  const { notNames } = CompiledRegister.indexOf(register);
  return (text) => {
    const hits = find(text);
    const tokens = tokenise(text);
    const known = new Set(tokens.map((token) => foldWord(wordOf(text, token))));
    const read = readCandidates(text, hits);
    const runs = nameRuns(read, hits, known);
    const inRuns = new Set(runs.flatMap((run) => run.hits));
    const groups = [
      ...groupHits(
        text,
        hits.filter((hit) => !inRuns.has(hit)),
        known,
      ),
      ...groupRuns(text, runs, known, notNames),
      ...groupCandidates(text, read, [...hits, ...runs], known, notNames),
    ];
    const inOrder = groups.sort((a, b) => firstPlace(a) - firstPlace(b));
    return { groups: inOrder, words: tokens.length };
  };
}

/** Propose the names of one text: the register's hits and the candidates nobody has registered. */
export function proposeNames(register: CompiledRegister, text: string): NamesProposal {
  return nameProposer(register)(text);
}

/**
 * How many decisions a reviewer has to make for each 1,000 words: groups that wait for a look.
 *
 * Certain hits are ticked beforehand and not counted.
 */
export function flagsPerThousandWords(proposals: readonly NamesProposal[]): number {
  const words = proposals.reduce((sum, each) => sum + each.words, 0);
  const flags = proposals.reduce(
    (sum, { groups }) => sum + groups.filter((group) => group.proposed === "look").length,
    0,
  );
  return words === 0 ? 0 : (1000 * flags) / words;
}

interface Gathered {
  readonly persons: readonly string[];
  readonly certainty: Certainty;
  readonly isRun: boolean;
  readonly holdsListed: boolean;
  readonly why: Set<WhyProposed>;
  readonly places: ProposedPlace[];
}

const rank: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

function groupHits(
  text: string,
  hits: readonly NameHit[],
  known: ReadonlySet<string>,
): readonly ProposedName[] {
  const byPlace = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const place = `${hit.start} ${hit.end}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), hit]);
  }
  const groups = new Map<string, Gathered>();
  for (const rivals of byPlace.values()) {
    const [best, ...others] = [...rivals].sort((a, b) => rank[a.certainty] - rank[b.certainty]);
    if (best === undefined) continue;
    const persons = [best, ...others].map(({ person }) => person);
    const words = best.certainty === "certain" ? "" : wordsKey(text, best, known);
    const key = `${persons.join(" ")} ${best.certainty} ${words}`;
    const group = groups.get(key) ?? {
      persons,
      certainty: best.certainty,
      isRun: false,
      holdsListed: best.certainty === "certain",
      why: new Set(),
      places: [],
    };
    groups.set(key, group);
    group.why.add(best.how);
    group.places.push(withContext(text, best));
  }
  return [...groups.values()].map(finish);
}

/** Names known in part only, the same words together: never ready ticked, however sure the part is by itself. */
function groupRuns(
  text: string,
  runs: readonly NameRun[],
  known: ReadonlySet<string>,
  notNames: ReadonlySet<string>,
): readonly ProposedName[] {
  const groups = new Map<string, Gathered>();
  for (const run of runs) {
    const hits = [...run.hits].sort((a, b) => rank[a.certainty] - rank[b.certainty]);
    const persons = [...new Set(hits.map(({ person }) => person))];
    const isDoubtful = hits.every((hit) => hit.certainty === "possible");
    const isDenied = notNames.has(text.slice(run.nameStart, run.nameEnd));
    const certainty = isDoubtful || isDenied ? "possible" : "likely";
    const holdsListed = hits.some((hit) => hit.certainty === "certain");
    const words = surfaceKey(text.slice(run.start, run.end), known);
    const key = `${persons.join(" ")} ${certainty} ${holdsListed} ${words}`;
    const group = groups.get(key) ?? {
      persons,
      certainty,
      isRun: true,
      holdsListed,
      why: new Set(),
      places: [],
    };
    groups.set(key, group);
    for (const each of [...hits.map(({ how }) => how), ...run.why]) group.why.add(each);
    group.places.push(withContext(text, run));
  }
  return [...groups.values()].map(finish);
}

/** Words in small letters are kept apart from the same words with a capital: one may be a name and the other not. */
function wordsKey(text: string, { start, end }: NameHit, known: ReadonlySet<string>): string {
  const surface = text.slice(start, end);
  return `${/^\p{Lu}/u.test(surface) ? "C" : "s"} ${surfaceKey(surface, known)}`;
}

function groupCandidates(
  text: string,
  read: CandidatesRead,
  named: readonly TextRange[],
  known: ReadonlySet<string>,
  notNames: ReadonlySet<string>,
): readonly ProposedName[] {
  const groups = new Map<string, Gathered>();
  const covered = coveredBy(text.length, named);
  const candidates = read.candidates.flatMap((each) => uncovered(read, covered, each));
  for (const { start, end, why } of candidates) {
    const surface = text.slice(start, end);
    const edges = nameEdges(text, { start, end }, known);
    if (notNames.has(surface) || notNames.has(text.slice(edges.nameStart, edges.nameEnd))) continue;
    const key = surfaceKey(surface, known);
    const group = groups.get(key) ?? {
      persons: [],
      certainty: "possible",
      isRun: false,
      holdsListed: false,
      why: new Set(),
      places: [],
    };
    groups.set(key, group);
    for (const each of why) group.why.add(each);
    group.places.push(withContext(text, edges));
  }
  return [...groups.values()].map(finish);
}

/** What of a candidate neither a hit nor a run covers, each word with its own reasons. */
function uncovered(
  { words, reasons }: CandidatesRead,
  covered: Uint8Array,
  candidate: Candidate,
): readonly Candidate[] {
  const { start, end } = candidate;
  if (!covered.subarray(start, end).includes(1)) return [candidate];
  const letters = words.text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}'’-]*\p{L}[\p{L}\p{M}\p{N}'’-]*/gu);
  return [...letters].flatMap((match) => {
    const place = { start: start + match.index, end: start + match.index + match[0].length };
    const isFree = !covered.subarray(place.start, place.end).includes(1);
    if (!isFree || !startsLikeName(match[0])) return [];
    const own = words.placesIn(place.start, place.end).flatMap((each) => [...(reasons[each] ?? [])]);
    return [{ ...place, why: own.length > 0 ? own : candidate.why }];
  });
}

// Particles ("bin", "al") between names are no names; scripts without capitals cannot tell, so they are asked about.
function startsLikeName(word: string): boolean {
  return word.length > 1 && !/^\p{Ll}/u.test(word);
}

/** One byte for each unit of the text: whether something found covers it. */
function coveredBy(length: number, named: readonly TextRange[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of named) covered.fill(1, start, end);
  return covered;
}

function finish(group: Gathered): ProposedName {
  const { persons, why, places } = group;
  const first = places[0];
  const key = `${first?.start ?? 0}-${first?.end ?? 0}${persons.length === 0 ? "" : ` ${persons.join(" ")}`}`;
  return {
    ...group,
    key,
    why: [...why],
    places,
    proposed: group.holdsListed && !group.isRun ? "replace" : "look",
  };
}

function firstPlace(group: ProposedName): number {
  return group.places[0]?.start ?? 0;
}
