import type { NameScript } from "./names-register.ts";
import { scriptOfCharacter } from "./script-of.ts";

/**
 * The script of a word whose letters are of two scripts, where all those of one of them look like letters of the other
 * (`Абy` with a Latin y); undefined where the word is of one script, or where its letters can be told apart by eye.
 *
 * The script of more letters is tried first. A clitic or a case ending glued to a name in other letters stays apart,
 * as no such letter of Arabic and few of the others look alike.
 */
export function scriptInDisguise(word: string): NameScript | undefined {
  const counts = { latin: 0, cyrillic: 0, other: 0 };
  for (const character of word) {
    const script = scriptOfCharacter(character);
    if (script === "arabic") return undefined;
    if (script !== undefined) counts[script]++;
  }
  const scripts = (["cyrillic", "latin"] as const).filter((script) => counts[script] > 0);
  const isMixed = counts.latin + counts.other > 0 && counts.cyrillic + counts.other > 0 && scripts.length > 0;
  if (!isMixed) return undefined;
  return [...scripts]
    .sort((one, other) => counts[other] - counts[one])
    .find((script) => [...word].every((character) => readAs(character, script) !== undefined));
}

/** Write a word in letters of one script, each look-alike of another script replaced; the length stays the same. */
export function withoutLookAlikes(word: string, script: NameScript | "digits"): string {
  if (script !== "latin" && script !== "cyrillic") return word;
  if (script === "latin" ? !/[^\0-\u02af]/.test(word) : !/[a-z\u0370-\u03ff]/i.test(word)) return word;
  let plain = "";
  for (const character of word) plain += readAs(character, script) ?? character;
  return plain;
}

function readAs(character: string, script: "latin" | "cyrillic"): string | undefined {
  const own = scriptOfCharacter(character);
  if (own === undefined || own === script) return character;
  return (script === "latin" ? latinByLookAlike : cyrillicByLookAlike).get(character);
}

// The same place in each row is the same shape; a dot where the script has none.
const latinShapes = "AaBCcEeHIiJjKkMNOoPpSsTXxYyZvh";
const cyrillicShapes = "АаВСсЕеНІіЈјКкМ.ОоРрЅѕТХхУу..һ";
const greekShapes = "ΑαΒ..Ε.ΗΙι..ΚκΜΝΟοΡρ..ΤΧχΥγΖν.";

const latinByLookAlike = new Map([
  ...pairsOf(cyrillicShapes, latinShapes),
  ...pairsOf(greekShapes, latinShapes),
]);
const cyrillicByLookAlike = new Map([
  ...pairsOf(latinShapes, cyrillicShapes),
  ...pairsOf(greekShapes, cyrillicShapes),
]);

function pairsOf(from: string, to: string): readonly (readonly [string, string])[] {
  const shapes = [...to];
  return [...from].flatMap((shape, i) => {
    const like = shapes[i];
    return shape === "." || like === undefined || like === "." ? [] : [[shape, like] as const];
  });
}
