import type { RecordId } from "../../core/base/index.ts";
import type { Passage } from "../../core/study/index.ts";
import type { Decide, SayOnDisagreement } from "../coders/adjudicate.ts";
import type { AgreementAsked } from "../coders/agreement.ts";
import type {
  AgreementView,
  CoderLine,
  ComparisonView,
  RoundLine,
  VersionChanges,
  VersionLine,
} from "../coders/coder-views.ts";
import type { NewRound, TextOfRound } from "../coders/coding-rounds.ts";
import type { ComparisonAsked } from "../coders/comparison.ts";
import type {
  CodeDescription,
  CodePassage,
  CountCodings,
  MergeCodes,
  MoveCode,
  RewordMemo,
  SplitCode,
} from "../requests.ts";
import type { CodedLine, CodeLine, CodingCount, MemoLine, MergeView } from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of the codebook, of codings and memos, and of several coders. */
export interface CodingCalls {
  readonly codebook: Call<Nothing, readonly CodeLine[]>;
  readonly addCode: Call<
    { readonly name: string; readonly parent?: RecordId; readonly definition?: string },
    CodeLine
  >;
  readonly changeCode: Call<{ readonly code: RecordId; readonly values: CodeDescription }, CodeLine>;
  /** Put a code elsewhere in the codebook with all below it: under a parent, before a sibling or last. */
  readonly moveCode: Call<MoveCode, CodeLine>;
  readonly removeCode: Call<{ readonly code: RecordId }, Nothing>;
  readonly mergeCodes: Call<MergeCodes, CodeLine>;
  /** What a merge would move, before it is done. */
  readonly previewMerge: Call<{ readonly from: RecordId; readonly into: RecordId }, MergeView>;
  /** Use a code no more, and leave the work done with it as it is. */
  readonly retireCode: Call<{ readonly code: RecordId; readonly into?: RecordId }, Nothing>;
  readonly reviveCode: Call<{ readonly code: RecordId }, Nothing>;
  /** Frozen versions of the codebook, the newest first. */
  readonly versions: Call<Nothing, readonly VersionLine[]>;
  readonly freezeCodebook: Call<
    { readonly note?: string },
    { readonly version: RecordId; readonly number: number }
  >;
  /** What differs between two versions, or between one and the codebook as it stands. */
  readonly compareCodebooks: Call<{ readonly before: RecordId; readonly after?: RecordId }, VersionChanges>;
  readonly coders: Call<Nothing, readonly CoderLine[]>;
  readonly addMember: Call<{ readonly name: string }, { readonly member: RecordId }>;
  readonly setCoderRole: Call<
    { readonly member: RecordId; readonly role: "lead" | "coder" | "adjudicator" },
    Nothing
  >;
  /** Go on at this program as another member of the study. */
  readonly workAs: Call<{ readonly member: RecordId }, Nothing>;
  readonly rounds: Call<Nothing, readonly RoundLine[]>;
  readonly startRound: Call<NewRound, { readonly round: RecordId }>;
  /** Say that I am done with a text; once all coders are, everybody sees what everybody coded. */
  readonly closeText: Call<TextOfRound, Nothing>;
  readonly reopenText: Call<TextOfRound, Nothing>;
  /** Let everybody see everything of a blind round before its end; noted, and not undone. */
  readonly openRound: Call<{ readonly round: RecordId }, Nothing>;
  /** Two coders side by side on a text of a round. */
  readonly compareText: Call<ComparisonAsked, ComparisonView>;
  /** How far the coders of a round agree, code by code. */
  readonly agreement: Call<AgreementAsked, AgreementView>;
  readonly sayOnDisagreement: Call<SayOnDisagreement, Nothing>;
  readonly decideDisagreement: Call<Decide, Nothing>;
  /** Take over what two coders agree on to the word. */
  readonly takeOverAgreed: Call<ComparisonAsked, { readonly taken: number }>;
  /** Every passage that a code lies on, with its words. */
  readonly codedWith: Call<{ readonly code: RecordId }, readonly CodedLine[]>;
  /** Give some of a code's codings to a new code, which is answered. */
  readonly splitCode: Call<SplitCode, CodeLine>;
  /** How much was coded, by source, role, place, group or coder; of one code with those below it, or of all. */
  readonly countCodings: Call<CountCodings, readonly CodingCount[]>;
  readonly codePassage: Call<CodePassage, { readonly passage: RecordId; readonly coding: RecordId }>;
  /** Hold a passage back further than its source. */
  readonly restrictPassage: Call<
    { readonly passage: RecordId; readonly release: Passage["release"] | null },
    Nothing
  >;
  readonly uncode: Call<{ readonly coding: RecordId }, Nothing>;
  readonly writeMemo: Call<
    {
      readonly about: { readonly table: string; readonly id: RecordId };
      readonly title?: string;
      readonly text: string;
    },
    MemoLine
  >;
  /** Change a memo's words; `forGood` destroys the earlier ones, such as those that quote a withdrawn source. */
  readonly rewordMemo: Call<RewordMemo, MemoLine>;
  /** Take a memo out; `forGood` destroys it. */
  readonly removeMemo: Call<{ readonly memo: RecordId; readonly forGood?: boolean }, Nothing>;
  readonly memos: Call<
    { readonly about?: { readonly table: string; readonly id: RecordId } },
    readonly MemoLine[]
  >;
}
