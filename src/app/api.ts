import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { Claim, NamedPeriod, Origin, OriginLink, Passage, SizeWord } from "../core/study/index.ts";
import type {
  CoreqLine,
  HandedPackage,
  PackageDraftView,
  RedactionView,
  SourceAccessLine,
} from "./archive-views.ts";
import type { ChangeBrief, EditStatements } from "./brief/edit-statements.ts";
import type { DraftStatement } from "./brief/read-writing.ts";
import type { HandOutAsked } from "./brief/release/hand-out.ts";
import type { DraftAsked } from "./brief/release/read-release.ts";
import type { Decide, SayOnDisagreement } from "./coders/adjudicate.ts";
import type { AgreementAsked } from "./coders/agreement.ts";
import type {
  AgreementView,
  CoderLine,
  ComparisonView,
  RoundLine,
  VersionChanges,
  VersionLine,
} from "./coders/coder-views.ts";
import type { NewRound, TextOfRound } from "./coders/coding-rounds.ts";
import type { ComparisonAsked } from "./coders/comparison.ts";
import type { StatesCompared, TwoStates } from "./compare-states.ts";
import type { DraftView } from "./draft-views.ts";
import type {
  ChangeToTry,
  EstimateDraft,
  NotInRuns,
  OfferedGrounds,
  ParameterView,
  TriedChange,
  TriedEstimate,
} from "./ground-views.ts";
import type { HistoryAsked, HistoryView, WentBack } from "./history.ts";
import type { NamedRecord } from "./list-records.ts";
import type { ModelChanged, PartChange } from "./outlook/part-change.ts";
import type { SignJudgement } from "./outlook/sign-judgement.ts";
import type { Starter } from "./outlook/starters.ts";
import type {
  AddedText,
  AddText,
  ChangePeriod,
  ChangePerson,
  ChangeQuantity,
  ClaimDescription,
  CodeDescription,
  CodePassage,
  CountCodings,
  DescribeSpeaker,
  FinishNames,
  FoundInSource,
  JudgeIndependence,
  LinkEvidence,
  MergeCodes,
  MoveCode,
  NewChoice,
  OriginalBytes,
  OriginLine,
  RegisteredPersonLine,
  RegisterPerson,
  ReplaceNameLater,
  RewordMemo,
  SettleConflict,
  SettleText,
  SourceDescription,
  SplitCode,
  StateQuantity,
  UndoView,
  WithdrawalReason,
} from "./requests.ts";
import type { Said } from "./said/index.ts";
import type {
  MadeStudy,
  NewCode,
  NewStudy,
  OpeningView,
  Recovering,
  StudiesView,
  Unlocking,
} from "./studies.ts";
import type {
  BriefView,
  CardView,
  Choices,
  ClaimLine,
  ClearedPreview,
  CodedLine,
  CodeLine,
  CodingCount,
  ConflictsView,
  CoverageView,
  DisclosureView,
  Door,
  GradeCellKey,
  GradesView,
  HandedOut,
  HypothesesView,
  KeptNamesDraft,
  MemoLine,
  MergeView,
  ModelView,
  NamesStepView,
  NewMatrixRow,
  NumberCard,
  OfferedNumber,
  OutlookView,
  PeriodLine,
  RateConsistency,
  ReaderView,
  ReleaseDraftView,
  ReleaseLine,
  RestingOnClaim,
  RestingStatement,
  SearchHit,
  SizeWordLine,
  SourceLine,
  SourceNames,
  SpeakerLine,
  StatementFinding,
  StudySummary,
  ViewChoice,
  WaitingText,
  WithdrawalView,
  WritingView,
} from "./views.ts";

export type { EditStatements } from "./brief/edit-statements.ts";
export type { NewMatrixRow, RateConsistency } from "./hypotheses-views.ts";
export type * from "./requests.ts";
export type * from "./studies.ts";

