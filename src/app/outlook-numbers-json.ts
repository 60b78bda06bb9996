import type {
  Carrier,
  DefinitionNumbers,
  FanNumbers,
  FateCell,
  OutlookNumbers,
  ParameterWorth,
  PassageSummary,
  ScenarioNumbers,
} from "../core/outlook/index.ts";

/** Read the numbers of an outlook that were written as JSON; `undefined` where they are not whole, or of another shape. */
export function numbersFromJson(json: string | undefined): OutlookNumbers | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isNumbers(value) ? value : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

type Is<T> = (value: unknown) => value is T;
type Members<T> = { readonly [K in keyof T]-?: Is<T[K]> };

// Every member and no other. The compiler holds this list to the types, so that a number which comes new has to be named here.
function object<T extends object>(members: Members<T>): Is<T> {
  const checks = Object.entries<Is<unknown>>(members);
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return (
      checks.every(([name, is]) => is(given.get(name))) &&
      [...given.keys()].every((name) => Object.hasOwn(members, name))
    );
  };
}

const text: Is<string> = (value) => typeof value === "string";
const number: Is<number> = (value) => typeof value === "number";

function list<T>(of: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(of);
}

function maybe<T>(of: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || of(value);
}

function oneOf<T extends string>(...words: readonly T[]): Is<T> {
  return (value): value is T => words.some((word) => word === value);
}

const three: Is<readonly [number, number, number]> = (value): value is readonly [number, number, number] =>
  Array.isArray(value) && value.length === 3 && value.every(number);

const carriers = list(object<Carrier>({ is: oneOf("parameter", "clash"), id: text, share: number }));

const summary = object<PassageSummary>({
  definition: text,
  runs: number,
  share: number,
  monteCarloError: number,
  byYear: list(number),
  months: maybe(list(number)),
});

const definition = object<DefinitionNumbers>({
  id: text,
  summary,
  stepError: number,
  accounts: list(
    object<DefinitionNumbers["accounts"][number]>({ clash: text, account: text, weight: number, summary }),
  ),
  corners: list(
    object<DefinitionNumbers["corners"][number]>({
      on: list(text),
      share: number,
      difference: number,
      differenceError: number,
    }),
  ),
  variants: list(
    object<DefinitionNumbers["variants"][number]>({
      id: text,
      kind: oneOf("word-table", "pooling", "without-origin", "if-false"),
      share: number,
      difference: number,
      differenceError: number,
    }),
  ),
  range: object<DefinitionNumbers["range"]>({ low: number, high: number }),
  carriers,
  assumedShare: maybe(number),
});

const scenario = object<ScenarioNumbers>({
  id: text,
  definitions: list(
    object<ScenarioNumbers["definitions"][number]>({
      id: text,
      share: number,
      difference: object<ScenarioNumbers["definitions"][number]["difference"]>({
        difference: number,
        monteCarloError: number,
        prevented: number,
        caused: number,
        monthsLater: maybe(list(number)),
      }),
      accounts: list(
        object<ScenarioNumbers["definitions"][number]["accounts"][number]>({
          clash: text,
          account: text,
          difference: number,
        }),
      ),
    }),
  ),
  watched: list(object<ScenarioNumbers["watched"][number]>({ id: text, change: three })),
});

const isNumbers = object<OutlookNumbers>({
  runs: number,
  sideRuns: number,
  seed: number,
  months: number,
  definitions: list(definition),
  fans: list(object<FanNumbers>({ id: text, months: list(list(number)), carriers, stepError: number })),
  fates: object<OutlookNumbers["fates"]>({
    runs: number,
    cells: list(object<FateCell>({ group: text, state: text, atBase: three, atHorizon: three, carriers })),
  }),
  scenarios: list(scenario),
  questions: list(object<ParameterWorth>({ parameter: text, couldMove: number, worth: number })),
  leftOver: object<OutlookNumbers["leftOver"]>({ people: number, money: number }),
  checksum: text,
});
