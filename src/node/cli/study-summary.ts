import type { StudySummary } from "../../app/views.ts";
import type { WordsOut } from "../../app/words-out.ts";
import { counted, thousands } from "./counted.ts";
import { commandHere } from "./places.ts";

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A study at a glance, in lines that a person reads: what it is, what is in it, what was found, what to do next. */
export function summaryLines(summary: StudySummary, words: WordsOut): readonly string[] {
  const about = [summary.question, summary.disclaimer].flatMap((each) =>
    each === undefined ? [] : (words.own(each) ?? []),
  );
  return [
    words.own(summary.title) ?? "A study",
    ...about.map((each) => `  ${each}`),
    "",
    `  ${counted(summary.sources, "source")}, ${thousands(summary.words)} words${languagesText(summary)}; ${counted(summary.persons, "person under a pseudonym", "persons under pseudonyms")}`,
    `  ${counted(summary.codes, "code")}, ${counted(summary.passages, "passage")}, ${counted(summary.codings, "coding")}, ${counted(summary.memos, "memo")}`,
    `  ${counted(summary.claims, "claim")}, ${counted(summary.quantities, "stated quantity", "stated quantities")}`,
    ...(summary.conflicts === 0
      ? []
      : [`  ${counted(summary.conflicts, "conflict")} to settle: ${commandHere} conflicts`]),
    ...(summary.vaultOpen ? [] : ["  The names are locked: no text can be added or cleared."]),
    ...summary.notices.map((notice) => `  ! ${notice}`),
    `  Next: ${nextStep(summary)}`,
  ];
}

function languagesText({ languages }: StudySummary): string {
  if (languages.length === 0) return "";
  return ` (${languages.map(({ language, sources }) => `${languageName(language)} ${sources}`).join(", ")})`;
}

function languageName(language: string): string {
  return language === "und" ? "language not told" : (languageNames.of(language) ?? language);
}

function nextStep({ waiting, sources, codings, claims }: StudySummary): string {
  if (waiting > 0)
    return `${counted(waiting, "text")} ${waiting === 1 ? "waits" : "wait"} for a names step; replace the names in the page under Sources.`;
  if (sources === 0) return "open the page and add a note: drop a file on it, or paste the text.";
  if (codings === 0) return "open a source in the page, select some words, and give them a code.";
  if (claims === 0) return "state a claim in the page, and link the passages that speak for and against it.";
  return "open the page and choose a claim to see who says so.";
}
