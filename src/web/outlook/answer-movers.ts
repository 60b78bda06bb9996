import type { ComputedOutlook, DefinitionView } from "../../app/views.ts";

/** Something that was computed and moves the share of a definition; `share` is what it is then. */
export type AnswerMover = {
  readonly id: string;
  readonly name: string;
  readonly difference: number;
  readonly share: number;
} & (
  | { readonly is: "definition" | "account" | "corner" | "scenario" }
  | { readonly is: "variant"; readonly kind: DefinitionView["variants"][number]["kind"] }
);

/** How many are named. */
const most = 8;

/** All that moves a definition's share by more than two standard errors and a whole point, the farthest first. */
export function answerMovers(
  { definitions, scenarios }: ComputedOutlook,
  read: DefinitionView,
): readonly AnswerMover[] {
  const { share: own, monteCarloError: ownError } = read;
  const told: (AnswerMover & { readonly error: number })[] = [
    ...definitions
      .filter(({ id, earlySign }) => id !== read.id && !earlySign)
      .map(({ id, name, share, monteCarloError }) => ({
        is: "definition" as const,
        id,
        name,
        share,
        difference: share - own,
        error: Math.hypot(monteCarloError, ownError),
      })),
    ...read.accounts.map(({ account, share, monteCarloError }) => ({
      is: "account" as const,
      ...account,
      share,
      difference: share - own,
      error: Math.hypot(monteCarloError, ownError),
    })),
    ...read.corners
      .filter(({ flows }) => flows.length > 0)
      .map(({ flows, on, share, difference, differenceError }) => ({
        is: "corner" as const,
        id: flows.join(" "),
        name: on.join(", "),
        share,
        difference,
        error: differenceError,
      })),
    ...read.variants.map(({ differenceError, ...variant }) => ({
      is: "variant" as const,
      ...variant,
      error: differenceError,
    })),
    ...scenarios.flatMap(({ id, name, effects }) =>
      effects
        .filter(({ definition }) => definition === read.id)
        .map(({ share, difference, differenceError }) => ({
          is: "scenario" as const,
          id,
          name,
          share,
          difference,
          error: differenceError,
        })),
    ),
  ];
  return told
    .filter(({ difference, error }) => Math.abs(difference) > Math.max(0.01, 2 * error))
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, most)
    .map(({ error, ...mover }) => mover);
}
