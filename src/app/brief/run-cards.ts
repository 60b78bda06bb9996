import type { RecordId } from "../../core/base/index.ts";
import {
  type Door,
  sayAmount,
  sayChangeRange,
  sayCount,
  sayShare,
  sayShareChange,
  saySpread,
} from "../../core/report/index.ts";
import { flow, modelGroup, state } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import {
  type AnsweredDefinition,
  answeredDefinitions,
  type BriefMaterial,
  type LookAhead,
  type TriedScenario,
  triedScenarios,
  watchedFans,
  yearAfter,
} from "./brief-material.ts";
import { assumptionsUnder, cardAccounts, carryingParameters } from "./card-parameters.ts";
import { emptyCard } from "./empty-card.ts";
import { liveNumber } from "./live-number.ts";
import { presentLines } from "./record-cards.ts";

/** The card of a number that the runs gave; `undefined` where they gave none of that kind. */
export function runCard(desk: Desk, material: BriefMaterial, door: Door): NumberCard | undefined {
  const { ahead } = material;
  if (ahead === undefined) return undefined;
  switch (door.to) {
    case "definition": {
      const asked = answeredDefinitions(material).find(({ record }) => record.id === door.id);
      return asked === undefined ? undefined : definitionCard(desk, material, ahead, asked, door);
    }
    case "watched":
      return watchedCard(desk, material, ahead, door);
    case "fate":
      return fateCard(desk, material, ahead, door);
    case "scenario":
      return scenarioCard(desk, material, ahead, door);
    default:
      return undefined;
  }
}

function definitionCard(
  desk: Desk,
  material: BriefMaterial,
  ahead: LookAhead,
  { record, numbers }: AnsweredDefinition,
  door: Door,
): NumberCard {
  const { summary, carriers } = numbers;
  const horizon = yearAfter(ahead.frame, record.byMonth ?? ahead.numbers.months);
  const carrying = carryingParameters(desk, material, carriers);
  const clashes = new Set(numbers.accounts.map((each) => each.clash));
  const part = door.part ?? "share";
  const shown = liveNumber(material, numberWritten(door))?.text ?? sayShare(summary.share);
  return {
    ...emptyCard(
      door,
      `${titleOfPart[part.split(" ")[0] ?? ""] ?? titleOfPart.share}: ${record.name}`,
      shown,
    ),
    made: [
      `${record.name} is counted as come true in a run once its test holds for ${record.forMonths} month${record.forMonths === 1 ? "" : "s"} running, by ${horizon} at the latest.`,
      `Over accounts, readings of words of size, poolings and flows that only may be, the share goes from ${sayShare(numbers.range.low)} to ${sayShare(numbers.range.high)}.`,
      ...(numbers.assumedShare === undefined
        ? []
        : [`${sayShare(numbers.assumedShare)} of its variance rests on assumptions.`]),
      `It is settled so: ${record.settledBy}`,
    ],
    ran: [
      ...howItWasRun(ahead, summary.monteCarloError, numbers.stepError),
      "A share of runs is not a likelihood; the word beside it is a judgement that somebody signed.",
    ],
    ...carrying,
    claims: presentLines(material, claimsOf(material, record, part)),
    accounts: cardAccounts(desk, material, clashes, (account) => {
      const under = numbers.accounts.find((each) => each.account === account);
      return under === undefined ? undefined : sayShare(under.summary.share);
    }),
    assumptions: assumptionsUnder(carrying.parameters),
  };
}

/** The claims in which a definition is said, and those that say people may move so, where a number is with such a flow. */
function claimsOf(
  { reader }: BriefMaterial,
  record: AnsweredDefinition["record"],
  part: string,
): readonly RecordId[] {
  const [kind, ...on] = part.split(" ");
  const flows = kind === "corner" ? reader.all(flow).filter(({ id }) => on.includes(id)) : [];
  return [...new Set([...(record.claims ?? []), ...flows.flatMap(({ claims }) => claims ?? [])])];
}

const titleOfPart: Readonly<Record<string, string>> = {
  share: "Share of runs in which it comes true",
  range: "Range of the share over accounts, words, poolings and flows that may be",
  byYear: "Share of runs in which it has come true by then",
  months: "Time until it comes true, in the runs in which it does",
  account: "Share of runs in which it comes true if one side is right",
  corner: "Share of runs in which it comes true with what is only said to be possible",
  assumed: "How much of the variance of the share rests on assumptions",
  step: "How the share changes with half the step",
  error: "Standard error of the share, for having drawn so many runs and no more",
  variant: "How the share changes without one origin, or under another reading",
};

/** How a door of a definition is written as a live number. */
function numberWritten({ id, part = "share" }: Door): readonly string[] {
  const [kind = "share", ...args] = part.split(" ");
  return kind === "account" ? ["account", ...args, id] : [kind, id, ...args];
}

function watchedCard(
  desk: Desk,
  material: BriefMaterial,
  ahead: LookAhead,
  door: Door,
): NumberCard | undefined {
  const asked = watchedFans(material).find(({ record }) => record.id === door.id);
  if (asked === undefined) return undefined;
  const month = Number(door.part ?? ahead.numbers.months);
  const shown = liveNumber(material, ["watched", door.id, String(month)])?.text ?? "";
  const carrying = carryingParameters(desk, material, asked.fan.carriers);
  return {
    ...emptyCard(door, `${asked.record.name} in ${yearAfter(ahead.frame, month)}`, shown),
    made: [
      `The middle of the runs, and in brackets where 90 of 100 runs lie; in ${asked.record.unit}.`,
      "The parameters are those that carry most of its variance at the horizon.",
    ],
    ran: howItWasRun(ahead, undefined, asked.fan.stepError),
    ...carrying,
    accounts: cardAccounts(desk, material, clashesIn(asked.fan.carriers), () => undefined),
    assumptions: assumptionsUnder(carrying.parameters),
  };
}

