import type { RecordId } from "../core/base/index.ts";
import type { BriefDocument } from "../core/report/index.ts";

// What the page and the commands show, in one place for whoever shows it.
export type { RecordId, StatedPeriod } from "../core/base/index.ts";
export type { AgreementFigure, UnitKind } from "../core/code/index.ts";
export type {
  Block as BriefBlock,
  BriefDocument,
  Door,
  FigureBlock,
  Mark,
  Picture,
  Run,
  Section,
  TableBlock,
  Tint,
} from "../core/report/index.ts";
export type { Block, Claim, CodeLabel, Evidence, Source } from "../core/study/index.ts";
export type {
  CoreqLine,
  HandedPackage,
  PackageDraftView,
  PackageFileKind,
  PackageFileLine,
  PackageFinding,
  RedactionKind,
  RedactionPiece,
  RedactionView,
  SourceAccess,
  SourceAccessLine,
} from "./archive-views.ts";
export type {
  AllowedWords,
  BarredBy,
  BriefLine,
  ChangedShown,
  DisclosingFacts,
  DisclosureView,
  HandedOut,
  KeptFromRelease,
  OfferedNumber,
  Opens,
  ReleaseDraftView,
  ReleaseLine,
  ShownNumber,
  SinceKept,
  StatementFinding,
  WritingView,
  WrittenStatement,
} from "./brief-views.ts";
export type {
  CardEvidence,
  CardQuantityView,
  CardView,
  ClaimLine,
  ClaimWarning,
  CoverageView,
  Credibility,
  GradeCellKey,
  GradesView,
  IndependentCount,
  PairReason,
  QuantityError,
  QuantityValues,
  Reliability,
  RestingOnClaim,
  SizeWordLine,
  SizeWordNote,
  SupportState,
} from "./claim-views.ts";
export type {
  AgreementView,
  CodedAs,
  CoderLine,
  ComparisonView,
  DecisionLine,
  MeetingLine,
  MetCoding,
  RoundLine,
  RoundText,
  VersionChanges,
  VersionLine,
} from "./coders/coder-views.ts";
export type { ChangedRecord, StatesCompared, TableDifference } from "./compare-states.ts";
export type { DraftClash, DraftKnob, DraftView, ReadyDraft } from "./draft-views.ts";
export type {
  ClaimBasis,
  ClashView,
  CurvePoint,
  DrawnCurves,
  EstimateView,
  NotInRuns,
  OfferedGrounds,
  ParameterView,
  QuantityBasis,
  SaidProblem,
  SmallCurves,
  StockLine,
  TriedEstimate,
  UsedIn,
} from "./ground-views.ts";
export type { HistoryAsked, HistoryLine, HistoryView } from "./history.ts";
export type {
  HypothesesView,
  MatrixCell,
  MatrixPassage,
  MatrixRowView,
  MatrixView,
  NewMatrixRow,
  RateConsistency,
} from "./hypotheses-views.ts";
export type { NamedRecord } from "./list-records.ts";
export type {
  ClearedPreview,
  KeptNamesDraft,
  NameDecision,
  NameGroup,
  NamesStepView,
  PersonRole,
  SourceNames,
} from "./names-views.ts";
export type {
  AccountShare,
  CardAccount,
  CardParameter,
  CardPassage,
  CarrierLine,
  ComputedOutlook,
  DefinitionView,
  EstimateLine,
  FatesView,
  JudgementLine,
  MeasureLine,
  ModelView,
  NamedPart,
  NotModelledLine,
  NumberCard,
  OutlookView,
  ParameterLine,
  QuestionView,
  ScenarioView,
  Trouble,
  WatchedView,
} from "./outlook-views.ts";
export type {
  CodedLine,
  CodeLine,
  CodingCount,
  MemoLine,
  MergeView,
  ReaderPart,
  ReaderPassage,
  ReaderView,
  SearchHit,
  SnippetPart,
  SourceFact,
  SourceList,
  TextBeside,
} from "./reading-views.ts";
export type { Figure, Said, SaidValue } from "./said/index.ts";
export type {
  Choices,
  CustodyLine,
  PeriodLine,
  SourceLine,
  SpeakerLine,
  StudySummary,
  WaitingText,
  WithdrawalView,
} from "./source-views.ts";

/** How the page is shown; of the machine, not of any study. */
export interface ViewChoice {
  readonly theme: "system" | "light" | "dark";
  /** The language of the tool itself, and with it the direction; texts keep their own. */
  readonly language: "en" | "ar";
  /** After how many minutes without a key or a movement the study is locked. */
  readonly lockAfter: "2" | "5" | "10" | "30" | "never";
}

/** A brief as its authors read it: every number in it opens what it rests on. */
export interface BriefView {
  readonly document: BriefDocument;
  /** The briefs that there are; a study without one still has the page that is made of its records. */
  readonly briefs: readonly { readonly id: RecordId; readonly title: string }[];
}

/** A sentence of a brief that rests on a passage. */
export interface RestingStatement {
  readonly brief: RecordId;
  readonly briefTitle: string;
  readonly statement: RecordId;
  /** Its words; a number that they take from the study is left open. */
  readonly text: string;
  /** What it names of all that rests on the passage, such as a claim or a definition of regrouping. */
  readonly through?: string;
  /** Whether it names what the passage says, or what the model makes of it. */
  readonly nearness: "says-it" | "through-the-model";
}

/** What was written on two devices without seeing each other, to be settled. */
export interface ConflictsView {
  readonly fields: readonly {
    readonly of: { readonly table: string; readonly id: RecordId };
    readonly name: string;
    readonly field: string;
    /** In order, the one that counts last; empty where it was cleared or destroyed. */
    readonly values: readonly string[];
  }[];
  readonly texts: readonly {
    readonly source: RecordId;
    readonly title: string;
    /** The correction that does not count, or not as it was made. */
    readonly version: RecordId;
    readonly why: string;
    /** The words as they stand, and as the correction would have them. */
    readonly places: readonly { readonly stands: string; readonly other: string }[];
  }[];
}
