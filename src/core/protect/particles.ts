import type { NameScript } from "./names-register.ts";

/**
 * Small words that lead a name and are written apart, with a hyphen or joined: one bit for each kind.
 *
 * `al` is the Arabic article, `bin` a word for son, daughter or family, `abu` and `umm` the kunya, `abd` the servant of
 * a divine name, `de` a European particle.
 */
export const particleBits = { al: 1, bin: 2, abu: 4, umm: 8, abd: 16, de: 32 } as const;

/** A set of particles as bits of `particleBits`. */
export type Particles = number;

/** What kind of particle a folded word is; 0 where it is none. */
export function particleOf(folded: string, script: NameScript | "digits"): Particles {
  if (script === "digits" || script === "other" || folded.length > 6) return 0;
  return particlesByScript[script].get(folded) ?? 0;
}

/** A folded word taken apart into joined particles and the rest. */
export interface SplitWord {
  readonly core: string;
  readonly particles: Particles;
}

/** The ways to read joined particles off the front of a folded word (`Alhadduri`, `Абдулкарим`, `Benhaddou`). */
export function splitParticles(folded: string, script: NameScript | "digits"): readonly SplitWord[] {
  if (script !== "latin" && script !== "cyrillic") return [];
  return joinedPrefixes[script].flatMap(({ pattern, particles }) => {
    const match = pattern.exec(folded);
    if (match === null || folded.length - match[0].length < 3) return [];
    return [{ core: folded.slice(match[0].length), particles }];
  });
}

const { al, bin, abu, umm, abd, de } = particleBits;

const particlesByScript: Readonly<Record<"latin" | "cyrillic" | "arabic", ReadonlyMap<string, Particles>>> = {
  latin: particleMap([
    ["al el il ul l ad ed adh ar er as es ash ech esh at et ath az ez an en aal", al],
    ["bin ben ibn bint binti bent benti ould wuld weld ouled oulad uld ait ag beni banu bani", bin],
    ["abu abou abo abi aba bu bou abul aboul abol abil", abu],
    ["umm um oum om omm oumm", umm],
    ["abd abdel abdul abdal abdol abdoul abdu abdou abed", abd],
    ["de del della di da do dos das du des la le van von vom zu zum zur der den dem ter ten tot af av", de],
  ]),
  cyrillic: particleMap([
    ["аль ал ль л эль ел эл ад ед ар ер ас ес аш еш ат ет аз ез ан ен уль", al],
    ["бин бен ибн бинт бент ульд улд уд аит аг бени бану", bin],
    ["абу абуль або аби аба бу", abu],
    ["умм ум умму", umm],
    ["абд абдул абдуль абдель абдел абдаль абдал абду", abd],
    ["де ди да ду дю дос дель делла ла ля ле фон ван дер ден тер цу цум цур аф", de],
  ]),
  arabic: particleMap([
    ["ال", al],
    ["بن ابن بنت ابنه ولد بنو بني ايت اغ اج", bin],
    ["ابو ابا ابي بو", abu],
    ["ام", umm],
    ["عبد", abd],
    ["فان فون دير در دن دي دو دل ديل ديلا", de],
  ]),
};

/** Arabic words that are an article of Romance names after one of their particles (`دي لا`), and grammar elsewhere. */
export function isArticleAfterDe(folded: string): boolean {
  return /^(?:لا|لاس|لوس|لو|له)$/.test(folded);
}

interface JoinedPrefix {
  readonly pattern: RegExp;
  readonly particles: Particles;
}

// The servant names take a linking vowel and the article, whose l becomes the next consonant (Abdurrahman).
const joinedPrefixes: Readonly<Record<"latin" | "cyrillic", readonly JoinedPrefix[]>> = {
  latin: [
    { pattern: /^abd(?:[aeou]|ou)?l(?=[^aeiou])/, particles: abd },
    { pattern: /^abd(?:[aeou]|ou)?(dh|sh|ch|th|[drsztn])(?=\1)/, particles: abd },
    { pattern: /^abd/, particles: abd },
    { pattern: /^[aeu]l/, particles: al },
    { pattern: /^[ae](dh|sh|ch|th|[drsztn])(?=\1)/, particles: al },
    { pattern: /^[ae]s(?=sh)/, particles: al },
    { pattern: /^(?:b[ei]n|ibn|ould|ait)/, particles: bin },
    { pattern: /^ab(?:u|ou|o|i)l(?=.{4})/, particles: abu },
    { pattern: /^(?:abu|abou|bou|abo)/, particles: abu },
    { pattern: /^(?:oum?m|umm)/, particles: umm },
  ],
  cyrillic: [
    { pattern: /^абд(?:у|е|а)?ль?(?=[^аеиоуыэюя])/, particles: abd },
    { pattern: /^абд(?:у|е|а)?([дрсзтнш])(?=\1)/, particles: abd },
    { pattern: /^абд/, particles: abd },
    { pattern: /^[аэе]ль?/, particles: al },
    { pattern: /^[аэе]([дрсзтнш])(?=\1)/, particles: al },
    { pattern: /^(?:б[еи]н|ибн|ульд)/, particles: bin },
    { pattern: /^абу(?:ль)?/, particles: abu },
    { pattern: /^умм?у?/, particles: umm },
  ],
};

function particleMap(groups: readonly (readonly [string, Particles])[]): ReadonlyMap<string, Particles> {
  return new Map(
    groups.flatMap(([words, bit]) => words.split(" ").map((word): [string, Particles] => [word, bit])),
  );
}

/** The particles that a name keeps when it is said without them: the article and the European ones. */
export const freeParticles: Particles = al | de;
