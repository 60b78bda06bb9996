import { assertNever } from "../base/index.ts";
import { type ExpressionError, longestFormula } from "./parse-expression.ts";

/** What is wrong with a model, and in which part of it. */
export interface ModelError {
  readonly at: ModelPlace;
  readonly problem: ModelProblem;
}

/** A part of a model, by its kind and id. */
export interface ModelPlace {
  readonly part:
    | "group"
    | "state"
    | "fund"
    | "level"
    | "flow"
    | "fund flow"
    | "parameter"
    | "change"
    | "watched formula";
  readonly id: string;
  /** The field of it, such as `rate`. */
  readonly field?: string;
}

/** What can be wrong. */
export type ModelProblem =
  | { readonly type: "NotAName" }
  | { readonly type: "NameTaken"; readonly by: ModelPlace["part"] }
  | { readonly type: "UnknownUnit"; readonly unit: string }
  | { readonly type: "NotAFormula"; readonly error: ExpressionError }
  | { readonly type: "UnknownName"; readonly name: string }
  | { readonly type: "UnknownState"; readonly name: string }
  | { readonly type: "UnknownGroup"; readonly name: string }
  | { readonly type: "UnknownFund"; readonly name: string }
  | { readonly type: "CircularLevel"; readonly through: readonly string[] }
  | { readonly type: "LaterLevel"; readonly name: string }
  | { readonly type: "OnlyParametersHere"; readonly name: string }
  | { readonly type: "OnlyWatched" }
  | { readonly type: "WrongUnit"; readonly found: string; readonly wanted: string }
  | { readonly type: "UnitsDiffer"; readonly left: string; readonly right: string }
  | { readonly type: "WrongNumberOfArguments"; readonly function: string }
  | { readonly type: "GroupWithoutState" }
  | { readonly type: "FromNowhereToNowhere" }
  | { readonly type: "NobodyToMove" }
  | { readonly type: "AmountFromState" }
  | { readonly type: "StagesImpossible"; readonly stages: number }
  | { readonly type: "StagesTwice"; readonly state: string }
  | { readonly type: "TooManyStocks"; readonly stocks: number; readonly most: number }
  | { readonly type: "TooMany"; readonly what: "moves between stocks" | "parameters"; readonly most: number }
  | { readonly type: "MonthsImpossible" }
  | { readonly type: "BoundsReversed" }
  | { readonly type: "BoundNoNumber" };

/** Say what is wrong, where, and what to do. */
export function modelErrorText({ at, problem }: ModelError): string {
  const field = at.field === undefined ? "" : `, ${at.field}`;
  return `${capital(at.part)} “${at.id}”${field}: ${problemText(problem)}`;
}

function problemText(problem: ModelProblem): string {
  switch (problem.type) {
    case "NotAName":
      return "this is no name that a formula can use. Begin with a letter; letters, digits and _ may follow.";
    case "NameTaken":
      return `a ${problem.by} has this name already. Choose another.`;
    case "UnknownUnit":
      return `“${problem.unit}” is no unit. Use people, money, month, share or 1, joined by * and /; a rate is 1/month.`;
    case "NotAFormula":
      return formulaErrorText(problem.error);
    case "UnknownName":
      return `no parameter or level is called “${problem.name}”. Add it, or mend the name.`;
    case "UnknownState":
      return `no state is called “${problem.name}”.`;
    case "UnknownGroup":
      return `no group is called “${problem.name}”.`;
    case "UnknownFund":
      return `no fund is called “${problem.name}”.`;
    case "CircularLevel":
      return `it depends on itself (${problem.through.join(" → ")}). Make one of them a level that changes month by month.`;
    case "LaterLevel":
      return `it uses “${problem.name}”, which is computed after it. Move that one up in the list.`;
    case "OnlyParametersHere":
      return `“${problem.name}” is not known before the first month. Use parameters alone.`;
    case "OnlyWatched":
      return "entries and exits are known when a month has ended; only what is watched can use them.";
    case "WrongUnit":
      return `the unit is ${problem.found}, and ${problem.wanted} is needed.`;
    case "UnitsDiffer":
      return `${problem.left} and ${problem.right} cannot be added or compared.`;
    case "WrongNumberOfArguments":
      return `${problem.function} has too few or too many numbers in its brackets.`;
    case "GroupWithoutState":
      return "nobody of this group is in any state, and nobody can get into one. Give it a start or a flow, or remove it.";
    case "FromNowhereToNowhere":
      return "it has neither a state it comes from nor one it goes to.";
    case "NobodyToMove":
      return "people from outside can only come by an amount a month: there is nobody there whom a rate could apply to.";
    case "AmountFromState":
      return "a number a month would empty the state and go on. Use a rate, or a rate with places a month.";
    case "StagesImpossible":
      return `${problem.stages} stages are not possible. Use a whole number from 1 to 60.`;
    case "StagesTwice":
      return `two flows divide the state “${problem.state}” into stages; one can.`;
    case "TooManyStocks":
      return `groups, states and their stages make ${problem.stocks} stocks of people, most of them here, and ${problem.most} are the most. Take groups or states together, or fewer stages.`;
    case "TooMany":
      return `with it there are more than ${problem.most} ${problem.what}, which are the most a model can have. Take some together.`;
    case "MonthsImpossible":
      return "the months must be 0 or more, and the end after the beginning.";
    case "BoundsReversed":
      return "the least it may be is above the most.";
    case "BoundNoNumber":
      return "the least or the most it may be is no number. Write it anew.";
    default:
      return assertNever(problem);
  }
}

/** Say why a text is no formula. */
export function formulaErrorText(error: ExpressionError): string {
  switch (error.type) {
    case "Unexpected":
      return `the formula has “${error.found}” at letter ${error.at + 1}, where something else belongs.`;
    case "Unfinished":
      return "the formula stops in the middle.";
    case "TooDeep":
      return `the formula has too many brackets within each other, at letter ${error.at + 1}. Make a level of a part of it.`;
    case "TooLong":
      return `the formula has ${error.letters} letters, and ${longestFormula} are the most. Make levels of parts of it.`;
    default:
      return assertNever(error);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
