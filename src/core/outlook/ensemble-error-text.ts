import { assertNever } from "../base/index.ts";
import type { EnsembleError, OutlookSide, RunFault } from "./ensemble-spec.ts";

/**
 * Say why there is no ensemble, and what to do.
 *
 * Runs are counted from 1 here, months from the base date, which is month 0. Parameters and formulas are named as the model
 * names them; a scenario or variant is not, since its id tells a reader nothing.
 */
export function ensembleErrorText(error: EnsembleError): string {
  const text = problemText(error);
  return error.of === undefined ? text : `${sideText(error.of)}: ${text}`;
}

function problemText(error: EnsembleError): string {
  switch (error.type) {
    case "NotWhole":
      return `${fieldNames[error.field]} must be a whole number of at least 1; it is ${error.value}.`;
    case "Model":
    case "Draws":
      return error.texts.join("\n");
    case "OutOfBounds":
      return outOfBoundsText(error.fault);
    case "RunFailed":
      return runFailedText(error.fault);
    default:
      return assertNever(error);
  }
}

const fieldNames = {
  runs: "The number of runs",
  months: "The number of months to the horizon",
  stepsPerMonth: "The number of steps in a month",
} as const;

function outOfBoundsText({ run, parameter = "", value = Number.NaN }: RunFault): string {
  const drawn = Number.isNaN(value) ? "as something that is no number" : `as ${value}`;
  return (
    `Parameter “${parameter}” was drawn ${drawn} in run ${run + 1}. A share lies between 0 and 1; a rate, a count or an ` +
    "amount is not below 0. Narrow what the parameter may be, or correct its unit."
  );
}

function runFailedText({ run, month, held, formula }: RunFault): string {
  const where = `in month ${month} of run ${run + 1}`;
  if (formula !== undefined)
    return (
      `Formula “${formula}” gave no number ${where}. Look in it for a division by something that can be 0, for the ` +
      "logarithm of something that is not above 0, and for growth without end."
    );
  return (
    `“${held}” fell below 0 or grew without end ${where}. More leaves it than is there, or a rate feeds itself: ` +
    "lower the rates, or take more steps in a month."
  );
}

function sideText({ kind }: OutlookSide): string {
  switch (kind) {
    case "scenario":
      return "In a scenario";
    case "corners":
      return "With flows on that the baseline leaves off";
    case "variant":
      return "Under other draws than the baseline's";
  }
}
