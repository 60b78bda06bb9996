import { isRecordId, ok, type Result } from "../../core/base/index.ts";
import {
  type Condition,
  facts,
  parseConditions,
  parseQuestion,
  printConditions,
  printQuestion,
  stopWordLanguages,
} from "../../core/code/index.ts";
import type { NamedQuery, NewRecord, namedQuery, QueryShape } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../store.ts";
import { checkAsked } from "./check-asked.ts";
import { refuseProblem } from "./question-problems.ts";
import type { Asked, CodesAsked, MatrixBy, RelationKind, TimeBy } from "./question-views.ts";
import { conditionsWithIds, conditionsWithNames, withIds, withNames } from "./rename-question.ts";

type Fields = Pick<NewRecord<typeof namedQuery>, "view" | "text" | "where" | "shape">;

/** What a record keeps of a question: its texts with the ids of records, and what else was chosen. */
export function fieldsOf(desk: Desk, asked: Asked): Result<Fields, Refusal> {
  const [problem] = checkAsked(desk, asked);
  if (problem !== undefined) return refuseProblem(problem);
  const { study } = desk.open;
  const { text, within, where, query, view, ...rest } = {
    text: undefined,
    within: undefined,
    where: undefined,
    query: undefined,
    ...asked,
  };
  const said = text ?? within;
  const kept = said === undefined || said === "" ? query : questionText(study, said, withIds);
  const conditions = conditionsText(study, where, conditionsWithIds);
  return ok({
    view,
    shape: shapeOf(rest),
    ...(kept === undefined ? {} : { text: kept }),
    ...(conditions === "" ? {} : { where: conditions }),
  });
}

function shapeOf(rest: object): QueryShape {
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]): readonly (readonly [string, QueryShape[string]])[] => {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter((each) => typeof each === "string")]] : [];
    }),
  );
}

function questionText(study: Store, text: string, rename: typeof withIds): string {
  const parsed = parseQuestion(text);
  return parsed.ok ? printQuestion(rename(study, parsed.value)) : text;
}

function conditionsText(
  study: Store,
  text: string | undefined,
  rename: (study: Store, conditions: readonly Condition[]) => readonly Condition[],
): string {
  const parsed = parseConditions(text ?? "");
  return parsed.ok ? printConditions(rename(study, parsed.value)) : (text ?? "");
}

/** The question that a record keeps, with the names that its records have now. */
export function askedOf({ open: { study } }: Desk, { view, text = "", where, shape }: NamedQuery): Asked {
  const question = (): string => questionText(study, text, withNames);
  const narrowed = where === undefined ? {} : { where: conditionsText(study, where, conditionsWithNames) };
  const codes = codesOf(shape);
  switch (view) {
    case "passages":
      return { view, text: question() };
    case "context":
      return { view, query: text, ...narrowed };
    case "words":
      return { view, ...narrowed, ...wordsChosen(shape), ...(text === "" ? {} : { within: question() }) };
    case "matrix":
      return { view, by: chosen(shape.by, matrixBy, "role"), ...attributeOf(shape), ...narrowed, ...codes };
    case "relations":
    case "map":
      return {
        view,
        relation: chosen(shape.relation, relations, "overlap"),
        ...turnsOf(shape),
        ...narrowed,
        ...codes,
      };
    case "time":
      return { view, by: chosen(shape.by, timeBy, "wave"), ...narrowed, ...codes };
    case "portrait": {
      const { source, coder } = shape;
      // Without its source it is of none, and is told to be gone where it is opened.
      if (!isRecordId(source)) return { view: "relations", relation: "overlap" };
      return { view, source, ...codes, ...(isRecordId(coder) ? { coder } : {}) };
    }
  }
}

/** The languages of which little words are known. */
export const wordLanguages = stopWordLanguages;
/** By what the columns of a matrix are told apart. */
export const matrixBy = [...facts, "attribute"] as const satisfies readonly MatrixBy[];
/** How two codes may stand to each other. */
export const relations = [
  "overlap",
  "within",
  "same-turn",
  "followed-by",
] as const satisfies readonly RelationKind[];
/** By what a time line is cut. */
export const timeBy = ["wave", "year", "quarter", "month"] as const satisfies readonly TimeBy[];

function chosen<T extends string>(
  value: QueryShape[string] | undefined,
  among: readonly T[],
  otherwise: T,
): T {
  return among.find((each) => each === value) ?? otherwise;
}

function codesOf({ codes, below }: QueryShape): CodesAsked {
  return {
    ...(isTexts(codes) ? { codes: codes.filter(isRecordId) } : {}),
    ...(typeof below === "boolean" ? { below } : {}),
  };
}

function attributeOf({ attribute, words }: QueryShape) {
  return {
    ...(typeof attribute === "string" ? { attribute } : {}),
    ...(typeof words === "boolean" ? { words } : {}),
  };
}

function turnsOf({ turns }: QueryShape) {
  return typeof turns === "number" ? { turns } : {};
}

function wordsChosen({ withoutStopWordsOf, without, limit }: QueryShape) {
  return {
    ...(isTexts(withoutStopWordsOf)
      ? { withoutStopWordsOf: stopWordLanguages.filter((each) => withoutStopWordsOf.includes(each)) }
      : {}),
    ...(isTexts(without) ? { without } : {}),
    ...(typeof limit === "number" ? { limit } : {}),
  };
}

function isTexts(value: QueryShape[string] | undefined): value is readonly string[] {
  return Array.isArray(value);
}
