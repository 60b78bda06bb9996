import { type CompiledRegister, compileRegister } from "../compile-register.ts";
import { realName } from "../real-name.ts";
import { scriptOf } from "../script-of.ts";

/** A compiled register for a test: the pseudonym is the person's id too. */
export function registerOf(
  spellingsByPseudonym: Readonly<Record<string, readonly string[]>>,
  notNames: readonly string[] = [],
): CompiledRegister {
  return compileRegister({
    persons: Object.entries(spellingsByPseudonym).map(([pseudonym, spellings]) => ({
      id: pseudonym,
      pseudonym,
      spellings: spellings.map((text) => ({ text: realName(text), script: scriptOf(text) })),
    })),
    notNames: notNames.map(realName),
  });
}
