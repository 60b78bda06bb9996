import type { PublishedCell } from "../published-cells.ts";
import { highs } from "./solver.ts";

/** One list of published counts, and how each unknown of a person kind enters it: by which copies. */
export interface AttackedRelease {
  readonly cells: readonly PublishedCell[];
  readonly copies: readonly string[];
}

/** The least and the most a sum can be; undefined where the published counts contradict each other. */
export interface AttackedBounds {
  readonly least: number;
  readonly most: number;
}

/** What a most that nothing holds is reported as. */
export const beyondAll = 1e6;

/**
 * What an attacker with a solver finds out: bounds of one count under all published ones.
 *
 * Written apart from the product's own bounds: one unknown for each cross of all categories of all attributes, whether
 * tables link them or not, in whole numbers where asked, solved by HiGHS.
 */
export function attackCell(
  releases: readonly AttackedRelease[],
  asked: readonly { readonly cell: readonly string[]; readonly copy: string; readonly times: number }[],
  kind: "real" | "whole" = "real",
): AttackedBounds | undefined {
  const categories = new Map<string, Set<string>>();
  for (const { cells } of releases) for (const { cell } of cells) note(categories, cell);
  const kinds = crossAll(categories);
  const sum = (cell: readonly string[], copies: readonly string[], times = 1): string =>
    copies
      .flatMap((copy) => kinds.flatMap((each, i) => (fits(cell, each) ? [`${times} ${copy}${i}`] : [])))
      .join(" + ");
  const rows = releases.flatMap(({ cells, copies }) => {
    const own = new Map<string, Set<string>>();
    for (const { cell } of cells) note(own, cell);
    const nobody = [...own].flatMap(([attribute, named]) =>
      [...(categories.get(attribute) ?? [])]
        .filter((category) => !named.has(category))
        .map((category) => `${sum(["", attribute, category], copies)} = 0`),
    );
    const shown = cells.flatMap(({ cell, shown, from, to }) => {
      const left = sum(cell, copies);
      if (shown !== undefined) return [`${left} = ${shown}`];
      return from === undefined ? [] : [`${left} >= ${from}`, `${left} <= ${to}`];
    });
    return [...shown, ...nobody];
  });
  const target = asked.map(({ cell, copy, times }) => sum(cell, [copy], times)).join(" + ");
  const all = [...new Set(releases.flatMap(({ copies }) => copies))].flatMap((copy) =>
    kinds.map((_, i) => `${copy}${i}`),
  );
  const model = (sense: string): string =>
    [
      sense,
      `obj: ${target}`,
      "Subject To",
      ...rows.map((row, i) => `c${i}: ${row}`),
      ...all.map((each, i) => `u${i}: ${each} <= ${beyondAll}`),
      ...(kind === "whole" ? ["General", all.join(" ")] : []),
      "End",
    ]
      .join("\n")
      .replaceAll("+ -", "- ");
  const [least, most] = [highs.solve(model("Minimize")), highs.solve(model("Maximize"))];
  if (least.Status === "Infeasible" || most.Status === "Infeasible") return undefined;
  if (least.Status !== "Optimal" || most.Status !== "Optimal") throw new Error(`HiGHS: ${least.Status}`);
  return { least: least.ObjectiveValue, most: most.ObjectiveValue };
}

function note(categories: Map<string, Set<string>>, cell: readonly string[]): void {
  for (let at = 1; at + 1 < cell.length; at += 2) {
    const attribute = cell[at] ?? "";
    const known = categories.get(attribute) ?? new Set<string>();
    categories.set(attribute, known);
    for (const category of (cell[at + 1] ?? "").split("\n")) known.add(category);
  }
}

function crossAll(
  categories: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Readonly<Record<string, string>>[] {
  let kinds: readonly Readonly<Record<string, string>>[] = [{}];
  for (const [attribute, own] of categories) {
    kinds = kinds.flatMap((kind) => [...own].map((category) => ({ ...kind, [attribute]: category })));
  }
  return kinds;
}

function fits(cell: readonly string[], kind: Readonly<Record<string, string>>): boolean {
  for (let at = 1; at + 1 < cell.length; at += 2) {
    const own = kind[cell[at] ?? ""];
    if (own === undefined || !(cell[at + 1] ?? "").split("\n").includes(own)) return false;
  }
  return true;
}
