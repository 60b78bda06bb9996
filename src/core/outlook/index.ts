export { comparePassages, type NotPaired, type PairedDifference, whyNotPaired } from "./compare-ensembles.ts";
export {
  computeOutlook,
  type OutlookJob,
  type OutlookPart,
  type OutlookWorker,
  outlookWork,
  outlookWorker,
} from "./compute-outlook.ts";
export {
  type DraftAsk,
  type DraftChange,
  type DraftError,
  type DraftNumbers,
  type DraftPlan,
  type DraftRunner,
  type DraftShare,
  draftErrorText,
  draftRunner,
  type MovedRange,
} from "./draft-runs.ts";
export {
  type Clash,
  checkDrawPlan,
  type DrawnParameter,
  type DrawPlan,
  type DrawPlanError,
  drawPlanErrorText,
  type Spread,
} from "./draw-plan.ts";
export { engineVersion } from "./engine-version.ts";
export { ensembleErrorText } from "./ensemble-error-text.ts";
export type {
  Ensemble,
  EnsembleError,
  EnsembleSpec,
  OutlookSide,
  RunFault,
  WatchedSeries,
} from "./ensemble-spec.ts";
export { fanOf, fanShares } from "./fan.ts";
export { joinBlocks } from "./join-blocks.ts";
export { type JudgedRange, spreadOfRange } from "./judged-range.ts";
export {
  type LikelihoodBand,
  type LikelihoodScale,
  likelihoodScales,
  likelihoodWords,
} from "./likelihood-words.ts";
export type {
  Carrier,
  DefinitionNumbers,
  FanNumbers,
  FateCell,
  FatesNumbers,
  OutlookNumbers,
  ParameterWorth,
  ScenarioNumbers,
} from "./outlook-numbers.ts";
export {
  type Corner,
  type OutlookEffort,
  type OutlookPlan,
  type ScenarioPlan,
  usualEffort,
  type Variant,
} from "./outlook-plan.ts";
export {
  monteCarloError,
  type PassageSummary,
  type RunFilter,
  summarisePassages,
} from "./passage-summary.ts";
export { firstPassage, type RegroupDefinition } from "./regroup.ts";
export type { BlockRuns } from "./run-block.ts";
export { type PreparedEnsemble, prepareEnsemble, runEnsemble } from "./run-ensemble.ts";
export { type StepError, stepError } from "./step-error.ts";
export { blockSize } from "./stratified.ts";
export { partialPerfectInformation, perfectInformation, varianceShare } from "./variance-shares.ts";
