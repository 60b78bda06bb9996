import { CompiledRegister, compileRegister, type RegisterIndex } from "./compile-register.ts";
import { foldWord } from "./fold-word.ts";
import { type MatchWord, type WordMatch, wordMatcher } from "./match-word.ts";
import type { ProposedName } from "./names-proposal.ts";
import { particleOf } from "./particles.ts";
import { realName } from "./real-name.ts";
import { scriptOf } from "./script-of.ts";
import { tokenise, wordOf } from "./tokens.ts";

/**
 * How the words of a group lie to those of another: the same name in another form or script, a part of it, or right
 * beside it, so that both are likely one person's.
 */
export type NameRelation = "same" | "part" | "beside";

/** A group that likely names the same person, by its key. */
export interface RelatedName {
  readonly key: string;
  readonly how: NameRelation;
}

/**
 * Tell of each group of a text, by its key, which others likely name the same person, so that what was decided of one
 * can be offered for it. A likeness within one text says little: it is a guess for whoever decides, and no more.
 */
export function relatedNames(
  text: string,
  groups: readonly ProposedName[],
): ReadonlyMap<string, readonly RelatedName[]> {
  const names = groups.map((group, i) => (i < mostCompared ? namesOf(text, group) : []));
  const register = compileRegister({
    persons: groups.map(({ key }, i) => ({
      id: key,
      pseudonym: "",
      spellings: (names[i] ?? []).map((name) => ({ text: realName(name), script: scriptOf(name) })),
    })),
    notNames: [],
  });
  const index = CompiledRegister.indexOf(register);
  const match = wordMatcher(index);
  const neighbours = neighboursOf(text, groups);
  return new Map(
    groups.map(({ key }, own) => {
      const found = new Map<number, NameRelation>(neighbours.get(own)?.map((each) => [each, "beside"]));
      for (const name of names[own] ?? [])
        for (const [other, how] of wholesOf(index, match, name))
          if (other !== own && found.get(other) !== "same") found.set(other, how);
      return [key, [...found].map(([other, how]) => ({ key: groups[other]?.key ?? "", how }))];
    }),
  );
}

/** The words of a group in some of the ways in which the text has them. */
function namesOf(text: string, { places }: ProposedName): readonly string[] {
  const distinct = new Set(places.map(({ nameStart, nameEnd }) => text.slice(nameStart, nameEnd)));
  return [...distinct].filter((name) => /^\P{N}*$/u.test(name)).slice(0, waysCompared);
}

const waysCompared = 4;

/** All are compared with all: a text with more groups than this would keep its reader waiting. */
const mostCompared = 1500;

/** The groups of whose name all words of a name are parts. */
function wholesOf(
  index: RegisterIndex,
  match: MatchWord,
  name: string,
): ReadonlyMap<number, "same" | "part"> {
  const matches = wordsOf(name).map((word) => match(word.text, word.script).matches);
  const wholes = new Map<number, "same" | "part">();
  const [first, ...others] = matches.map(partsBySpelling);
  for (const [spelling, parts] of first ?? []) {
    const each = [parts, ...others.map((more) => more.get(spelling))];
    const listed = index.spellings[spelling];
    if (listed === undefined || each.some((found) => found === undefined)) continue;
    if (!each.some((found) => found?.standsAlone)) continue;
    const together = each.reduce((bits, found) => bits | (found?.parts ?? 0), 0);
    // Two words for one part are two names.
    if (countOf(together) < each.length) continue;
    if (together === listed.all) wholes.set(listed.person, "same");
    else if (!wholes.has(listed.person)) wholes.set(listed.person, "part");
  }
  return wholes;
}

function wordsOf(name: string) {
  const tokens = tokenise(name).filter(({ script }) => script !== "digits");
  const words = tokens.map((token) => ({ text: wordOf(name, token), script: token.script }));
  return words.filter(
    ({ text, script }, i) => i === words.length - 1 || particleOf(foldWord(text), script) === 0,
  );
}

interface FoundParts {
  readonly parts: number;
  readonly standsAlone: boolean;
}

function partsBySpelling(matches: readonly WordMatch[]): ReadonlyMap<number, FoundParts> {
  const found = new Map<number, FoundParts>();
  for (const { form, standsAlone } of matches) {
    const before = found.get(form.spelling);
    if (before?.standsAlone === true && !standsAlone) continue;
    found.set(form.spelling, { parts: form.parts, standsAlone });
  }
  return found;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** For words nobody listed, the groups that stand right before them, or behind them if they are surely a name's. */
function neighboursOf(text: string, groups: readonly ProposedName[]): ReadonlyMap<number, readonly number[]> {
  const places = groups
    .flatMap((group, of) => group.places.map((place) => ({ ...place, of, group })))
    .sort((a, b) => a.start - b.start);
  const neighbours = new Map<number, number[]>();
  places.forEach((place, i) => {
    const before = places[i - 1];
    if (before === undefined || !/^[^\S\n]*[-‐‑]?[^\S\n]*$/.test(text.slice(before.nameEnd, place.nameStart)))
      return;
    if (mayBeTwoNames(text.slice(place.nameStart, place.nameEnd), place.group)) return;
    if (place.group.persons.length === 0) push(neighbours, place.of, before.of);
    if (before.group.persons.length === 0 && before.group.why.some((why) => telling.has(why)))
      push(neighbours, before.of, place.of);
  });
  return neighbours;
}

/** In Arabic and Russian two people's names stand beside each other wherever one does something to the other. */
function mayBeTwoNames(name: string, { why }: ProposedName): boolean {
  if (/^\p{Script=Arabic}/u.test(name)) return true;
  return /^\p{Script=Cyrillic}/u.test(name) && why.includes("given-name");
}

const telling: ReadonlySet<string> = new Set(["given-name", "patronymic", "surname-ending", "initials"]);

function push(map: Map<number, number[]>, key: number, value: number): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
