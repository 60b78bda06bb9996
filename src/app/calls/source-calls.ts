import type { RecordId } from "../../core/base/index.ts";
import type {
  AddedText,
  AddText,
  ChangePerson,
  DescribedFile,
  DescribeSpeaker,
  FinishNames,
  FoundInSource,
  NewChoice,
  OriginalBytes,
  RegisteredPersonLine,
  RegisterPerson,
  ReplaceNameLater,
  SourceDescription,
  WithdrawalReason,
} from "../requests.ts";
import type {
  Choices,
  ClearedPreview,
  CoverageView,
  CustodyLine,
  KeptNamesDraft,
  NamesStepView,
  ReaderView,
  SourceLine,
  SourceNames,
  SpeakerLine,
  WaitingText,
  WithdrawalView,
} from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks of sources: their texts, their names, who speaks, and how they leave again. */
export interface SourceCalls {
  readonly sources: Call<Nothing, readonly SourceLine[]>;
  readonly describeSource: Call<
    { readonly source: RecordId; readonly values: SourceDescription },
    SourceLine
  >;
  /** Everything that is said about a source, in the form in which it can be changed. */
  /** What became of a source's material, from its receipt on. */
  readonly sourceCustody: Call<{ readonly source: RecordId }, readonly CustodyLine[]>;
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
  /** What a list of references (RIS) says of files; nothing is written. */
  readonly readReferences: Call<{ readonly base64: string }, readonly DescribedFile[]>;
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
    { readonly source: RecordId; readonly which: "pages" | "recording" | "picture" },
    OriginalBytes
  >;
  /** Keep a sound file beside its transcript, encrypted; an earlier one is destroyed. */
  readonly attachRecording: Call<
    { readonly source: RecordId; readonly name: string; readonly base64: string },
    Nothing
  >;
  readonly destroyRecording: Call<{ readonly source: RecordId }, Nothing>;
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
  readonly coverage: Call<{ readonly by: "role" | "country" }, CoverageView>;
  readonly withdrawalPreview: Call<{ readonly source: RecordId }, WithdrawalView>;
  readonly withdraw: Call<{ readonly source: RecordId; readonly reason: WithdrawalReason }, WithdrawalView>;
}
