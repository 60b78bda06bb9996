import type { RecordId } from "../../core/base/index.ts";
import type { Call, Nothing } from "../calls/call.ts";
import type {
  AnswerTable,
  Asked,
  CodeMapAsked,
  CodeMapView,
  ContextAsked,
  ContextView,
  MarkedPassage,
  MatrixAsked,
  MatrixView,
  NamedQueryLine,
  PassagesAsked,
  PassagesView,
  PortraitAsked,
  PortraitView,
  QuestionCheck,
  RelationsAsked,
  RelationsView,
  TimeLineAsked,
  TimeLineView,
  WordsAsked,
  WordsView,
} from "./question-views.ts";

/** What can be asked of the coding. Every answer is of the study as it stands, and as its asker may see it. */
export interface QuestionCalls {
  /** How the text of a question is understood while it is typed; what is wrong is in the answer and no refusal. */
  readonly checkQuestion: Call<{ readonly text: string }, QuestionCheck>;
  /** The places where a question holds, with the words around them. */
  readonly askPassages: Call<PassagesAsked, PassagesView>;
  /** How codes stand to each other. */
  readonly askRelations: Call<RelationsAsked, RelationsView>;
  /** Codes by role, place, wave, group, case, coder or any attribute. */
  readonly askMatrix: Call<MatrixAsked, MatrixView>;
  /** Words in their context, folded as in every search. */
  readonly askContext: Call<ContextAsked, ContextView>;
  readonly askWords: Call<WordsAsked, WordsView>;
  /** Codes as points, joined where they meet. */
  readonly askCodeMap: Call<CodeMapAsked, CodeMapView>;
  /** One text with what was coded where. */
  readonly askPortrait: Call<PortraitAsked, PortraitView>;
  /** Codes by wave, or by when the sources were collected. */
  readonly askTimeLine: Call<TimeLineAsked, TimeLineView>;
  /** The names of attributes that sources, their persons or cases have, for "attribute". */
  readonly askableAttributes: Call<Nothing, readonly string[]>;
  /** Questions that were given a name, in the order of their names. */
  readonly namedQueries: Call<Nothing, readonly NamedQueryLine[]>;
  readonly addNamedQuery: Call<
    { readonly name: string; readonly asked: Asked },
    { readonly query: RecordId }
  >;
  readonly changeNamedQuery: Call<
    { readonly query: RecordId; readonly name?: string; readonly asked?: Asked },
    Nothing
  >;
  readonly removeNamedQuery: Call<{ readonly query: RecordId }, Nothing>;
  /**
   * An answer as a table for a file: small cells withheld, quotes only where they may leave, passages told by marks of this table
   * alone. The study remembers that it left.
   */
  readonly answerTable: Call<{ readonly asked: Asked }, AnswerTable>;
  /** The passage of a line of a table that left, by the mark on that line. */
  readonly openMark: Call<{ readonly mark: string }, MarkedPassage>;
}
