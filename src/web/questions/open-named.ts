import type { Asked, NamedQueryLine } from "../../app/questions/question-views.ts";
import { printQuestion } from "../../core/code/index.ts";
import { type QuestionRoom, questionRoom } from "./question-room.ts";

/** Show a kept question as it was kept. */
export function openNamed({ id, asked }: NamedQueryLine): void {
  questionRoom.change(({ opened: _, coder: __, ...now }) => ({
    ...now,
    ...roomOf(asked, now),
    named: id,
  }));
}

/** What the room must be for it to ask this. */
export function roomOf(asked: Asked, now: QuestionRoom): Partial<QuestionRoom> {
  switch (asked.view) {
    case "passages":
      return { part: "passages", line: asked.text };
    case "matrix":
      return {
        part: "matrix",
        by: asked.by,
        line: lineOf(asked),
        ...(asked.attribute === undefined ? {} : { attribute: asked.attribute }),
        onlyAsked: true,
      };
    case "relations":
    case "map":
      return {
        part: "together",
        togetherAs: asked.view === "map" ? "net" : "map",
        relation: asked.relation,
        turns: asked.turns ?? 0,
        line: lineOf(asked),
        onlyAsked: true,
      };
    case "context":
      return { part: "context", words: asked.query, line: lineOf(asked) };
    case "words":
      return {
        part: "words",
        stopWordsOf: asked.withoutStopWordsOf ?? now.stopWordsOf,
        without: (asked.without ?? []).join(" "),
        wordsOf: asked.within === undefined ? "texts" : "found",
        line: asked.within ?? lineOf(asked),
      };
    case "portrait":
      return {
        part: "portrait",
        source: asked.source,
        ...(asked.coder === undefined ? {} : { coder: asked.coder }),
        line: lineOf(asked),
      };
    case "time":
      return { part: "time", time: asked.by, line: lineOf(asked), onlyAsked: true };
  }
}

type Narrowed = Pick<Extract<Asked, { readonly view: "matrix" }>, "where" | "codes" | "below">;

/** Codes and conditions as a line of the language; codes by their ids, which the line then shows by their names. */
function lineOf({ where, codes = [], below = false }: Narrowed): string {
  const [first, second, ...rest] = codes.map((id) => ({ kind: "code", code: { id }, below }) as const);
  const conditions = where === undefined || where === "" ? "" : ` where ${where}`;
  if (first === undefined) return conditions === "" ? "" : `any code${conditions}`;
  const sought = second === undefined ? first : ({ kind: "any", of: [first, second, ...rest] } as const);
  return `${printQuestion({ sought, of: "words", where: [] })}${conditions}`;
}
