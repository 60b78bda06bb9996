import { isNonEmpty, isSeed, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type {
  LikelihoodScale,
  OutlookEffort,
  OutlookNumbers,
  OutlookPlan,
} from "../../core/outlook/index.ts";
import { type OpenQuestion, question, source, study as studyTable } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { headsText } from "../heads-text.ts";
import type {
  ComputedOutlook,
  FatesView,
  JudgementLine,
  OutlookMaking,
  OutlookView,
} from "../outlook-views.ts";
import { saidEnsembleError } from "../said/index.ts";
import { type GatheredOutlook, gatheredOutlook } from "./gather-outlook.ts";
import { inOrder } from "./model-records.ts";
import { judgementLines } from "./model-view.ts";
import { effortOf, sizeTroubles } from "./outlook-frame.ts";
import { rankQuestions } from "./rank-questions.ts";
import { definitionViews, watchedViews } from "./view-definitions.ts";
import { type ViewNames, viewNames } from "./view-names.ts";
import { scenarioViews } from "./view-scenarios.ts";

/** Another number of runs or another seed than the study's own, to see what hangs on it. */
export interface OtherRuns {
  readonly runs?: number;
  readonly seed?: number;
}

/**
 * Look ahead: gather what the runs need, have them computed, and name what they say.
 *
 * Everything is read from the study before the runs begin: it may be changed or closed while they are computed.
 */
export async function outlookView(desk: Desk, other: OtherRuns = {}): Promise<Result<OutlookView, Refusal>> {
  const { study } = desk.open;
  const gathered = gatheredOutlook(study);
  if (gathered.is === "none") return ok({ is: "none" });
  if (gathered.is === "troubled") {
    const { troubles, notModelled } = gathered;
    return ok({ is: "troubled", troubles, notModelled });
  }
  const { outlook } = gathered;
  const order = orderOf(outlook, other);
  const tooMuch = sizeTroubles(order.plan, order.effort);
  if (isNonEmpty(tooMuch)) return ok({ is: "troubled", troubles: tooMuch, notModelled: outlook.notModelled });
  const naming = namingOf(desk, outlook);
  const { base, cutOff, horizonMonths, stepsPerMonth } = outlook.frame;
  const isStudysOwn = other.runs === undefined && other.seed === undefined;
  const made = { base, cutOff, horizonMonths, stepsPerMonth, isStudysOwn, heads: headsText(study.heads()) };
  const computed = await desk.outlooks.numbersOf(order.plan, order.effort);
  if (!computed.ok) {
    const troubles = [saidEnsembleError(computed.error)];
    return ok({ is: "troubled", troubles, notModelled: outlook.notModelled });
  }
  return ok(named(outlook, naming, made, computed.value));
}

function orderOf({ plan, frame }: GatheredOutlook, other: OtherRuns): Order {
  const effort = effortOf({ ...frame, runs: other.runs ?? frame.runs });
  const { seed: own } = plan.baseline;
  const seed = other.seed !== undefined && isSeed(other.seed) ? other.seed : own;
  return { plan: { ...plan, baseline: { ...plan.baseline, runs: effort.runs, seed } }, effort };
}

interface Order {
  readonly plan: OutlookPlan;
  readonly effort: OutlookEffort;
}

interface Naming {
  readonly names: ViewNames;
  readonly judgements: readonly JudgementLine[];
  readonly questions: readonly OpenQuestion[];
  readonly sourceName: (id: RecordId) => string;
  readonly scale: LikelihoodScale;
}

function namingOf(desk: Desk, outlook: GatheredOutlook): Naming {
  const { study } = desk.open;
  const titles = new Map(study.all(source).map(({ id, title }) => [id, title]));
  return {
    names: viewNames(outlook),
    judgements: judgementLines(study),
    questions: inOrder(study.all(question)),
    scale: study.all(studyTable)[0]?.scale ?? "icd-203",
    sourceName: (id) => titles.get(id) ?? "a source that was withdrawn",
  };
}

type Made = Omit<OutlookMaking, "runs" | "sideRuns" | "seed" | "checksum" | "leftOver">;

function named(
  outlook: GatheredOutlook,
  { names, judgements, questions, sourceName, scale }: Naming,
  made: Made,
  numbers: OutlookNumbers,
): ComputedOutlook {
  const { runs, sideRuns, seed, checksum, leftOver } = numbers;
  return {
    is: "computed",
    scale,
    ...made,
    runs,
    sideRuns,
    seed,
    checksum,
    leftOver,
    definitions: definitionViews(outlook, names, judgements, numbers),
    watched: watchedViews(outlook, names, numbers),
    fates: fatesView(outlook, names, numbers),
    scenarios: scenarioViews(outlook, numbers),
    questions: rankQuestions(questions, numbers.questions, names, sourceName),
    notModelled: outlook.notModelled,
    notes: outlook.notes,
  };
}

function fatesView({ plan }: GatheredOutlook, names: ViewNames, { fates }: OutlookNumbers): FatesView {
  const { groups, states } = plan.baseline.model;
  return {
    runs: fates.runs,
    groups: groups.flatMap(({ id }) => names.named(id) ?? []),
    states: states.flatMap(({ id }) => names.named(id) ?? []),
    cells: fates.cells.flatMap(({ group, state, atBase, atHorizon }) => {
      const [of, at] = [names.named(group), names.named(state)];
      return of === undefined || at === undefined ? [] : [{ group: of.id, state: at.id, atBase, atHorizon }];
    }),
  };
}
