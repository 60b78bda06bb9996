import type { BriefCalls } from "./calls/brief-calls.ts";
import type { ClaimCalls } from "./calls/claim-calls.ts";
import type { CodingCalls } from "./calls/coding-calls.ts";
import type { ModelCalls } from "./calls/model-calls.ts";
import type { SessionCalls } from "./calls/session-calls.ts";
import type { SourceCalls } from "./calls/source-calls.ts";
import type { StudyCalls } from "./calls/study-calls.ts";
import type { ExportCalls } from "./export-project/calls.ts";
import type { ProjectCalls } from "./import-project/calls.ts";
import type { MediaCalls } from "./media/calls.ts";
import type { QuestionCalls } from "./questions/calls.ts";
import type { Said } from "./said/index.ts";

export type { EditStatements } from "./brief/edit-statements.ts";
export type { Call, Nothing } from "./calls/call.ts";
export type { NewMatrixRow, RateConsistency } from "./hypotheses-views.ts";
export type { MarkPart, SoundView } from "./media/calls.ts";
export type * from "./requests.ts";
export type * from "./studies.ts";

/** What the page can ask for: each call is `POST /api/NAME` with its input as JSON. One line a use case. */
export interface Api
  extends SourceCalls,
    CodingCalls,
    ClaimCalls,
    ModelCalls,
    BriefCalls,
    StudyCalls,
    SessionCalls,
    ProjectCalls,
    QuestionCalls,
    MediaCalls,
    ExportCalls {}

/** What is told to an open window; never what stands in the study. */
export type ChangeTold =
  /** The program is there. */
  | { readonly is: "here" }
  /** Something was done in the study, by another window or by this one after a wait. */
  | { readonly is: "changed"; readonly act: string; readonly seq: number }
  /** Somebody opened another window. */
  | { readonly is: "window" }
  /** The page goes on in another study. */
  | { readonly is: "other-study" }
  /** The study was locked in a window, or the program ended. */
  | { readonly is: "locked" }
  | { readonly is: "ended" };

/** The name of a call. */
export type CallName = keyof Api;

/** A refusal as the page and the command line show it: what, why, what to do. Never a passage or a name. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  /** What exactly is wrong, where that can be said in any language. */
  readonly why?: Said;
  /** How long the same must not be tried again, in seconds. */
  readonly waitSeconds?: number;
}
