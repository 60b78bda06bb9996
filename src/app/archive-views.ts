import type { RecordId } from "../core/base/index.ts";
import type { CoreqKnown, GateFindingKind } from "../core/report/index.ts";

// What is shown of a package for an archive, before it is made and after.

/** How far the words of a source go in a package, and what holds them back from going further. */
export interface SourceAccess {
  readonly goes: "nothing" | "paraphrase" | "quotes" | "transcript";
  readonly because?:
    | "names-step"
    | "release"
    | "consent-analysis"
    | "no-words"
    | "consent-quotation"
    | "consent-archive";
}

/** A source with what of it goes into a package. */
export interface SourceAccessLine extends SourceAccess {
  readonly source: RecordId;
  readonly title: string;
  readonly release: "never" | "paraphrase" | "quote";
  readonly consentArchive: "yes" | "no" | "not-asked";
}

/** What a file of a package is. */
export type PackageFileKind =
  | "readme"
  | "manifest"
  | "page"
  | "word"
  | "codebook"
  | "evidence"
  | "sources"
  | "counts"
  | "transcript"
  | "methods"
  | "coreq-page"
  | "coreq-table";

/** A file of a package, as it would leave. */
export interface PackageFileLine {
  readonly path: string;
  readonly what: PackageFileKind;
  readonly bytes: number;
  readonly sha256: string;
}

/** Something in a file beside the brief that bars a package. */
export interface PackageFinding {
  readonly kind: GateFindingKind;
  readonly file: string;
  /** The words around it, and where in them it begins. */
  readonly around?: { readonly text: string; readonly at: number };
  /** Words that can be let pass by somebody who looked at them. */
  readonly mayAllow?: string;
  /** The source in which to mend it. */
  readonly source?: RecordId;
}

/** A package before it leaves. */
export interface PackageDraftView {
  readonly barred: boolean;
  /** Whether the brief itself is barred: then nothing of the package may leave. */
  readonly briefBarred: boolean;
  readonly files: readonly PackageFileLine[];
  readonly manifestSha256: string;
  readonly zipSha256: string;
  readonly zipBytes: number;
  readonly findings: readonly PackageFinding[];
}

/** A package as it is handed out. */
export interface HandedPackage {
  readonly release: RecordId;
  /** The zip file in base 64. */
  readonly zip: string;
  readonly zipSha256: string;
  readonly manifestSha256: string;
}

/** An item of COREQ with what the study knows for it and what its authors wrote. */
export interface CoreqLine {
  readonly item: number;
  readonly title: string;
  readonly asks: string;
  readonly known: readonly CoreqKnown[];
  readonly text?: string;
}

/** Where the words of one source differ from how they came in. */
export type RedactionKind = "name" | "person" | "identifier" | "place" | "withheld" | "correction";

/** A stretch of a source before and after: the same, or what stood there and what stands there now. */
export type RedactionPiece =
  | { readonly same: string }
  | { readonly kind: RedactionKind; readonly before: string; readonly after: string };

/** A source as it came in, beside how it would leave; only while the vault is open. */
export interface RedactionView extends SourceAccess {
  readonly source: RecordId;
  readonly title: string;
  /** Whether the vault still holds the words as they came in; without them it begins with the study's own text. */
  readonly hasOriginal: boolean;
  readonly counts: readonly { readonly kind: RedactionKind; readonly count: number }[];
  /** The paragraphs in which something differs, in order. */
  readonly paragraphs: readonly (readonly RedactionPiece[])[];
  readonly unchangedParagraphs: number;
}
