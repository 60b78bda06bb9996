import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type {
  Claim,
  CodeLabel,
  Evidence,
  NamedPeriod,
  Origin,
  OriginLink,
  Passage,
  Person,
  Quantity,
  SizeWord,
  Source,
  Speaker,
} from "../core/study/index.ts";
import type { HistoryView, WentBack } from "./history.ts";
import type { ModelChanged, PartChange } from "./outlook/part-change.ts";
import type { SignJudgement } from "./outlook/sign-judgement.ts";
import type { Starter } from "./outlook/starters.ts";
import type {
  BriefView,
  CardView,
  Choices,
  ClaimLine,
  CodedLine,
  CodeLine,
  CodingCount,
  ConflictsView,
  CoverageView,
  Door,
  MemoLine,
  ModelView,
  NameDecision,
  NamesStepView,
  NumberCard,
  OutlookView,
  PeriodLine,
  PersonRole,
  ReaderView,
  RestingStatement,
  SearchHit,
  SizeWordLine,
  SourceLine,
  SpeakerLine,
  StudySummary,
  ViewChoice,
  WaitingText,
  WithdrawalView,
} from "./views.ts";

/** What the page can ask for: each call is `POST /api/NAME` with its input as JSON. One line a use case. */
export interface Api {
  /** Asked every few seconds, so that a page notices when the study was closed elsewhere. */
  readonly alive: Call<Nothing, Nothing>;
  readonly summary: Call<Nothing, StudySummary>;
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
  readonly addText: Call<{ readonly title: string; readonly text: string }, AddedText>;
  readonly namesStep: Call<{ readonly waiting: RecordId }, NamesStepView>;
  readonly finishNames: Call<FinishNames, { readonly source: RecordId; readonly replaced: number }>;
  readonly skipNames: Call<
    { readonly waiting: RecordId; readonly title?: string },
    { readonly source: RecordId }
  >;
  readonly discardWaiting: Call<{ readonly waiting: RecordId }, Nothing>;
  readonly read: Call<{ readonly source: RecordId }, ReaderView>;
  readonly codebook: Call<Nothing, readonly CodeLine[]>;
  readonly addCode: Call<
    { readonly name: string; readonly parent?: RecordId; readonly definition?: string },
    CodeLine
  >;
  readonly changeCode: Call<{ readonly code: RecordId; readonly values: CodeDescription }, CodeLine>;
  /** Put a code elsewhere in the codebook with all below it: under a parent, before a sibling or last. */
  readonly moveCode: Call<MoveCode, CodeLine>;
  readonly removeCode: Call<{ readonly code: RecordId }, Nothing>;
  readonly mergeCodes: Call<{ readonly from: RecordId; readonly into: RecordId }, CodeLine>;
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
    { readonly version: RecordId }
  >;
  readonly replaceNameLater: Call<ReplaceNameLater, { readonly sources: number; readonly places: number }>;
  /** The names register, with real names; only with the vault open. */
  readonly register: Call<Nothing, readonly RegisteredPersonLine[]>;
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
  readonly linkEvidence: Call<LinkEvidence, CardView>;
  readonly unlinkEvidence: Call<{ readonly evidence: RecordId }, Nothing>;
  readonly judgeIndependence: Call<JudgeIndependence, CardView>;
  readonly stateQuantity: Call<StateQuantity, { readonly quantity: RecordId }>;
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
  /** Begin with a model that has no number yet; months are counted from `base`, else from today. */
  readonly startModel: Call<{ readonly starter: Starter; readonly base?: StatedPeriod }, ModelChanged>;
  /** What the model says ahead; takes as long as its runs, and no time where they were computed before. */
  readonly outlook: Call<Nothing, OutlookView>;
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
  readonly history: Call<{ readonly limit: number }, HistoryView>;
  /** Take back my own steps down to and with one of them. */
  readonly undoTo: Call<{ readonly action: RecordId }, WentBack>;
  readonly undo: Call<Nothing, UndoView>;
  readonly redo: Call<Nothing, UndoView>;
  readonly withdrawalPreview: Call<{ readonly source: RecordId }, WithdrawalView>;
  readonly withdraw: Call<{ readonly source: RecordId; readonly reason: WithdrawalReason }, WithdrawalView>;
  /** Keep how the page is shown for the next start, outside of every study; the session begins with what was kept. */
  readonly keepView: Call<ViewChoice, Nothing>;
  /** The studies that this start of the program can show: both samples, or one's own alone. */
  readonly studies: Call<Nothing, readonly StudyOnShelf[]>;
  /** Go on in another of them; the first time it may have to be made. */
  readonly takeStudy: Call<{ readonly name: string }, Nothing>;
  /** End the session and close the study; the page must be opened anew from the terminal. */
  readonly lock: Call<Nothing, Nothing>;
}

/** One call: what goes in and what comes out. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** One of the studies that a start of the program can show. */
export interface StudyOnShelf {
  readonly name: string;
  readonly title: string;
  /** Whether the page works in it now. */
  readonly here: boolean;
}

/** An empty object. */
export type Nothing = Readonly<Record<string, never>>;

/** A place, wave or group to refer to; places at the coarseness that may be known. */
export type NewChoice =
  | { readonly table: "place"; readonly country: string; readonly region?: string; readonly site?: string }
  | { readonly table: "wave"; readonly name: string }
  | { readonly table: "group"; readonly name: string };

/** A text was received and read, or refused as one the study already holds. */
export type AddedText =
  | { readonly waiting: RecordId; readonly notes: readonly string[] }
  | { readonly duplicateOf: RecordId; readonly title: string };

