/** Somebody a reader might pick out, and what is known of them: one value for each name of a fact. */
export interface KnownSubject {
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Some facts that together fit fewer than k of the subjects. */
export interface UniqueCombination {
  /** The facts, by name in alphabetical order. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Whom they fit. */
  readonly subjects: readonly string[];
  /** Whether no part of it singles anybody out already: what a reader has to break up first. */
  readonly isMinimal: boolean;
}

/** How the check counts. */
export interface CombinationRule {
  /** Combinations that fit fewer subjects than this are reported; 5 unless told, 3 at least. */
  readonly k?: number;
  /** The largest number of facts taken together, 1 to 4; 4 unless told. */
  readonly mostFacts?: number;
  /** Facts to leave out, because they will not be released. */
  readonly without?: readonly string[];
}

/**
 * List every combination of up to four facts that fits fewer than k subjects.
 *
 * The population is everybody in the study, those who spoke and those spoken of: a reader who knows less of the world
 * than that finds nobody more. The minimal ones are the special uniques of disclosure control (protection of tables,
 * k-anonymity over every published cross). Ordered by number of subjects, then of facts, then by the facts.
 */
export function uniqueCombinations(
  subjects: readonly KnownSubject[],
  rule: CombinationRule = {},
): readonly UniqueCombination[] {
  const k = Math.max(3, rule.k ?? 5);
  const mostFacts = Math.min(4, Math.max(1, rule.mostFacts ?? 4));
  const fitting = subjectsByCombination(subjects, mostFacts, new Set(rule.without));
  const found: UniqueCombination[] = [];
  for (const { facts, held } of fitting.values()) {
    if (held.length >= k) continue;
    found.push({
      facts,
      subjects: held,
      isMinimal: !partsOf(facts).some((part) => countOf(fitting, part) < k),
    });
  }
  return found.sort(
    (a, b) =>
      a.subjects.length - b.subjects.length ||
      a.facts.length - b.facts.length ||
      (keyOf(a.facts) < keyOf(b.facts) ? -1 : 1),
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

interface Fitting {
  readonly facts: readonly Fact[];
  readonly held: string[];
}

function subjectsByCombination(
  subjects: readonly KnownSubject[],
  mostFacts: number,
  without: ReadonlySet<string>,
): ReadonlyMap<string, Fitting> {
  const fitting = new Map<string, Fitting>();
  for (const { id, facts } of subjects) {
    const own = Object.entries(facts)
      .filter(([name, value]) => !without.has(name) && value !== "")
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const combination of combinations(own, mostFacts)) {
      const key = keyOf(combination);
      const known = fitting.get(key);
      if (known === undefined) fitting.set(key, { facts: combination, held: [id] });
      else known.held.push(id);
    }
  }
  return fitting;
}

function combinations(facts: readonly Fact[], most: number): readonly (readonly Fact[])[] {
  let all: (readonly Fact[])[] = [[]];
  for (const fact of facts)
    all = [...all, ...all.filter((each) => each.length < most).map((each) => [...each, fact])];
  return all.filter((each) => each.length > 0);
}

function partsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return facts.length === 1 ? [] : facts.map((_, left) => facts.filter((_fact, i) => i !== left));
}

function countOf(fitting: ReadonlyMap<string, Fitting>, facts: readonly Fact[]): number {
  return fitting.get(keyOf(facts))?.held.length ?? 0;
}

function keyOf(facts: readonly Fact[]): string {
  return JSON.stringify(facts.map(({ name, value }) => [name, value]));
}