/** What the page can ask for: each call is `POST /api/NAME` with its input as JSON. One line a use case. */
export interface Api {
  readonly summary: Call<Nothing, StudySummary>;
  /** Every record that has a name and a room, for whoever goes somewhere by typing. */
  readonly records: Call<Nothing, readonly NamedRecord[]>;
  readonly sources: Call<Nothing, readonly SourceLine[]>;
  readonly describeSource: Call<
    { readonly source: RecordId; readonly values: SourceDescription },
    SourceLine
  >;
  /** Everything that is said about a source, in the form in which it can be changed. */
  readonly described: Call<{ readonly source: RecordId }, SourceDescription>;
  /** Who speaks in a source, in the order in which they are first heard. */
  readonly speakers: Call<{ readonly source: RecordId }, readonly SpeakerLine[]>;
  readonly describeSpeaker: Call<DescribeSpeaker, Nothing>;
  /** What a description can refer to. */
  readonly choices: Call<Nothing, Choices>;
  /** A place, wave or group that is not in the lists yet. */
  readonly addChoice: Call<NewChoice, { readonly id: RecordId }>;
  readonly waiting: Call<Nothing, readonly WaitingText[]>;
  /** A pasted note. A file goes to `POST /api/addFile`, its bytes as the body and its name in a header. */
  readonly addText: Call<AddText, AddedText>;
  readonly namesStep: Call<{ readonly waiting: RecordId }, NamesStepView>;
  /** Keep what was decided so far, so that a page that is loaded anew goes on there; in memory alone. */
  readonly keepNamesDraft: Call<{ readonly waiting: RecordId; readonly draft: KeptNamesDraft }, Nothing>;
  readonly finishNames: Call<FinishNames, { readonly source: RecordId; readonly replaced: number }>;
  readonly skipNames: Call<
    { readonly waiting: RecordId; readonly title?: string },
    { readonly source: RecordId }
  >;
  readonly discardWaiting: Call<{ readonly waiting: RecordId }, Nothing>;
  readonly read: Call<{ readonly source: RecordId }, ReaderView>;
  /** Words in one text, folded as in every search. */
  readonly findInSource: Call<{ readonly source: RecordId; readonly query: string }, FoundInSource>;
  /** Say that a source's text is a translation of another's. */
  readonly linkTranslation: Call<{ readonly source: RecordId; readonly of: RecordId }, Nothing>;
  readonly unlinkTranslation: Call<{ readonly source: RecordId; readonly of: RecordId }, Nothing>;
  /** An original with the names it came with; only with the vault open. */
  readonly readOriginal: Call<
    { readonly source: RecordId; readonly which: "pages" | "recording" },
    OriginalBytes
  >;
  /** Keep a sound file beside its transcript, encrypted; an earlier one is destroyed. */
  readonly attachRecording: Call<
    { readonly source: RecordId; readonly name: string; readonly base64: string },
    Nothing
  >;
  readonly destroyRecording: Call<{ readonly source: RecordId }, Nothing>;
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
  readonly correctText: Call<
    { readonly source: RecordId; readonly version: RecordId; readonly text: string },
    { readonly version: RecordId; readonly lost: number }
  >;
  readonly replaceNameLater: Call<ReplaceNameLater, { readonly sources: number; readonly places: number }>;
  /** The names register, with real names; only with the vault open. */
  readonly register: Call<Nothing, readonly RegisteredPersonLine[]>;
  /** What the vault remembers of the names in each source, and which stand in it still. */
  readonly sourceNames: Call<Nothing, readonly SourceNames[]>;
  /** What of a source would leave the study, as it would. */
  readonly clearedPreview: Call<{ readonly source: RecordId }, ClearedPreview>;
  readonly registerPerson: Call<RegisterPerson, { readonly person: RecordId }>;
  readonly changePerson: Call<ChangePerson, Nothing>;
  readonly addSpelling: Call<
    { readonly person: RecordId; readonly text: string },
    { readonly spelling: RecordId }
  >;
  readonly destroySpelling: Call<{ readonly spelling: RecordId }, Nothing>;
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
  readonly coverage: Call<{ readonly by: "role" | "country" }, CoverageView>;
  readonly claims: Call<Nothing, readonly ClaimLine[]>;
  readonly makeClaim: Call<
    { readonly text: string; readonly form: Claim["form"]; readonly assumption?: boolean },
    ClaimLine
  >;
  readonly changeClaim: Call<{ readonly claim: RecordId; readonly values: ClaimDescription }, ClaimLine>;
  readonly removeClaim: Call<{ readonly claim: RecordId }, Nothing>;
  readonly card: Call<{ readonly claim: RecordId }, CardView>;
  /** What rests on a claim: claims reasoned from it, parameters, sentences of the briefs. */
  readonly restingOnClaim: Call<{ readonly claim: RecordId }, RestingOnClaim>;
  /** Evidence links counted by reliability of the source and credibility of the item, and those of one cell. */
  readonly grades: Call<{ readonly cell?: GradeCellKey }, GradesView>;
  /** The questions with competing answers, and one of them with its matrix. */
  readonly hypotheses: Call<{ readonly matrix?: RecordId; readonly rater?: RecordId }, HypothesesView>;
  readonly addMatrix: Call<{ readonly question: string }, { readonly matrix: RecordId }>;
  readonly changeMatrix: Call<{ readonly matrix: RecordId; readonly question: string }, Nothing>;
  readonly removeMatrix: Call<{ readonly matrix: RecordId }, Nothing>;
  readonly addHypothesis: Call<
    { readonly matrix: RecordId; readonly text: string },
    { readonly hypothesis: RecordId }
  >;
  readonly changeHypothesis: Call<{ readonly hypothesis: RecordId; readonly text: string }, Nothing>;
  readonly removeHypothesis: Call<{ readonly hypothesis: RecordId }, Nothing>;
  readonly addMatrixRow: Call<NewMatrixRow, { readonly row: RecordId }>;
  /** Leave a row out to see what follows without it; undone like everything else. */
  readonly leaveRowOut: Call<{ readonly row: RecordId; readonly leftOut: boolean }, Nothing>;
  readonly removeMatrixRow: Call<{ readonly row: RecordId }, Nothing>;
  /** Say how well a row agrees with a hypothesis; each member rates for themselves. */
  readonly rateConsistency: Call<RateConsistency, Nothing>;
  readonly linkEvidence: Call<LinkEvidence, CardView>;
  readonly unlinkEvidence: Call<{ readonly evidence: RecordId }, Nothing>;
  readonly judgeIndependence: Call<JudgeIndependence, CardView>;
  readonly stateQuantity: Call<StateQuantity, { readonly quantity: RecordId }>;
  readonly changeQuantity: Call<ChangeQuantity, Nothing>;
  readonly removeQuantity: Call<{ readonly quantity: RecordId }, Nothing>;
  readonly sizeWords: Call<Nothing, readonly SizeWordLine[]>;
  readonly setSizeWord: Call<Omit<SizeWord, "id" | "setBy">, { readonly sizeWord: RecordId }>;
  readonly removeSizeWord: Call<{ readonly sizeWord: RecordId }, Nothing>;
  /** Periods with a name of the study's own, such as a wave of leaving. */
  readonly periods: Call<Nothing, readonly PeriodLine[]>;
  readonly addPeriod: Call<Omit<NamedPeriod, "id">, { readonly period: RecordId }>;
  readonly changePeriod: Call<ChangePeriod, Nothing>;
  readonly removePeriod: Call<{ readonly period: RecordId }, Nothing>;
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
  readonly origins: Call<Nothing, readonly OriginLine[]>;
  readonly addOrigin: Call<Omit<Origin, "id">, { readonly origin: RecordId }>;
  readonly linkOrigin: Call<Omit<OriginLink, "id">, { readonly link: RecordId }>;
  readonly unlinkOrigin: Call<{ readonly link: RecordId }, Nothing>;
  /** The model with its parameters, what is wrong with it, and what is not grounded yet. */
  readonly model: Call<Nothing, ModelView>;
  readonly changeModel: Call<{ readonly changes: readonly PartChange[] }, ModelChanged>;
  /** What a change of the model would be refused with; changes nothing. */
  readonly tryChange: Call<ChangeToTry, TriedChange>;
  /** Everything about one parameter: its curves under each account, where it is used, and on whose word. */
  readonly parameter: Call<{ readonly parameter: RecordId }, ParameterView>;
  /** What an estimate of a parameter could rest on. */
  readonly offeredGrounds: Call<{ readonly parameter: RecordId }, OfferedGrounds>;
  /** What a draft of an estimate comes to, with the range as a sentence; changes nothing. */
  readonly tryEstimate: Call<EstimateDraft, TriedEstimate>;
  /** What was said and is in no run. */
  readonly notInRuns: Call<Nothing, NotInRuns>;
  /** Begin with a model that has no number yet; months are counted from `base`, else from today. */
  readonly startModel: Call<{ readonly starter: Starter; readonly base?: StatedPeriod }, ModelChanged>;
  /** What the model says ahead; takes as long as its runs, and no time where they were computed before. */
  readonly outlook: Call<Nothing, OutlookView>;
  /** What the page runs drafts of an outlook from, while somebody drags a number. */
  readonly draftPlan: Call<Nothing, DraftView>;
  /** Sign a likelihood word beside a share of runs. */
  readonly signJudgement: Call<SignJudgement, { readonly judgement: RecordId }>;
  readonly search: Call<
    { readonly query: string },
    { readonly total: number; readonly hits: readonly SearchHit[] }
  >;
  /** What two devices wrote without seeing each other. */
  readonly conflicts: Call<Nothing, ConflictsView>;
  readonly settleConflict: Call<SettleConflict, Nothing>;
  readonly settleText: Call<SettleText, Nothing>;
  /** Who did what when, the newest first. */
  readonly history: Call<HistoryAsked, HistoryView>;
  /** What differs between the states after two steps. */
  readonly compareStates: Call<TwoStates, StatesCompared>;
  /** Take back my own steps down to and with one of them. */
  readonly undoTo: Call<{ readonly action: RecordId }, WentBack>;
  readonly undo: Call<Nothing, UndoView>;
  readonly redo: Call<Nothing, UndoView>;
  readonly withdrawalPreview: Call<{ readonly source: RecordId }, WithdrawalView>;
  readonly withdraw: Call<{ readonly source: RecordId; readonly reason: WithdrawalReason }, WithdrawalView>;
  /** Keep how the page is shown for the next start, outside of every study; the session begins with what was kept. */
  readonly keepView: Call<ViewChoice, Nothing>;
  /** The studies that this start of the program can show. */
  readonly studies: Call<Nothing, StudiesView>;
  /** Go on in a sample; the first time it may have to be made. The study that was open is closed. */
  readonly takeStudy: Call<{ readonly name: string }, Nothing>;
  /** Open a study with its passphrase. After three wrong ones the next must wait, each time twice as long, a minute at most. */
  readonly unlock: Call<Unlocking, Nothing>;
  /** Open a study with its recovery code, and set a new passphrase. */
  readonly recover: Call<Recovering, Nothing>;
  /** Make a new recovery code by the passphrase and end the old one; the study is opened when two groups of it were typed back. */
  readonly newCode: Call<NewCode, MadeStudy>;
  /** Six words that mean nothing, for whoever would rather not think of a passphrase. */
  readonly madePassphrase: Call<Nothing, { readonly passphrase: string }>;
  /** Make a study; it is opened when two groups of its recovery code were typed back. */
  readonly newStudy: Call<NewStudy, MadeStudy>;
  readonly confirmCode: Call<{ readonly typed: readonly [string, string] }, Nothing>;
  /**
   * Say how long ago a key was pressed or anything moved at the page, in ms; answers in how many ms the study is locked unless
   * somebody stirs, and nothing where it is kept open.
   */
  readonly stirred: Call<{ readonly idleMs: number }, { readonly leftMs?: number }>;
  /** What the opening of the study found. */
  readonly opening: Call<Nothing, OpeningView>;
  /** Open the names within the open study. */
  readonly unlockVault: Call<{ readonly passphrase: string }, Nothing>;
  /** Lock the names and leave the study open. */
  readonly lockVault: Call<Nothing, Nothing>;
  /** Close the study; the page can unlock it again, or another one. */
  readonly lock: Call<Nothing, Nothing>;
  /** A code that opens one more window on what is open, once, within a minute. */
  readonly newWindow: Call<Nothing, { readonly code: string }>;
}

/** One call: what goes in and what comes out. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

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

/** An empty object. */
export type Nothing = Readonly<Record<string, never>>;

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
