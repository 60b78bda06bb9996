import type { RecordId, StatedPeriod } from "../../core/base/index.ts";
import type {
  CoreqLine,
  HandedPackage,
  PackageDraftView,
  RedactionView,
  SourceAccessLine,
} from "../archive-views.ts";
import type { ChangeBrief, EditStatements } from "../brief/edit-statements.ts";
import type { DraftStatement } from "../brief/read-writing.ts";
import type { HandOutAsked } from "../brief/release/hand-out.ts";
import type { DraftAsked } from "../brief/release/read-release.ts";
import type {
  BriefView,
  DisclosureView,
  Door,
  HandedOut,
  NumberCard,
  OfferedNumber,
  ReleaseDraftView,
  ReleaseLine,
  RestingStatement,
  StatementFinding,
  WritingView,
} from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of briefs and of what leaves the study. */
export interface BriefCalls {
  /** A brief in its authors' edition; the first where none is named, and what is made of the records where there is none. */
  readonly brief: Call<{ readonly brief?: RecordId }, BriefView>;
  /** Keep the numbers of a brief as they stand; the next time it is read it says what changed since. */
  readonly keepBrief: Call<{ readonly brief?: RecordId }, { readonly kept: RecordId }>;
  readonly addBrief: Call<
    { readonly title: string; readonly dated?: StatedPeriod },
    { readonly brief: RecordId }
  >;
  /** Another title or date for a brief. */
  readonly changeBrief: Call<ChangeBrief, Nothing>;
  /** The statements of a brief as they are written, with what their numbers show and what the lint says of them. */
  readonly writing: Call<{ readonly brief?: RecordId }, WritingView>;
  /** Every live number that a statement could take now. */
  readonly offeredNumbers: Call<{ readonly brief?: RecordId }, readonly OfferedNumber[]>;
  /** What the lint says of statements while they are typed; nothing is stored. */
  readonly checkStatements: Call<
    { readonly brief: RecordId; readonly statements: readonly DraftStatement[] },
    Pick<WritingView, "shown"> & { readonly findings: readonly StatementFinding[] }
  >;
  /** Write what was changed in the statements of a brief, in one step. */
  readonly editStatements: Call<EditStatements, { readonly statements: readonly RecordId[] }>;
  /** The release edition as it would leave, and what bars it; nothing leaves and nothing is noted. */
  readonly releaseDraft: Call<DraftAsked, ReleaseDraftView>;
  /** Make a release, note it, and give its files. */
  readonly makeRelease: Call<HandOutAsked, HandedOut>;
  /** The files of a release once more, while the study stays open. */
  readonly releaseFiles: Call<{ readonly release: RecordId }, HandedOut>;
  readonly releases: Call<Nothing, readonly ReleaseLine[]>;
  /** The package for an archive as it would leave: its files, their hashes, and what bars it; nothing leaves. */
  readonly packageDraft: Call<DraftAsked, PackageDraftView>;
  /** Make a package, note it as a release, and give its zip file; refused where it is not the one that was shown. */
  readonly makePackage: Call<HandOutAsked & { readonly shown?: string }, HandedPackage>;
  /** The zip file of a package once more, while the study stays open. */
  readonly packageFiles: Call<{ readonly release: RecordId }, HandedPackage>;
  /** Each source with how far its words go in a package. */
  readonly sourceAccess: Call<Nothing, readonly SourceAccessLine[]>;
  /** One source as it came in beside how it would leave; with its real names, so only with the vault open. */
  readonly redaction: Call<{ readonly source: RecordId }, RedactionView>;
  /** The reporting checklist COREQ with what the study knows for each item. */
  readonly coreq: Call<Nothing, readonly CoreqLine[]>;
  /** Write an author's answer to an item of COREQ; no words take it away. */
  readonly answerCoreq: Call<{ readonly item: number; readonly text: string }, Nothing>;
  /** Which facts that are recorded of people fit so few that they pick somebody out. */
  readonly disclosure: Call<Nothing, DisclosureView>;
  /** Everything that stands behind one number of a brief. */
  readonly numberCard: Call<{ readonly door: Door }, NumberCard>;
  /** The sentences of the briefs that rest on a passage, the nearest first. */
  readonly statementsOn: Call<{ readonly passage: RecordId }, readonly RestingStatement[]>;
}
