import type { RefusalCode } from "../../app/refusal.ts";

/** The codes of the refusals that the server makes itself, of a file that cannot be read, and of the page's own. */
type OtherCode =
  | "keys-changed-meanwhile"
  | "folder-name"
  | "cut-short"
  | "no-study"
  | "no-drill"
  | "too-soon"
  | "model-refused"
  | "number-unknown"
  | "fault"
  | "fault-half"
  | "fault-change"
  | "view-not-kept"
  | "no-such-page"
  | "not-understood"
  | "too-large"
  | "not-on-shelf"
  | "not-opened"
  | "locked"
  | `link-${"used" | "expired" | "replaced" | "locked" | "unknown"}`
  | "wrong-host"
  | "wrong-method"
  | "foreign-origin"
  | "cross-site"
  | "upgrade"
  | "wrong-content-type"
  | "no-session"
  | "unreachable"
  | "unexplained"
  | "Damaged"
  | "EmptyFile"
  | "KindNotRead"
  | "NoWords"
  | "PasswordProtected"
  | "PdfWithoutText"
  | "ReaderCrashed"
  | "TimedOut"
  | "TooLarge"
  | "TooManyPages"
  | "TooMuchMemory"
  | "TooMuchText"
  | "UnsafeMarkup"
  | "UnsafeZip";

/** The code of everything that can be refused. */
export type SaidCode = RefusalCode | OtherCode;
