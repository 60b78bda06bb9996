import type { ReadLine } from "./read-line.ts";
import { findLabel, type LabelForm, type LabelFound } from "./speaker-label.ts";

/** The labels of a text that do name speakers, by key; each with the spelling that is used most. */
export type AcceptedLabels = ReadonlyMap<string, string>;

/**
 * Decide which labels of a text name speakers.
 *
 * A label of a sure form counts as soon as its form says; others have to return. `Q` and `A` need each other. Names
 * before a colon count only where they are part of an exchange: at least two speakers, and not a rare thing among the
 * lines. So "I said: go" and the fields of a form are no speakers. Where most lines are labelled, a name that stands
 * among them once is one more speaker.
 */
export function acceptLabels(lines: readonly ReadLine[]): AcceptedLabels {
  const able = lines.filter(canHoldTurn);
  const spoken = able.filter((line) => line.joins !== "layout");
  const uses = countUses(able);
  const least = leastUsesIn(uses);
  const returning = uses.filter((use) => use.count >= (least.get(use.form) ?? 2));
  const turns = sumUses(returning);
  const isExchange = returning.length >= 2 && (turns >= 6 || turns >= spoken.length * 0.2);
  const kept = returning.filter((use) => isExchange || sureForms.has(use.form));
  const isThroughout = kept.length >= 2 && sumUses(kept) >= spoken.length * 0.5;
  const begins = Math.min(...kept.map((use) => use.firstAt));
  const single = isThroughout ? uses.filter((use) => use.form !== "examination" && use.firstAt > begins) : [];
  const all = [...kept, ...single.filter((use) => !kept.includes(use))];
  return new Map(all.map((use) => [use.key, use.label]));
}

// What has to return how often depends on the text: questions need answers, one time beside a name is no transcript's.
function leastUsesIn(uses: readonly LabelUse[]): ReadonlyMap<LabelForm, number> {
  const count = (...keys: readonly string[]) =>
    sumUses(uses.filter((use) => use.form === "examination" && keys.includes(use.key)));
  // In Russian the letters are also initials: "В. Петров", "О. Иванова".
  const isExamination =
    (count("Q") > 0 && count("A") > 0) ||
    (count("س") > 0 && count("ج") > 0) ||
    (count("В") > 1 && count("О") > 1);
  const timed = sumUses(uses.filter((use) => use.form === "timed"));
  // Fields of a form are set in bold too, but each stands there once.
  const marked = uses.filter((use) => use.form === "marked");
  const areNames = sumUses(marked) >= 3 && marked.some((use) => use.count >= 2);
  return new Map(leastUses)
    .set("examination", isExamination ? 1 : Number.POSITIVE_INFINITY)
    .set("timed", timed >= 3 ? 1 : 2)
    .set("marked", areNames ? 1 : 2);
}

/** Tell whether a line may begin a turn at all: headings, list items and what is set apart may not. */
export function canHoldTurn(line: ReadLine): boolean {
  return (
    line.speaker === undefined &&
    (line.style === "paragraph" || line.style === "cue" || line.style === "line")
  );
}

interface LabelUse {
  readonly key: string;
  readonly label: string;
  readonly form: LabelForm;
  readonly count: number;
  /** Which of the lines has it first. */
  readonly firstAt: number;
}

const leastUses: ReadonlyMap<LabelForm, number> = new Map([
  ["role", 1],
  ["titled", 1],
  ["at", 1],
  ["capitals", 2],
  ["bracketed", 2],
  ["timed", 2],
  ["marked", 2],
  ["name", 2],
  ["bold", 3],
]);

const sureForms: ReadonlySet<LabelForm> = new Set([
  "examination",
  "role",
  "titled",
  "at",
  "capitals",
  "bracketed",
  "timed",
  "marked",
]);

function countUses(lines: readonly ReadLine[]): readonly LabelUse[] {
  const labels = lines.flatMap((line, at) => {
    const label = findLabel(line);
    // In the middle of a paragraph that the layout broke, only forms that no sentence has are counted.
    const counts =
      label !== undefined &&
      (line.joins !== "layout" || (plainForms.has(label.form) && label.key.length > 2));
    return counts ? [{ ...label, at }] : [];
  });
  return [...Map.groupBy(labels, (label) => label.key)].map(([key, group]) => useOf(key, group));
}

interface LabelAt extends LabelFound {
  readonly at: number;
}

const plainForms: ReadonlySet<LabelForm> = new Set(["titled", "capitals", "role", "at"]);

function sumUses(uses: readonly LabelUse[]): number {
  return uses.reduce((sum, use) => sum + use.count, 0);
}

function useOf(key: string, group: readonly LabelAt[]): LabelUse {
  const spellings = Map.groupBy(group, ({ label }) => label);
  const [usual] = [...spellings].toSorted((a, b) => b[1].length - a[1].length);
  const forms = new Set(group.map(({ form }) => form));
  const form = [...leastUses.keys(), "examination" as const].find((each) => forms.has(each)) ?? "name";
  // One letter before a colon is a label only where it returns: "I: ..." once may be a sentence.
  const isShort = key.length <= 2 && form === "role" && group.length < 2;
  return {
    key,
    label: usual?.[0] ?? key,
    form: isShort ? "bold" : form,
    count: group.length,
    firstAt: group[0]?.at ?? 0,
  };
}
