import { CompiledRegister, type RegisterIndex } from "./compile-register.ts";
import { echoedParts } from "./echoed-parts.ts";
import type { FoundName } from "./found-name.ts";
import { growOverParts } from "./grow-hits.ts";
import { judgeChain, singleWordCertainty } from "./judge-chain.ts";
import { wordMatcher } from "./match-word.ts";
import { growChains } from "./name-chain.ts";
import type { Certainty, NameHit } from "./name-hit.ts";
import { type NameScan, scanText } from "./name-scan.ts";
import { wordJudge } from "./ordinary-words.ts";

/** Find names in one text after another, remembering every word that was looked up. */
export type FindNames = (text: string) => readonly NameHit[];

/** Prepare to find the registered persons in several texts. */
export function nameFinder(register: CompiledRegister): FindNames {
  const index = CompiledRegister.indexOf(register);
  const match = wordMatcher(index);
  const judge = wordJudge();
  return (text) => findIn(scanText(index, text, match, judge));
}

/**
 * Find every place of a text where a registered person seems to be named, in the order of the text.
 *
 * Whole listed spellings, and their regular forms, are found as `certain` by construction. Several hits may cover the
 * same words where it is open who is meant; a hit inside a surer and longer one is left out.
 */
export function findNames(register: CompiledRegister, text: string): readonly NameHit[] {
  return nameFinder(register)(text);
}

function findIn(scan: NameScan): readonly NameHit[] {
  const { index, text } = scan;
  const found: FoundName[] = [...findSequences(scan), ...findLiterals(index, text)];
  for (let place = 0; place < scan.tokens.length; place++) {
    for (const unit of scan.unitsAt(place)) {
      for (const chain of growChains(scan, unit)) {
        const hit = judgeChain(scan, chain);
        if (hit !== undefined) found.push(hit);
      }
    }
  }
  const settled = settle(found);
  return finish(index, text, growOverParts(scan, [...settled, ...echoedParts(scan, settled)]));
}

/** Whole spellings, word for word: what is listed is found whatever the other rules make of it. */
function findSequences(scan: NameScan): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let place = 0; place < scan.tokens.length; place++) {
    for (const { person, words, listed } of scan.index.sequences.get(scan.foldedAt(place)) ?? []) {
      const last = place + words.length - 1;
      const stands = words.every((word, i) => {
        return scan.foldedAt(place + i) === word && (i === 0 || scan.gapAfter(place + i - 1) !== undefined);
      });
      if (!stands) continue;
      const start = scan.tokens[place]?.start ?? 0;
      const end = scan.tokens[last]?.end ?? start;
      const hit = certainHit(start, end, person, words.length);
      found.push(words.length > 1 ? hit : { ...hit, certainty: singleWordCertainty(scan, place, listed) });
    }
  }
  return found;
}

function findLiterals(index: RegisterIndex, text: string): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const { person, text: name } of index.literals) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      found.push({ ...certainHit(at, at + name.length, person, 1), isOneWord: false });
    }
  }
  return found;
}

function certainHit(start: number, end: number, person: number, parts: number): FoundName {
  const verdict = { how: "listed", certainty: "certain", cost: 0, likelyIfAlone: false } as const;
  const shape = { parts, isOneWord: parts === 1, isStraight: true };
  return { start, end, nameStart: start, nameEnd: end, person, ...shape, ...verdict };
}

const rank: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** Keep the best reading of each stretch: one for each person, and none inside a surer one of somebody else. */
function settle(found: readonly FoundName[]): readonly FoundName[] {
  const ordered = [...found].sort(
    (a, b) =>
      rank[a.certainty] - rank[b.certainty] ||
      b.parts - a.parts ||
      Number(b.isStraight) - Number(a.isStraight) ||
      b.end - b.start - (a.end - a.start) ||
      a.cost - b.cost ||
      a.start - b.start,
  );
  const kept: FoundName[] = [];
  const byCell = new Map<number, FoundName[]>();
  for (const hit of ordered) {
    const near = new Set<FoundName>();
    for (let cell = hit.start >> 6; cell <= (hit.end - 1) >> 6; cell++) {
      for (const other of byCell.get(cell) ?? []) near.add(other);
    }
    if ([...near].some((other) => isCoveredBy(hit, other))) continue;
    kept.push(hit);
    for (let cell = hit.start >> 6; cell <= (hit.end - 1) >> 6; cell++) {
      byCell.set(cell, [...(byCell.get(cell) ?? []), hit]);
    }
  }
  return kept;
}

function isCoveredBy(hit: FoundName, other: FoundName): boolean {
  if (hit.start >= other.end || other.start >= hit.end) return false;
  if (hit.person === other.person) return true;
  const isInside = other.start <= hit.start && hit.end <= other.end;
  if (!isInside) return false;
  if (other.certainty === "certain" && hit.certainty !== "certain") return true;
  const isShorter = hit.end - hit.start < other.end - other.start;
  return (isShorter && hit.parts < other.parts) || (other.cost + 0.5 < hit.cost && other.parts >= hit.parts);
}

function finish(index: RegisterIndex, text: string, kept: readonly FoundName[]): readonly NameHit[] {
  const rivals = new Map<string, Set<number>>();
  for (const { start, end, person } of kept) {
    const key = `${start} ${end}`;
    rivals.set(key, (rivals.get(key) ?? new Set()).add(person));
  }
  return kept
    .map((hit): NameHit => {
      const isAlone = rivals.get(`${hit.start} ${hit.end}`)?.size === 1;
      const raised = hit.likelyIfAlone && isAlone ? "likely" : hit.certainty;
      const isDenied = index.notNames.has(text.slice(hit.start, hit.end));
      return {
        start: hit.start,
        end: hit.end,
        nameStart: hit.nameStart,
        nameEnd: hit.nameEnd,
        person: index.register.persons[hit.person]?.id ?? "",
        how: hit.how,
        certainty: isDenied ? "possible" : raised,
        isOneWord: hit.isOneWord,
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.person < b.person ? -1 : 1));
}
