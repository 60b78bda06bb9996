import type { Code } from "./instructions.ts";
import type { Term } from "./layout.ts";
import type { LaidChange } from "./run-plan.ts";

/** How long a term keeps its value: through the whole run; as long as no parameter is being changed; or not even that. */
export type Stands = "run" | "unchanged" | "never";

const order: readonly Stands[] = ["run", "unchanged", "never"];

/** Tells how long terms stand, given what changes parameters. */
export function standingUnder(changes: readonly LaidChange[]): (term: Term) => Stands {
  const changed = new Set(changes.map(({ parameter }) => parameter));
  const known = new Map<Term, Stands>();
  const look = (term: Term): Stands => {
    switch (term.kind) {
      case "number":
        return "run";
      case "parameter":
        return changed.has(term.slot) ? "unchanged" : "run";
      case "negative":
        return standing(term.of);
      case "call":
        return shortest(term.args.map(standing));
      case "binary":
        return shortest([standing(term.left), standing(term.right)]);
      default:
        return "never";
    }
  };
  const standing = (term: Term): Stands => {
    const found = known.get(term) ?? look(term);
    known.set(term, found);
    return found;
  };
  return standing;
}

/** Terms that stand, computed once under a name instead of wherever they are used. */
export class StandingNames {
  readonly #prefix: string;
  readonly #byCode = new Map<string, { readonly name: string; readonly code: Code }>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The name of what some code gives; equal code has one name. */
  nameOf(code: Code): string {
    const key = code.join();
    const held = this.#byCode.get(key) ?? { name: `${this.#prefix}${this.#byCode.size}`, code };
    this.#byCode.set(key, held);
    return held.name;
  }

  /** All that was named so far with the code that computes it, each after what it uses. */
  computed(): readonly { readonly name: string; readonly code: Code }[] {
    return [...this.#byCode.values()];
  }
}

/** The months in which changes begin, are under way or end: outside of them every parameter is as it was in the step before. */
export interface Changing {
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** When any of some changes is under way; never where there is none. */
export function changingMonths(changes: readonly LaidChange[]): Changing {
  const begins = changes.map(({ fromMonth }) => fromMonth);
  const ends = changes.map(({ fromMonth, overMonths, untilMonth = 0 }) =>
    Math.max(fromMonth + overMonths, untilMonth),
  );
  // A month ends in the one after its number, and a step later everybody has seen the whole of a change.
  return {
    fromMonth: Math.min(endlessMonth, ...begins.map(Math.floor)),
    toMonth: Math.min(endlessMonth, Math.max(0, ...ends.map((end) => Math.ceil(end) + 2))),
  };
}

const endlessMonth = 1_000_000;

function shortest(all: readonly Stands[]): Stands {
  return order[Math.max(0, ...all.map((each) => order.indexOf(each)))] ?? "never";
}
