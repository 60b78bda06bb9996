/** A guid without braces, in lower case: the form in which two are compared. */
export type Guid = string;

/** What a REFI-QDA project holds, in the standard's own terms; positions are as written, in whatever unit its program counts. */
export interface RefiProject {
  readonly name: string;
  /** The program that wrote it. */
  readonly origin?: string;
  readonly description?: string;
  readonly notesOnAll: readonly Guid[];
  readonly users: readonly RefiUser[];
  readonly codes: readonly RefiCode[];
  readonly variables: readonly RefiVariable[];
  readonly cases: readonly RefiCase[];
  readonly sources: readonly RefiSource[];
  readonly notes: readonly RefiText[];
  readonly links: readonly RefiLink[];
  readonly sets: readonly RefiSet[];
  /** Drawings of records and lines; only that there are some is kept. */
  readonly graphs: number;
}

/** A codebook alone. */
export interface RefiCodebook {
  readonly origin?: string;
  readonly codes: readonly RefiCode[];
  readonly sets: readonly RefiSet[];
}

export interface RefiUser {
  readonly guid: Guid;
  readonly name?: string;
}

export interface RefiCode {
  readonly guid: Guid;
  readonly name: string;
  readonly isCodable: boolean;
  /** `#rrggbb` in lower case. */
  readonly colour?: string;
  readonly description?: string;
  readonly notes: readonly Guid[];
  readonly children: readonly RefiCode[];
}

export interface RefiVariable {
  readonly guid: Guid;
  readonly name: string;
  readonly type: RefiVariableType;
  readonly description?: string;
}

export type RefiVariableType = "Text" | "Boolean" | "Integer" | "Float" | "Date" | "DateTime";

/** A variable's value as written; absent where the variable stands without one. */
export interface RefiValue {
  readonly variable: Guid;
  /** Which form the value is written in; absent where there is no value. */
  readonly type?: RefiVariableType;
  readonly value?: string;
}

export interface RefiCase {
  readonly guid: Guid;
  readonly name?: string;
  readonly description?: string;
  readonly codes: readonly Guid[];
  readonly values: readonly RefiValue[];
  readonly sources: readonly Guid[];
  readonly selections: readonly Guid[];
}

/** Who made and changed something, and when, in milliseconds since 1970. */
export interface RefiAudit {
  readonly by?: Guid;
  readonly atMs?: number;
  readonly changedBy?: Guid;
  readonly changedAtMs?: number;
}

export interface RefiCoding {
  readonly guid: Guid;
  readonly code: Guid;
  readonly by?: Guid;
  readonly atMs?: number;
  readonly notes: readonly Guid[];
}

/** What every selection has. */
export interface RefiSelection extends RefiAudit {
  readonly guid: Guid;
  readonly name?: string;
  readonly description?: string;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
}

export interface RefiTextSelection extends RefiSelection {
  readonly start: number;
  readonly end: number;
}

/** Two corners: pixels from the top left of a picture, or points from the bottom left of a PDF page. */
export interface RefiBox {
  readonly firstX: number;
  readonly firstY: number;
  readonly secondX: number;
  readonly secondY: number;
}

export interface RefiPictureSelection extends RefiSelection {
  readonly box: RefiBox;
}

export interface RefiPdfSelection extends RefiSelection {
  /** From 0. */
  readonly page: number;
  readonly box: RefiBox;
  readonly words?: RefiText;
}

/** A stretch of a recording, in milliseconds. */
export interface RefiTimeSelection extends RefiSelection {
  readonly begin: number;
  readonly end: number;
}

export interface RefiTranscriptSelection extends RefiSelection {
  readonly from?: Guid;
  readonly to?: Guid;
}

export interface RefiSyncPoint {
  readonly guid: Guid;
  readonly atMs?: number;
  readonly position?: number;
}

/** A text: its words in place, or the path of the file that holds them. */
export interface RefiText extends RefiAudit {
  readonly guid: Guid;
  readonly name?: string;
  readonly description?: string;
  readonly content?: string;
  readonly plainTextPath?: string;
  readonly richTextPath?: string;
  readonly selections: readonly RefiTextSelection[];
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly values: readonly RefiValue[];
}

export interface RefiTranscript extends RefiAudit {
  readonly guid: Guid;
  readonly name?: string;
  readonly description?: string;
  readonly content?: string;
  readonly plainTextPath?: string;
  readonly richTextPath?: string;
  readonly syncPoints: readonly RefiSyncPoint[];
  readonly selections: readonly RefiTranscriptSelection[];
  readonly notes: readonly Guid[];
}

/** What every source has whose bytes lie in a file. */
export interface RefiFile extends RefiAudit {
  readonly guid: Guid;
  readonly name?: string;
  readonly description?: string;
  readonly path?: string;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly values: readonly RefiValue[];
}

export interface RefiPicture extends RefiFile {
  readonly words?: RefiText;
  readonly selections: readonly RefiPictureSelection[];
}

export interface RefiPdf extends RefiFile {
  readonly words?: RefiText;
  readonly selections: readonly RefiPdfSelection[];
}

export interface RefiRecording extends RefiFile {
  readonly transcripts: readonly RefiTranscript[];
  readonly selections: readonly RefiTimeSelection[];
}

export type RefiSource =
  | ({ readonly kind: "text" } & RefiText)
  | ({ readonly kind: "picture" } & RefiPicture)
  | ({ readonly kind: "pdf" } & RefiPdf)
  | ({ readonly kind: "audio" } & RefiRecording)
  | ({ readonly kind: "video" } & RefiRecording);

export interface RefiLink {
  readonly guid: Guid;
  readonly name?: string;
  readonly direction?: "Associative" | "OneWay" | "Bidirectional";
  readonly from?: Guid;
  readonly to?: Guid;
  readonly notes: readonly Guid[];
}

export interface RefiSet {
  readonly guid: Guid;
  readonly name: string;
  readonly description?: string;
  readonly codes: readonly Guid[];
  readonly sources: readonly Guid[];
  readonly notes: readonly Guid[];
}
