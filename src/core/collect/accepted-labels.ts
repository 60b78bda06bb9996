import type { ReadLine } from "./read-line.ts";
import { findLabel, type LabelForm, type LabelFound } from "./speaker-label.ts";

/** The labels of a text that do name speakers, by key; each with the spelling that is used most. */
export type AcceptedLabels = ReadonlyMap<string, string>;

/**
 * Decide which labels of a text name speakers.
 *
 * A label of a sure form counts as soon as its form says; others have to return. `Q` and `A` need each other. Names
 * before a colon count only where they are part of an exchange: at least two speakers, and not a rare thing among the
 * lines. So "I said: go" and the fields of a form are no speakers.
 */
export function acceptLabels(lines: readonly ReadLine[]): AcceptedLabels {
  const spoken = lines.filter((line) => line.joins !== "layout" && canHoldTurn(line));
  const uses = countUses(spoken);
  const asks = (uses.get("Q") ?? uses.get("В") ?? uses.get("س"))?.count ?? 0;
  const answers = (uses.get("A") ?? uses.get("О") ?? uses.get("ج"))?.count ?? 0;
  const isExamination = asks >= 1 && answers >= 1 && asks + answers >= 3;
  const returning = [...uses.values()].filter((use) =>
    use.form === "examination" ? isExamination : use.count >= (leastUses.get(use.form) ?? 2),
  );
  const turns = returning.reduce((sum, use) => sum + use.count, 0);
  const isSure = returning.some((use) => sureForms.has(use.form));
  const isExchange = returning.length >= 2 && (turns >= 6 || turns >= spoken.length * 0.2);
  const kept = isSure || isExchange ? returning.filter((use) => isExchange || sureForms.has(use.form)) : [];
  return new Map(kept.map((use) => [use.key, use.label]));
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
}

const leastUses: ReadonlyMap<LabelForm, number> = new Map([
  ["role", 1],
  ["titled", 1],
  ["at", 1],
  ["capitals", 2],
  ["bracketed", 2],
  ["timed", 2],
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
]);

function countUses(lines: readonly ReadLine[]): ReadonlyMap<string, LabelUse> {
  const labels = lines.flatMap((line) => findLabel(line) ?? []);
  const byKey = Map.groupBy(labels, (label) => label.key);
  return new Map([...byKey].map(([key, group]) => [key, useOf(key, group)]));
}

function useOf(key: string, group: readonly LabelFound[]): LabelUse {
  const spellings = Map.groupBy(group, ({ label }) => label);
  const [usual] = [...spellings].toSorted((a, b) => b[1].length - a[1].length);
  const forms = new Set(group.map(({ form }) => form));
  const form = [...leastUses.keys(), "examination" as const].find((each) => forms.has(each)) ?? "name";
  // One letter before a colon is a label only where it returns: "I: ..." once may be a sentence.
  const isShort = key.length <= 2 && form === "role" && group.length < 2;
  return { key, label: usual?.[0] ?? key, form: isShort ? "bold" : form, count: group.length };
}