function fateCard(desk: Desk, material: BriefMaterial, ahead: LookAhead, door: Door): NumberCard | undefined {
  const [groupKey, stateKey] = door.id.split(" ");
  const cell = ahead.numbers.fates.cells.find(
    ({ group, state: at }) => group === groupKey && at === stateKey,
  );
  if (cell === undefined) return undefined;
  const { reader } = material;
  const group = reader.all(modelGroup).find(({ key }) => key === groupKey)?.name ?? groupKey;
  const at = reader.all(state).find(({ key }) => key === stateKey)?.name ?? stateKey;
  const carrying = carryingParameters(desk, material, cell.carriers);
  const [low, middle, high] = door.part === "base" ? cell.atBase : cell.atHorizon;
  const when = door.part === "base" ? 0 : ahead.numbers.months;
  return {
    ...emptyCard(
      door,
      `${group}, ${at}, in ${yearAfter(ahead.frame, when)}`,
      saySpread([low, middle, high], "people"),
    ),
    made: [
      `The middle of ${sayCount(ahead.numbers.fates.runs)} runs; 90 of 100 lie within the range in brackets, in people.`,
    ],
    ran: howItWasRun(ahead, undefined, undefined),
    ...carrying,
    accounts: cardAccounts(desk, material, clashesIn(cell.carriers), () => undefined),
    assumptions: assumptionsUnder(carrying.parameters),
  };
}

function scenarioCard(
  desk: Desk,
  material: BriefMaterial,
  ahead: LookAhead,
  door: Door,
): NumberCard | undefined {
  const tried = triedScenarios(material).find(({ record }) => record.id === door.id);
  if (tried === undefined) return undefined;
  const change = tried.numbers.watched.find(({ id }) => id === door.part);
  if (change !== undefined) return changeCard(desk, material, ahead, tried, change.change, door);
  const effect = tried.numbers.definitions.find(({ id }) => id === door.part);
  const asked = answeredDefinitions(material).find(({ record }) => record.id === door.part);
  if (effect === undefined || asked === undefined) return undefined;
  const { difference } = effect;
  const carrying = carryingParameters(desk, material, asked.numbers.carriers);
  return {
    ...emptyCard(
      door,
      `What “${tried.record.name}” changes of “${asked.record.name}”`,
      sayShareChange(difference.difference),
    ),
    made: [
      `Both were run on the same draws, so that the difference is its own: it prevented it in ${sayShare(difference.prevented)} of the runs and caused it in ${sayShare(difference.caused)}.`,
    ],
    ran: howItWasRun(ahead, difference.monteCarloError, undefined, ahead.numbers.sideRuns),
    ...carrying,
    claims: presentLines(material, claimsOfMeasures(tried)),
    assumptions: assumptionsUnder(carrying.parameters),
  };
}

/** What a measure, shock or several together change of a watched number. */
function changeCard(
  desk: Desk,
  material: BriefMaterial,
  ahead: LookAhead,
  tried: TriedScenario,
  change: readonly [number, number, number],
  door: Door,
): NumberCard | undefined {
  const asked = watchedFans(material).find(({ record }) => record.id === door.part);
  if (asked === undefined) return undefined;
  const carrying = carryingParameters(desk, material, asked.fan.carriers);
  return {
    ...emptyCard(
      door,
      `What “${tried.record.name}” changes of “${asked.record.name}” by ${yearAfter(ahead.frame, ahead.numbers.months)}`,
      sayChangeRange(change, asked.record.unit),
    ),
    made: [
      `Both were run on the same draws, and 90 of 100 differences lie between these; in ${asked.record.unit}.`,
      ...howItWasRun(ahead, undefined, undefined, ahead.numbers.sideRuns),
    ],
    ...carrying,
    claims: presentLines(material, claimsOfMeasures(tried)),
    assumptions: assumptionsUnder(carrying.parameters),
  };
}

function claimsOfMeasures({ measures }: TriedScenario): readonly RecordId[] {
  return [...new Set(measures.flatMap(({ claims }) => claims ?? []))];
}

function howItWasRun(
  { numbers }: LookAhead,
  monteCarloError: number | undefined,
  stepError: number | undefined,
  runs = numbers.runs,
): readonly string[] {
  const errors = [
    monteCarloError === undefined ? undefined : `Monte Carlo error ${points(monteCarloError)}`,
    stepError === undefined ? undefined : `error of the step ${points(Math.abs(stepError))}`,
  ].filter((each) => each !== undefined);
  return [
    `Computed from ${sayCount(runs)} runs with seed ${numbers.seed}${errors.length === 0 ? "" : `; ${errors.join(", ")}`}.`,
  ];
}

function points(share: number): string {
  return share < 0.0005 ? "under 0.1 points" : `${sayAmount(share * 100)} points`;
}

function clashesIn(carriers: readonly { readonly is: string; readonly id: string }[]): ReadonlySet<string> {
  return new Set(carriers.filter(({ is }) => is === "clash").map(({ id }) => id));
}
