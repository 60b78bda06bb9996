import type { ClaimLine, RecordId } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** What is looked for among the claims; an empty field asks nothing. */
export interface ClaimFilter {
  readonly query: string;
  readonly group: string;
  readonly form: string;
  readonly warning: string;
  /** Both grades side by side, such as "B2". */
  readonly grade: string;
}

/** What claims can be put in order by. */
export type ClaimColumn = "text" | "support" | "for" | "against" | "independent" | "confidence" | "warnings";

/** How the claims are shown; kept while the study is open, so that the way back leads to the same list. */
export interface ClaimsShown {
  readonly as: "table" | "board";
  readonly columns: "support" | "confidence";
  readonly filter: ClaimFilter;
  /** Without one, in the order in which they were made. */
  readonly sort?: { readonly by: ClaimColumn; readonly down: boolean };
}

/** Nothing looked for. */
export const noFilter: ClaimFilter = { query: "", group: "", form: "", warning: "", grade: "" };

/** What stands for "no group" in the filter: no group is called by a blank. */
export const withoutGroup = " ";

/** How the claims are shown now. */
export const claimsShown = createForgotten<ClaimsShown>({
  as: "table",
  columns: "support",
  filter: noFilter,
});

/** The states of support in the order of a board. */
export const supportColumns = [
  "supported",
  "contested",
  "one",
  "voiced",
  "assumption",
  "nothing",
] as const satisfies readonly ClaimLine["support"][];

/** The steps of confidence in the order of a board; `none` where it was not said. */
export const confidenceColumns = ["high", "moderate", "low", "very-low", "none"] as const;

/** A step of confidence, or that it was not said. */
export type ConfidenceColumn = (typeof confidenceColumns)[number];

/** In which column of confidence a claim stands. */
export function confidenceOf(claim: Pick<ClaimLine, "confidence">): ConfidenceColumn {
  return confidenceColumns.find((each) => each === claim.confidence) ?? "none";
}

/** Tell whether anything but words is asked. */
export function isFiltered({ query: _, ...rest }: ClaimFilter): boolean {
  return Object.values(rest).some((asked) => asked !== "");
}

/** The claims that fit, in the order asked for; claims that are equal keep the order in which they were made. */
export function claimsThat(
  claims: readonly ClaimLine[],
  { filter, sort }: Pick<ClaimsShown, "filter" | "sort">,
): readonly ClaimLine[] {
  const sought = filter.query.trim().toLocaleLowerCase();
  const fitting = claims.filter(
    (claim) => claim.text.toLocaleLowerCase().includes(sought) && fits(claim, filter),
  );
  if (sort === undefined) return fitting;
  const way = sort.down ? -1 : 1;
  return fitting.toSorted((a, b) => way * compare(a, b, sort.by));
}

function fits(claim: ClaimLine, { group, form, warning, grade }: ClaimFilter): boolean {
  const groupFits =
    group === withoutGroup ? claim.group === undefined : group === "" || claim.group === group;
  return (
    groupFits &&
    (form === "" || claim.form === form) &&
    (warning === "" || claim.warned.some((each) => each === warning)) &&
    (grade === "" || claim.grades.includes(grade))
  );
}

function compare(a: ClaimLine, b: ClaimLine, by: ClaimColumn): number {
  switch (by) {
    case "text":
      return a.text.localeCompare(b.text);
    case "support":
      return supportColumns.indexOf(a.support) - supportColumns.indexOf(b.support);
    case "confidence":
      return confidenceColumns.indexOf(confidenceOf(b)) - confidenceColumns.indexOf(confidenceOf(a));
    case "independent":
      return a.independence.low - b.independence.low || a.independence.high - b.independence.high;
    default:
      return a[by] - b[by];
  }
}

/** The claim before or after one in a list; the first where none is open. */
export function claimBeside(
  claims: readonly { readonly id: RecordId }[],
  from: RecordId | undefined,
  step: 1 | -1,
): RecordId | undefined {
  const at = claims.findIndex(({ id }) => id === from);
  if (at < 0) return claims[step === 1 ? 0 : claims.length - 1]?.id;
  return claims[Math.min(claims.length - 1, Math.max(0, at + step))]?.id;
}
