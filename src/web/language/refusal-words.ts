import type { Refusal } from "../../app/api.ts";
import { refusals } from "./ar/refusals.ts";
import type { Language } from "./index.ts";
import { saidIn } from "./said-words.ts";

// What is said besides is known to the program alone; in English, kept in its own direction.
const detailed: readonly string[] = ["model-refused", "number-unknown", "not-opened"];

const inEnglish = "السبب بالإنجليزية:";

/** A refusal in a language: by its code, and in the program's own words where there are none for it. */
export function refusalIn(language: Language, refusal: Refusal): Refusal {
  const { code, text } = refusal;
  if (language === "en" || !hasWords(code)) return refusal;
  const words = refusals[code];
  if (refusal.why !== undefined) return { code, text: `${words} ${saidIn(language, refusal.why)}` };
  return { code, text: detailed.includes(code) ? `${words} ${inEnglish} \u2066${text}\u2069` : words };
}

function hasWords(code: string): code is keyof typeof refusals {
  return Object.hasOwn(refusals, code);
}
