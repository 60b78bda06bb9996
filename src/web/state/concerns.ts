import type { ClaimDescription } from "../../app/api.ts";
import type { CardView, Claim } from "../../app/views.ts";

/** How serious a concern is. */
export type ConcernLevel = NonNullable<Claim["methodConcern"]>;
/** What a concern is about: a component of GRADE-CERQual. */
export type Component = "method" | "coherence" | "adequacy" | "relevance";

/** One component as it stands in the form; an empty level was not assessed. */
export interface Concern {
  readonly level: ConcernLevel | "";
  readonly reason: string;
}

/** The four components as they stand in the form. */
export type Concerns = Readonly<Record<Component, Concern>>;

/** The components in the order in which they are printed. */
export const components: readonly Component[] = ["method", "coherence", "adequacy", "relevance"];

/** The levels, the lightest first. */
export const concernLevels: readonly ConcernLevel[] = ["none", "minor", "moderate", "serious"];

/** The concerns that stand on a card. */
export function concernsOf(view: Pick<CardView, "cerqual">): Concerns {
  const of = (component: Component): Concern => {
    const held = view.cerqual.find((each) => each.component === component);
    return {
      level: concernLevels.find((level) => level === held?.concern) ?? "",
      reason: held?.reason ?? "",
    };
  };
  return {
    method: of("method"),
    coherence: of("coherence"),
    adequacy: of("adequacy"),
    relevance: of("relevance"),
  };
}

/** What to change of a claim so that the concerns stand as they were typed. */
export function concernChanges(before: Concerns, after: Concerns): ClaimDescription {
  return Object.fromEntries(
    components.flatMap((component) => {
      const [held, typed] = [before[component], after[component]];
      const reason = typed.reason.trim();
      return [
        ...(typed.level === held.level
          ? []
          : [[`${component}Concern`, typed.level === "" ? null : typed.level] as const]),
        ...(reason === held.reason ? [] : [[`${component}Reason`, reason === "" ? null : reason] as const]),
      ];
    }),
  );
}
