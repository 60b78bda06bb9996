import { arabicForms, arabicListings, withSpokenAlef } from "./arabic-forms.ts";
import { foldWord, lowerWord } from "./fold-word.ts";
import { latinForms, spellScholarly } from "./latin-forms.ts";
import { listedReadings } from "./latin-readings.ts";
import { freeParticles, type Particles, particleOf, splitParticles } from "./particles.ts";
import { russianForms } from "./russian-forms.ts";
import { type Token, tokenise, wordOf } from "./tokens.ts";

/** One part of a listed name: a word with the particles that lead it. */
export interface NamePart {
  readonly word: string;
  readonly script: Token["script"];
  readonly particles: Particles;
  /** The folded particles as they were listed, to be joined to the word again. */
  readonly lead: string;
  /** Whether the word before was joined to this one by a hyphen. */
  readonly hyphened: boolean;
}

/** One way in which a part of a name may be written, before any slip. */
export interface WrittenForm {
  readonly folded: string;
  /** Whether this is the word as listed and not an inflected form of it. */
  readonly plain: boolean;
  /** The particles without which this form is not the name. */
  readonly needs: Particles;
  readonly particles: Particles;
}

/**
 * Take a listed name apart into its words, each with the particles before it.
 *
 * A name that begins with what may be a particle or a given name (`Ben Carter`, `Al Rivers`) is read both ways.
 */
export function readSpelling(text: string): readonly (readonly NamePart[])[] {
  const tokens = tokenise(text);
  const withParticles = gatherParts(text, tokens, true);
  const plain = gatherParts(text, tokens, false);
  const first = tokens[0];
  if (first === undefined) return [];
  const leads = particleOf(foldWord(wordOf(text, first)), first.script);
  const isTwoWays = (leads & (freeParticles | 2)) !== 0 && first.script !== "arabic" && plain.length > 1;
  return isTwoWays ? [withParticles, plain] : [withParticles];
}

/** All regular forms of one part; the first is the part itself. */
export function writtenForms(part: NamePart): readonly WrittenForm[] {
  const forms: WrittenForm[] = [];
  for (const { core, needs, particles, isWhole } of readings(part)) {
    const base = foldWord(core);
    for (const form of regularForms(core, part.script)) {
      const folded = foldWord(form);
      forms.push({ folded, plain: isWhole && folded === base, needs, particles });
      if (part.lead !== "" && isWhole) {
        forms.push({ folded: part.lead + folded, plain: false, needs: 0, particles });
      }
    }
  }
  return forms;
}

/** The words whose sounds stand for a part when it is met in another script. */
export function soundedForms(part: NamePart): readonly WrittenForm[] {
  return readings(part).flatMap(({ core, needs, particles, isWhole }) => {
    const spoken = withSpokenAlef(core, part.word);
    const ways = [...soundedWords(core, part.script), ...(spoken === undefined ? [] : [spoken])];
    return ways.flatMap((folded) => {
      const alone = { folded, plain: false, needs, particles };
      if (part.lead === "" || !isWhole) return [alone];
      return [alone, { folded: joinLead(part.lead, folded), plain: false, needs: 0, particles }];
    });
  });
}

function soundedWords(core: string, script: NamePart["script"]): readonly string[] {
  const lower = lowerWord(core);
  const spelled = foldWord(spellScholarly(lower));
  return script === "latin" ? listedReadings(lower, spelled).map(({ folded }) => folded) : [spelled];
}

/** Two neighbouring parts as one word, the article between them taken in as it sounds (Nureddin, Salahaddin). */
export function joinParts(one: NamePart, next: NamePart): string {
  const second = foldWord(next.word).replace(/^ال(?=[تثدذرزسشصضطظن])/, "ا");
  return joinLead(one.lead, foldWord(one.word)) + joinLead(next.lead, second);
}

// The l of the article becomes the consonant after it, if that is spoken with the tip of the tongue.
function joinLead(lead: string, word: string): string {
  const sun = /^(?:sh|th|dh|[tdrzsn]|[тдрзсншц])/.exec(word)?.[0];
  return sun !== undefined && /[lль]$/.test(lead) ? lead.replace(/[lль]+$/, sun) + word : lead + word;
}

interface PartReading {
  readonly core: string;
  readonly needs: Particles;
  readonly particles: Particles;
  readonly isWhole: boolean;
}

function readings(part: NamePart): readonly PartReading[] {
  const { word, script, particles } = part;
  const needs = particles & ~freeParticles;
  if (script === "arabic") {
    return arabicListings(foldWord(word)).map((reading, i) => ({
      core: reading.core,
      needs: needs | (reading.particles & ~freeParticles),
      particles: particles | reading.particles,
      isWhole: i === 0,
    }));
  }
  const whole = { core: word, needs, particles, isWhole: true };
  // Joined in the listing, a particle may be part of the name itself (Albert, Bennett), so the text must have it too.
  const taken = splitParticles(foldWord(word), script)
    .filter(({ core }) => core.length >= 4)
    .map((split) => ({
      core: split.core,
      needs: needs | split.particles,
      particles: particles | split.particles,
      isWhole: false,
    }));
  return [whole, ...taken];
}

function regularForms(core: string, script: NamePart["script"]): Iterable<string> {
  switch (script) {
    case "cyrillic":
      return russianForms(lowerWord(core).replace(/[^\p{L}]/gu, ""));
    case "latin":
      return [...latinForms(foldWord(core)), foldWord(spellScholarly(lowerWord(core)))];
    case "arabic":
      return arabicForms(foldWord(core));
    case "other":
    case "digits":
      return [core];
  }
}

function gatherParts(text: string, tokens: readonly Token[], readsParticles: boolean): readonly NamePart[] {
  const parts: NamePart[] = [];
  let particles = 0;
  let lead = "";
  let reached = 0;
  tokens.forEach((token, i) => {
    const word = wordOf(text, token);
    const particle = readsParticles && i < tokens.length - 1 ? particleOf(foldWord(word), token.script) : 0;
    if (particle !== 0) {
      particles |= particle;
      lead += foldWord(word);
      return;
    }
    const hyphened = parts.length > 0 && /^[-‐‑]$/.test(text.slice(reached, token.start)) && lead === "";
    parts.push({ word, script: token.script, particles, lead, hyphened });
    [particles, lead, reached] = [0, "", token.end];
  });
  return parts;
}
