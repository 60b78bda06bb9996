import { type DistributionError, distributionErrorText } from "../../core/base/index.ts";
import { type QuantityError, quantityErrorText } from "../../core/corroborate/index.ts";
import { type GroundError, groundErrorText } from "../../core/ground/index.ts";
import { type ModelError, type ModelProblem, modelErrorText } from "../../core/model/index.ts";
import { type EnsembleError, ensembleErrorText } from "../../core/outlook/index.ts";
import type { CoreCode, Dashed } from "./core-codes.ts";
import { type Said, type SaidValue, worded } from "./said.ts";

// Inner sentences are worded by the page alone: in English the core says the whole.

/** What is wrong with a part of a model. */
export function saidModelError(error: ModelError): Said {
  const { part, id, field } = error.at;
  const values = { part: inner(`model-part-${dashed(part)}`), id, problem: saidProblem(error.problem) };
  const text = modelErrorText(error);
  return field === undefined
    ? worded("model-error", values, text)
    : worded("model-error-field", { ...values, field }, text);
}

function saidProblem(problem: ModelProblem): Said {
  switch (problem.type) {
    case "NotAFormula": {
      const { error } = problem;
      const at = "at" in error ? { letter: error.at + 1 } : {};
      return inner(`formula-${error.type}`, { ...plain(error), ...at });
    }
    case "TooMany":
      return inner(problem.what === "parameters" ? "model-TooManyParameters" : "model-TooManyMoves", {
        most: problem.most,
      });
    case "CircularLevel":
      return inner("model-CircularLevel", { through: problem.through.join(" → ") });
    default:
      return inner(`model-${problem.type}`, plain(problem));
  }
}

/** Why what was said does not become what a parameter may be. */
export function saidGroundError(error: GroundError): Said {
  if (error.type === "NoDistribution") return saidDistributionError(error.error);
  const text = groundErrorText(error);
  if (error.type !== "NotPoolable") return worded(`ground-${error.type}`, {}, text);
  const [first, ...others] = error.why.map((each) =>
    each.type === "differs" ? inner(`differs-${each.what}`) : inner(`not-stated-${each.what}`),
  );
  const why = others.reduce((one, other) => one && worded("number-and", { one, other }, ""), first);
  return worded("ground-NotPoolable", why === undefined ? {} : { why }, text);
}

/** Why numbers make no distribution. */
export function saidDistributionError(error: DistributionError): Said {
  return worded(`distribution-${error.type}`, plain(error), distributionErrorText(error));
}

/** Why a quantity cannot be used as it stands. */
export function saidQuantityError(error: QuantityError): Said {
  const text = quantityErrorText(error);
  switch (error.type) {
    case "WordNotInTable":
      return error.language === undefined
        ? worded("quantity-no-language", {}, text)
        : worded("quantity-no-word", { language: error.language }, text);
    case "WordSetTwice":
      return worded("quantity-word-twice", { count: error.entries.length }, text);
    default:
      return worded(`quantity-${error.type}`, {}, text);
  }
}

/** Why there are no runs. */
export function saidEnsembleError(error: EnsembleError): Said {
  const text = ensembleErrorText(error);
  const [code, values] = ofRuns(error);
  if (error.of === undefined) return worded(code, values, text);
  return worded(`run-in-${error.of.kind}`, { problem: worded(code, values, text) }, text);
}

function ofRuns(error: EnsembleError): readonly [CoreCode, Said["values"]] {
  switch (error.type) {
    case "NotWhole":
      return [`run-whole-${error.field}`, { value: error.value }];
    case "Model":
    case "Draws":
      return ["run-other", { words: error.texts.join("\n") }];
    case "OutOfBounds": {
      const { run, parameter = "", value = Number.NaN } = error.fault;
      return ["run-drawn", { run: run + 1, parameter, value: String(value) }];
    }
    case "RunFailed": {
      const { run, month, held, formula } = error.fault;
      return formula === undefined
        ? ["run-held", { run: run + 1, month, held }]
        : ["run-formula", { run: run + 1, month, formula }];
    }
  }
}

function inner(code: CoreCode, values: Said["values"] = {}): Said {
  return worded(code, values, "");
}

/** The numbers and words that an error carries. */
function plain(error: object): Readonly<Record<string, SaidValue>> {
  return Object.fromEntries(
    Object.entries(error).filter(
      (entry): entry is [string, string | number] =>
        entry[0] !== "type" && (typeof entry[1] === "string" || typeof entry[1] === "number"),
    ),
  );
}

function dashed<T extends string>(words: T): Dashed<T> {
  // One blank at most stands in these.
  return words.replace(" ", "-") as Dashed<T>;
}
