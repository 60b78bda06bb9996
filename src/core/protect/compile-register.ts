import { foldWord } from "./fold-word.ts";
import { joinParts, type NamePart, readSpelling, soundedForms, writtenForms } from "./listed-spelling.ts";
import type { NamesRegister } from "./names-register.ts";
import { slipKeys } from "./one-slip.ts";
import type { Particles } from "./particles.ts";
import { openRealName } from "./real-name.ts";
import { soundWeight } from "./sound-distance.ts";
import { soundKeys } from "./sound-keys.ts";
import { soundReadings } from "./sounds.ts";
import { type Token, tokenise, wordOf } from "./tokens.ts";

/** One listed name, taken apart; parts are numbered from 0 and gathered in bit sets. */
export interface CompiledSpelling {
  readonly id: number;
  /** The person's place in the register's list. */
  readonly person: number;
  readonly parts: readonly NamePart[];
  /** One bit for each part. */
  readonly all: number;
  /** The folded first letter of each part. */
  readonly initials: readonly string[];
}

/** What a written form stands for: some parts of one listed name. */
export interface NameForm {
  readonly spelling: number;
  readonly parts: number;
  readonly plain: boolean;
  readonly needs: Particles;
  readonly particles: Particles;
  readonly script: Token["script"];
}

/** A form by its sounds. */
export interface SoundedName {
  readonly sounds: string;
  readonly weight: number;
  readonly form: NameForm;
}

/**
 * A register made ready for searching: every regular form of every spelling, and the indexes for slips and sounds.
 *
 * It holds real names in the clear, so it prints as `<redacted>` and is never stored.
 */
export class CompiledRegister {
  readonly #index: RegisterIndex;

  constructor(index: RegisterIndex) {
    this.#index = index;
  }

  /** The index itself, for the matcher. */
  static indexOf(register: CompiledRegister): RegisterIndex {
    return register.#index;
  }

  toString(): string {
    return "<redacted>";
  }

  toJSON(): string {
    return "<redacted>";
  }

  /** What a console shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "<redacted>";
  }
}

/** What a compiled register holds. */
export interface RegisterIndex {
  readonly register: NamesRegister;
  readonly spellings: readonly CompiledSpelling[];
  readonly forms: ReadonlyMap<string, readonly NameForm[]>;
  /** Written forms by what is left when one letter is dropped. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
  readonly sounded: ReadonlyMap<string, readonly SoundedName[]>;
  /** Whole spellings by their first folded word: what is found here is certain, whatever the rules make of it. */
  readonly sequences: ReadonlyMap<string, readonly WordSequence[]>;
  readonly literals: readonly LiteralName[];
  /** Surfaces that a person has decided are no name. */
  readonly notNames: ReadonlySet<string>;
}

/** The folded words of a whole spelling, particles included. */
export interface WordSequence {
  readonly person: number;
  readonly words: readonly string[];
  /** The spelling as listed. */
  readonly listed: string;
}

/** A spelling in a script that does not part its words, searched letter by letter. */
export interface LiteralName {
  readonly person: number;
  readonly text: string;
}

/** Make a register ready for searching; for 200 persons with three spellings each it takes about a tenth of a second. */
export function compileRegister(register: NamesRegister): CompiledRegister {
  const building: Building = {
    spellings: [],
    forms: new Map(),
    sounded: new Map(),
    sequences: new Map(),
    literals: [],
  };
  register.persons.forEach((person, number) => {
    for (const { text } of person.spellings) {
      addSequence(building, number, openRealName(text));
      for (const parts of readSpelling(openRealName(text))) addSpelling(building, number, parts);
    }
  });
  const notNames = new Set(register.notNames.map((name) => openRealName(name).trim()));
  return new CompiledRegister({ register, ...building, slips: indexSlips(building.forms.keys()), notNames });
}

interface Building {
  readonly spellings: CompiledSpelling[];
  readonly forms: Map<string, NameForm[]>;
  readonly sounded: Map<string, SoundedName[]>;
  readonly sequences: Map<string, WordSequence[]>;
  readonly literals: LiteralName[];
}

const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function addSequence(building: Building, person: number, text: string): void {
  const words = tokenise(text).map((token) => foldWord(wordOf(text, token)));
  const first = words[0];
  if (first === undefined || unparted.test(text)) {
    if (text.trim() !== "") building.literals.push({ person, text: text.trim() });
  } else push(building.sequences, first, { person, words, listed: text.trim() });
}

function addSpelling(building: Building, person: number, parts: readonly NamePart[]): void {
  // A bit set holds 30 parts; nobody's name has more.
  if (parts.length === 0 || parts.length > 30) return;
  const id = building.spellings.length;
  const initials = parts.map(({ word }) => foldWord(word).charAt(0));
  building.spellings.push({ id, person, parts, all: 2 ** parts.length - 1, initials });
  parts.forEach((part, i) => {
    addPart(building, id, part, 1 << i);
    const next = parts[i + 1];
    if (next !== undefined) addJoined(building, id, part, next, 3 << i);
  });
}

function addPart(building: Building, spelling: number, part: NamePart, bits: number): void {
  for (const { folded, plain, needs, particles } of writtenForms(part)) {
    if (folded === "") continue;
    const form = { spelling, parts: bits, plain, needs, particles, script: part.script };
    push(building.forms, folded, form);
  }
  for (const { folded, needs, particles } of soundedForms(part)) {
    addSounds(building, folded, {
      spelling,
      parts: bits,
      plain: false,
      needs,
      particles,
      script: part.script,
    });
  }
}

function addSounds(building: Building, folded: string, form: NameForm): void {
  for (const sounds of soundReadings(folded, form.script)) {
    if (sounds.length < 2) continue;
    const name = { sounds, weight: soundWeight(sounds), form };
    for (const key of soundKeys(sounds)) push(building.sounded, key, name);
  }
}

/** Two neighbouring parts written as one word. */
function addJoined(building: Building, spelling: number, one: NamePart, next: NamePart, bits: number): void {
  const head = one.lead + foldWord(one.word);
  if (head.length < 2) return;
  for (const { folded, particles, needs } of writtenForms(next)) {
    if (folded.length < 2 || (needs & ~next.particles) !== 0) continue;
    const form = { spelling, parts: bits, plain: false, needs: 0, particles, script: next.script };
    push(building.forms, head + folded, form);
  }
  const particles = one.particles | next.particles;
  const form = { spelling, parts: bits, plain: false, needs: 0, particles, script: next.script };
  addSounds(building, joinParts(one, next), form);
}

function indexSlips(forms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const slips = new Map<string, string[]>();
  for (const form of forms) {
    if (form.length < 3 || form.length > 60) continue;
    for (const key of slipKeys(form)) push(slips, key, form);
  }
  return slips;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