/** The end of a names step. */
export interface FinishNames {
  readonly waiting: RecordId;
  readonly title: string;
  readonly decisions: readonly NameDecision[];
  /** Words marked by hand in the text, each decided like a group; `key` is the words themselves. */
  readonly marked: readonly NameDecision[];
}

/** A selection in the reader becomes a passage with a code; an equal passage is used again. */
export interface CodePassage {
  readonly source: RecordId;
  readonly version: RecordId;
  readonly start: number;
  readonly end: number;
  readonly code: RecordId;
}

/** A selection or passage becomes evidence for or against a claim. */
export interface LinkEvidence {
  readonly claim: RecordId;
  readonly at:
    | { readonly passage: RecordId }
    | { readonly source: RecordId; readonly version: RecordId; readonly start: number; readonly end: number };
  readonly direction: Evidence["direction"];
  readonly proximity: Evidence["proximity"];
  readonly credibility: Evidence["credibility"];
  /** Where it happened, where that is not the place of the source. */
  readonly place?: RecordId;
  readonly note?: string;
}

/** A judgement on one pair of sources. */
export interface JudgeIndependence {
  readonly claim: RecordId;
  readonly one: RecordId;
  readonly other: RecordId;
  readonly value: "shared" | "independent" | "not-known";
  readonly reason: string;
}

/** A name that was found after its text had entered the study. */
export interface ReplaceNameLater {
  readonly words: string;
  readonly person:
    | { readonly id: RecordId }
    | { readonly pseudonym: string; readonly role: "insider" | "intermediary" | "official" | "civilian" };
}

/** Where a code goes; without a parent to the top, without `before` behind its siblings. */
export interface MoveCode {
  readonly code: RecordId;
  readonly parent?: RecordId;
  readonly before?: RecordId;
}

/** A new code beside another or below it, with some of its codings. */
export interface SplitCode {
  readonly code: RecordId;
  readonly name: string;
  readonly codings: readonly RecordId[];
  readonly where: "beside" | "below";
}

/** What codings are counted by, and of which code. */
export interface CountCodings {
  readonly by: "source" | "role" | "place" | "group" | "coder";
  readonly code?: RecordId;
}

/** A field written twice, and which of its values is to stand, by its place in the list. */
export interface SettleConflict {
  readonly of: { readonly table: string; readonly id: RecordId };
  readonly field: string;
  readonly choose: number;
}

/** A correction that does not count, to be taken back for good order. */
export interface SettleText {
  readonly source: RecordId;
  readonly version: RecordId;
}

/** Other words for a memo; a title of `null` is taken away, one that is absent stays. */
export interface RewordMemo {
  readonly memo: RecordId;
  readonly title?: string | null;
  readonly text: string;
  readonly forGood?: boolean;
}

/** What can be said about a source; `null` clears. */
export type SourceDescription = {
  readonly [K in keyof Omit<Source, "id" | RecordedField>]?: Source[K] | null;
};

/** What is recorded of a source as it happens, and is nobody's to say. */
export type RecordedField =
  | "format"
  | "encoding"
  | "originalSha256"
  | "originalBytes"
  | "wordCount"
  | "receivedAt"
  | "readingNotes"
  | "namesStep";

/** What can be said about a code; `null` clears. */
export type CodeDescription = { readonly [K in keyof Omit<CodeLabel, "id">]?: CodeLabel[K] | null };

/** What can be said about a claim; `null` clears. */
export type ClaimDescription = { readonly [K in keyof Omit<Claim, "id">]?: Claim[K] | null };

/** What an undo or redo did, in words. */
export interface UndoView {
  /** Absent where there was nothing to take back. */
  readonly act?: string;
  readonly skipped: readonly string[];
  /** Present where every step was left, so that nothing was taken back or done again. */
  readonly nothing?: true;
}

/** A person to register, with the spellings under which they are named. */
export interface RegisterPerson {
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly group?: RecordId;
  readonly protection?: Person["protection"];
  readonly spellings: readonly string[];
}

/** What else can be said about a person; `null` clears. */
export interface ChangePerson {
  readonly person: RecordId;
  readonly values: {
    readonly role?: PersonRole;
    readonly protection?: Person["protection"];
    readonly kind?: string | null;
    readonly group?: RecordId | null;
  };
}

/** Who a speaker is; a person of `null` is nobody who is registered. */
export interface DescribeSpeaker {
  readonly speaker: RecordId;
  readonly part?: Speaker["part"];
  readonly person?: RecordId | null;
}

/** A person of the register, with the names. */
export interface RegisteredPersonLine {
  readonly id: RecordId;
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly group?: RecordId;
  readonly protection: Person["protection"];
  readonly spellings: readonly { readonly id: RecordId; readonly text: string; readonly script: string }[];
}

/** A quantity that a passage or a selection states. */
export interface StateQuantity {
  readonly at: LinkEvidence["at"];
  readonly values: Omit<Quantity, "id" | "passage">;
}

/** What else a named period is; `null` clears. */
export interface ChangePeriod {
  readonly period: RecordId;
  readonly values: Partial<Pick<NamedPeriod, "name" | "during">> & {
    readonly [K in "widest" | "note"]?: NamedPeriod[K] | null;
  };
}

/** Something that may make statements depend on each other, and the sources that stem from it. */
export interface OriginLine {
  readonly id: RecordId;
  readonly kind: Origin["kind"];
  readonly label: string;
  readonly links: readonly {
    readonly id: RecordId;
    readonly source: RecordId;
    readonly sourceName: string;
    readonly claims: readonly RecordId[];
  }[];
}

/** Why a source is withdrawn. */
export type WithdrawalReason = "consent-withdrawn" | "risk" | "error" | "retention";

/** The name of a call. */
export type CallName = keyof Api;

/** A refusal as the page and the command line show it: what, why, what to do. Never a passage or a name. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}
