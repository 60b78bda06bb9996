import type { RecordId } from "../../core/base/index.ts";
import type { Door } from "../../core/report/index.ts";
import { flow, modelGroup, state } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { NumberCard } from "../outlook-views.ts";
import { type Figure, own, type Said, say } from "../said/index.ts";
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
  const shown = liveNumber(material, numberWritten(door))?.said ?? aShare(summary.share);
  return {
    ...emptyCard(
      door,
      say(titleOfPart[part.split(" ")[0] ?? ""] ?? "share-of", { name: record.name }),
      shown,
    ),
    made: [
      say("definition-counts", { name: record.name, count: record.forMonths, year: horizon }),
      say("definition-range", { low: ofRuns(numbers.range.low), high: ofRuns(numbers.range.high) }),
      ...(numbers.assumedShare === undefined
        ? []
        : [say("definition-assumed", { share: ofRuns(numbers.assumedShare) })]),
      say("definition-settled", { words: record.settledBy }),
    ],
    ran: [...howItWasRun(ahead, summary.monteCarloError, numbers.stepError), say("not-a-likelihood")],
    ...carrying,
    claims: presentLines(material, claimsOf(material, record, part)),
    accounts: cardAccounts(desk, material, clashes, (account) => {
      const under = numbers.accounts.find((each) => each.account === account);
      return under === undefined ? undefined : aShare(under.summary.share);
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

const titleOfPart: Readonly<Record<string, TitleOfPart>> = {
  share: "share-of",
  range: "range-of",
  byYear: "byYear-of",
  months: "months-of",
  account: "account-of",
  corner: "corner-of",
  assumed: "assumed-of",
  step: "step-of",
  error: "error-of",
  variant: "variant-of",
};

type TitleOfPart =
  `${"share" | "range" | "byYear" | "months" | "account" | "corner" | "assumed" | "step" | "error" | "variant"}-of`;

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
  const shown = liveNumber(material, ["watched", door.id, String(month)])?.said ?? own("");
  const carrying = carryingParameters(desk, material, asked.fan.carriers);
  return {
    ...emptyCard(
      door,
      say("watched-in", { name: asked.record.name, year: yearAfter(ahead.frame, month) }),
      shown,
    ),
    made: [say("watched-how", { unit: unitOf(asked.record.unit) }), say("watched-carried")],
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
      say("fate-in", { group: group ?? "", state: at ?? "", year: yearAfter(ahead.frame, when) }),
      say("number-figure", { of: { figure: "spread", of: [low, middle, high], unit: "people" } }),
    ),
    made: [say("fate-how", { runs: ahead.numbers.fates.runs })],
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
      say("effect", { measure: tried.record.name, name: asked.record.name }),
      say("number-figure", { of: { figure: "change", change: difference.difference } }),
    ),
    made: [say("effect-how", { prevented: ofRuns(difference.prevented), caused: ofRuns(difference.caused) })],
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
      say("effect-by", {
        measure: tried.record.name,
        name: asked.record.name,
        year: yearAfter(ahead.frame, ahead.numbers.months),
      }),
      say("number-figure", { of: { figure: "changes", of: change, unit: asked.record.unit } }),
    ),
    made: [
      say("effect-by-how", { unit: unitOf(asked.record.unit) }),
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
): readonly Said[] {
  const made = { runs, seed: String(numbers.seed) };
  const drawn = monteCarloError === undefined ? undefined : inPoints(monteCarloError);
  const step = stepError === undefined ? undefined : inPoints(Math.abs(stepError));
  if (drawn === undefined)
    return [step === undefined ? say("ran", made) : say("ran-step", { ...made, step })];
  return [
    step === undefined ? say("ran-drawn", { ...made, drawn }) : say("ran-errors", { ...made, drawn, step }),
  ];
}

function ofRuns(share: number): Figure {
  return { figure: "share", share };
}

function aShare(share: number): Said {
  return say("number-figure", { of: ofRuns(share) });
}

function inPoints(share: number): Figure {
  return { figure: "error", share };
}

function unitOf(unit: string): Figure {
  return { figure: "term", list: "unit", value: unit };
}

function clashesIn(carriers: readonly { readonly is: string; readonly id: string }[]): ReadonlySet<string> {
  return new Set(carriers.filter(({ is }) => is === "clash").map(({ id }) => id));
}
