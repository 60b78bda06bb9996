import type { Result } from "../../core/base/index.ts";
import { err } from "../../core/base/index.ts";
import { placeOfName, type QuestionError } from "../../core/code/index.ts";
import type { Refusal } from "../api.ts";
import { refuse } from "../refusal.ts";
import type { QuestionProblem } from "./question-views.ts";
import type { Unresolved } from "./resolve-question.ts";

/** An error in the text of a question, with a sentence that says what to write. */
export function asProblem(error: QuestionError): QuestionProblem {
  return { ...error, message: sentence(error) };
}

/** A name that means nothing, or several things, where it stands in the text. */
export function placedProblem(text: string, unresolved: Unresolved): QuestionProblem {
  return asProblem({ ...unresolved, ...placeOfName(text, unresolved.met) });
}

/** Refuse a question that cannot be read, with the sentence that says why and where. */
export function refuseProblem(problem: QuestionProblem): Result<never, Refusal> {
  const place = problem.met === "" ? "at the end" : `at sign ${problem.start + 1}`;
  return err({ ...refuse("question-unclear"), text: `${problem.message} (${place})` });
}

function sentence(error: QuestionError): string {
  const met = error.met === "" ? "the end" : `“${error.met.slice(0, 60)}”`;
  switch (error.type) {
    case "nothing-asked":
      return 'Write what to look for, such as code "fear" or "money".';
    case "expected-sought":
      return `Here a code or words are missing, and ${met} stands there. Write code "NAME", or words in quotation marks.`;
    case "expected-name":
      return `Here a name is missing, and ${met} stands there. A name of several words, or one that is a word of the language, stands in quotation marks.`;
    case "expected-relation-other":
      return `Write behind ${met} what it stands to: a code, words, or something in brackets.`;
    case "expected-number":
      return `Write how many turns here, such as within 3 turns, and not ${met}.`;
    case "expected-turns":
      return "Write turns behind the number, such as within 3 turns.";
    case "expected-close":
      return `A bracket is open here. Close it before ${met}.`;
    case "expected-condition":
      return `${capital(met)} is no fact that can be asked for. Write role, wave, place, group, case, mode, kind, language, source, coder, date or attribute "NAME".`;
    case "expected-comparison":
      return `Write = or != before ${met}; for a date >= or <=.`;
    case "expected-value":
      return "Write a value here, several with commas between them, or none where nothing is recorded.";
    case "expected-date":
      return `${capital(met)} is no date. Write a year, month or day, such as 2016, 2016-03 or 2016-03-14.`;
    case "relations-in-a-row":
      return "Two relations stand in a row here. Put brackets around the two things that belong together.";
    case "quotation-open":
      return "A quotation mark is open here. Close it.";
    case "not-understood":
      return `${capital(met)} is not understood here. Join what you look for with and, or, not, and begin conditions with where.`;
    case "too-deep":
      return "Too many brackets lie in each other here. Ask it in two questions.";
    case "too-long":
      return "The question is longer than 10,000 signs. Ask it in several.";
    case "id-malformed":
      return `${capital(met)} is no id. Behind @ stand twenty letters and digits; or write the name.`;
    case "words-unfit":
      return `There is no letter and no digit in ${met}, so it is nowhere.`;
    case "unknown-record":
      return `No ${kindOf(error)} is called ${met}.${offered("Write", error.instead)}`;
    case "ambiguous-record":
      return `Several are called ${met}.${offered("Write", error.instead)}`;
  }
}

function kindOf({ sought }: QuestionError): string {
  return sought ?? "attribute";
}

function offered(verb: string, instead: readonly string[] = []): string {
  if (instead.length === 0) return "";
  return ` ${verb} ${instead.map((each) => (each.startsWith("@") ? each : `"${each}"`)).join(", ")}${instead.length > 1 ? ": one of these" : ""}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
