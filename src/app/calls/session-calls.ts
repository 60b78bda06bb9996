import type {
  MadeStudy,
  NewCode,
  NewStudy,
  OpeningView,
  Recovering,
  StudiesView,
  Unlocking,
} from "../studies.ts";
import type { ViewChoice } from "../views.ts";
import type { Call, Nothing } from "./call.ts";

/** What the page asks where no study need be open: studies, keys and windows. */
export interface SessionCalls {
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
