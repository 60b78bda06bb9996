export {
  type Clash,
  checkDrawPlan,
  type DrawnParameter,
  type DrawPlan,
  type DrawPlanError,
  drawPlanErrorText,
  type Spread,
} from "./draw-plan.ts";
export type { Ensemble, EnsembleError, EnsembleSpec, RunFault, WatchedSeries } from "./ensemble-spec.ts";
export {
  monteCarloError,
  type PassageSummary,
  type RunFilter,
  summarisePassages,
} from "./passage-summary.ts";
export { firstPassage, type RegroupDefinition } from "./regroup.ts";
export {
  type BlockRuns,
  joinBlocks,
  type PreparedEnsemble,
  prepareEnsemble,
  runEnsemble,
} from "./run-ensemble.ts";
export { blockSize } from "./stratified.ts";
