import type { NameScript } from "./names-register.ts";

/** The script of a text's letters: that of its first letter of a script with rules, else `other`. */
export function scriptOf(text: string): NameScript {
  for (const character of text) {
    const script = scriptOfCharacter(character);
    if (script !== undefined && script !== "other") return script;
  }
  return "other";
}

/** The script of one character; undefined where it belongs to none (marks, apostrophes, zero-width characters). */
export function scriptOfCharacter(character: string): NameScript | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x250) return isLatinCode(code) ? "latin" : undefined;
  if (code >= 0x400 && code < 0x530) return "cyrillic";
  if (!/\p{L}/u.test(character) || code === 0x640 || code === 0x2bc || code === 0x2bb) return undefined;
  if (/\p{Script=Arabic}/u.test(character)) return "arabic";
  if (/\p{Script=Latin}/u.test(character)) return "latin";
  if (/\p{Script=Cyrillic}/u.test(character)) return "cyrillic";
  return /\p{Lm}/u.test(character) ? undefined : "other";
}

function isLatinCode(code: number): boolean {
  const isAscii = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isAscii || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7);
}
