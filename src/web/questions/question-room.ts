import type { MatrixBy, RelationKind, TimeBy } from "../../app/questions/question-views.ts";
import type { RecordId } from "../../app/views.ts";
import { type StopWordLanguage, stopWordLanguages } from "../../core/code/index.ts";
import { createForgotten } from "../state/forgotten.ts";

/** The ways in which the coding is looked at. */
export const parts = ["passages", "matrix", "together", "context", "words", "portrait", "time"] as const;

/** A way in which the coding is looked at. */
export type Part = (typeof parts)[number];

/** What a number of a table or picture counts. */
export type CountKind = "passages" | "sources" | "independent" | "words";

/** A number that was opened: the question that finds its passages, and what it counts in words. */
export interface Opened {
  /** Which number of the picture it is. */
  readonly key: string;
  readonly text: string;
  readonly title: string;
}

/** What is asked in the room and how it is looked at; whoever comes back from a text finds it so. */
export interface QuestionRoom {
  /** The question as it is typed; empty for everything. */
  readonly line: string;
  readonly part: Part;
  readonly opened?: Opened;
  readonly by: MatrixBy;
  readonly attribute?: string;
  readonly count: CountKind;
  /** Whether pictures of codes show those of the question alone, where it names some. */
  readonly onlyAsked: boolean;
  readonly relation: RelationKind;
  readonly turns: number;
  readonly togetherAs: "net" | "map";
  readonly ties: "pairs" | "sources" | "independent";
  readonly words: string;
  readonly stopWordsOf: readonly StopWordLanguage[];
  readonly without: string;
  readonly wordsOf: "texts" | "found";
  readonly source?: RecordId;
  readonly coder?: RecordId;
  readonly time: TimeBy;
  /** The named question that was opened last. */
  readonly named?: RecordId;
}

/** The room as it is now; forgotten with the session, since a question may name what is in the texts. */
export const questionRoom = createForgotten<QuestionRoom>({
  line: "",
  part: "passages",
  by: "role",
  count: "passages",
  onlyAsked: true,
  relation: "overlap",
  turns: 0,
  togetherAs: "map",
  ties: "pairs",
  words: "",
  stopWordsOf: stopWordLanguages,
  without: "",
  wordsOf: "texts",
  time: "wave",
});

/** Change some of the room; what was opened from another picture is put away. */
export function look(change: Partial<QuestionRoom>): void {
  questionRoom.change(({ opened: _, ...now }) => ({ ...now, ...change }));
}

/** Ask something by its text, and look at the passages. */
export function ask(line: string): void {
  look({ line, part: "passages" });
}
