export { type Mention, mentionsIn } from "./expression.ts";
export { type FirstFault, interpretRun } from "./interpret-run.ts";
export { layChanges } from "./lay-changes.ts";
export { type LaidModel, layOutModel } from "./lay-out-model.ts";
export type { Held, LaidParameter, Layout, Move, Term } from "./layout.ts";
export type {
  Flow,
  Fund,
  FundFlow,
  Group,
  Level,
  Model,
  Movement,
  Parameter,
  ParameterChange,
  State,
} from "./model.ts";
export {
  formulaErrorText,
  type ModelError,
  type ModelPlace,
  type ModelProblem,
  modelErrorText,
} from "./model-error.ts";
export { compileModel, type ModelProgram } from "./model-program.ts";
export { type ExpressionError, parseExpression } from "./parse-expression.ts";
export type { Batch, BatchResult, LaidChange, RunPlan } from "./run-plan.ts";
export { money, months, parseUnit, people, plain, type Unit, type UnitError, unitText } from "./units.ts";
