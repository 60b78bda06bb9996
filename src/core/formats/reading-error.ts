import { assertNever } from "../base/index.ts";

/** Why a file was not read; nothing in it stems from the file's words or its name. */
export type ReadingError =
  | { readonly type: "EmptyFile" }
  | { readonly type: "NoWords" }
  | { readonly type: "TooLarge"; readonly bytes: number; readonly maxBytes: number }
  | { readonly type: "TooMuchText"; readonly maxCharacters: number }
  | { readonly type: "KindNotRead"; readonly kind: UnreadKind }
  | { readonly type: "IsAProject" }
  | { readonly type: "PasswordProtected" }
  | { readonly type: "PdfWithoutText"; readonly pages: number }
  | { readonly type: "TooManyPages"; readonly pages: number; readonly maxPages: number }
  | { readonly type: "Damaged"; readonly kind: DamagedKind }
  | {
      readonly type: "TooManyPixels";
      readonly width: number;
      readonly height: number;
      readonly maxPixels: number;
    }
  | { readonly type: "UnsafeZip"; readonly reason: UnsafeZipReason }
  | { readonly type: "UnsafeMarkup"; readonly reason: UnsafeMarkupReason }
  | { readonly type: "NotAProject"; readonly reason: NotAProjectReason }
  | { readonly type: "TimedOut"; readonly seconds: number }
  | { readonly type: "TooMuchMemory"; readonly megabytes: number }
  | { readonly type: "ReaderCrashed" };

/** The forms whose structure can be broken. */
export type DamagedKind =
  | "docx"
  | "database"
  | "doc"
  | "odt"
  | "epub"
  | "pdf"
  | "textgrid"
  | "xlsx"
  | "xml"
  | "zip"
  | "recording"
  | "picture";

/** Kinds of file that are recognised in order to be refused with a useful word. */
export type UnreadKind =
  | "word-95"
  | "office-97"
  | "spreadsheet"
  | "presentation"
  | "open-document-other"
  | "picture"
  | "recording"
  | "archive"
  | "references"
  | "xml"
  | "program"
  | "database"
  | "binary";

/** What made an archive unsafe to unpack. */
export type UnsafeZipReason =
  | "too-many-entries"
  | "too-large"
  | "ratio"
  | "unsafe-path"
  | "overlap"
  | "lying-size";

/** What made markup unsafe to read. */
type UnsafeMarkupReason = "entities" | "too-deep" | "attribute-too-long" | "too-many-elements";

/** Why an archive, its markup or a database is no project that can be read. */
type NotAProjectReason =
  | "no-project"
  | "two-projects"
  | "other-markup"
  | "codebook-alone"
  | "other-database"
  | "no-plain-table"
  | "still-open";

/** Say what happened, why, and what to do about it. */
export function readingErrorText(error: ReadingError): string {
  switch (error.type) {
    case "EmptyFile":
      return "The file is empty: it has no bytes. Check that it was copied completely.";
    case "NoWords":
      return "The file was read, but there are no words in it. If it shows pictures of pages, it needs text recognition first.";
    case "TooLarge":
      return `The file has ${megabytes(error.bytes)} MB; at most ${megabytes(error.maxBytes)} MB are read. Split it, or save it without pictures.`;
    case "TooMuchText":
      return `The file holds more than ${error.maxCharacters} characters of text. Split it into parts and add them one by one.`;
    case "KindNotRead":
      return kindText(error.kind);
    case "IsAProject":
      return "This is a project or codebook of another program, and no text. Bring it in under Sources, Other programs, or with grounds project import: its texts, codes and codings come together.";
    case "PasswordProtected":
      return "The file is protected by a password. Open it in its own program, save a copy without the password, and add the copy.";
    case "PdfWithoutText":
      return `The PDF (${error.pages} ${error.pages === 1 ? "page" : "pages"}) has no text layer: its pages are pictures. Run text recognition on it, or type it out, and add the result.`;
    case "TooManyPages":
      return `The PDF has ${error.pages} pages; at most ${error.maxPages} are read. Split it and add the parts.`;
    case "Damaged":
      return `The file is damaged or was cut short: its ${error.kind} structure cannot be followed. Open it in its own program, save it again, and add that copy.`;
    case "TooManyPixels":
      return `The picture has ${error.width} times ${error.height} pixels; at most ${error.maxPixels / 1_000_000} million are read. Save it smaller and add that copy.`;
    case "UnsafeZip":
      return `The file was not unpacked because ${zipReasonText(error.reason)}. If you trust it, open it in its own program, save it again, and add that copy.`;
    case "UnsafeMarkup":
      return `The file was not read because ${markupReasonText(error.reason)}. Open it in its own program and save it as plain text or docx.`;
    case "NotAProject":
      return projectReasonText(error.reason);
    case "TimedOut":
      return `Reading took longer than ${error.seconds} seconds and was stopped. The study was not changed. Split the file or save it as plain text.`;
    case "TooMuchMemory":
      return `Reading needed more than ${error.megabytes} MB of memory and was stopped. The study was not changed. Split the file or save it as plain text.`;
    case "ReaderCrashed":
      return "The program that reads files stopped on this one. The study was not changed. Save the file as plain text or docx and try again.";
    default:
      return assertNever(error);
  }
}

function kindText(kind: UnreadKind): string {
  switch (kind) {
    case "word-95":
      return "This is a Word document in the form of Word 95 or before, which is not read. Open it in Word or LibreOffice and save it as .docx.";
    case "office-97":
      return "This is an office document in an old form (before 2007), which is not read. Open it in its program and save it in the present form, or as text or csv.";
    case "spreadsheet":
      return "This is a spreadsheet in a form that is not read. Save it as .xlsx or .csv, with a turn or a respondent a row, and add that.";
    case "presentation":
      return "This is a presentation, which is not read. Save it as PDF or copy its text into a document.";
    case "open-document-other":
      return "This is an OpenDocument file, but not a text document. Save its text as .odt, .docx or .csv.";
    case "picture":
      return "This is a picture of a kind that is not read; png and jpeg are. Save it as one of them.";
    case "recording":
      return "This is a recording of a kind that is not read; wav, mp3, m4a and ogg are. Save it as one of them, or add its transcript (docx, txt, vtt or srt).";
    case "archive":
      return "This is an archive. Unpack it and add the files or the folder.";
    case "references":
      return "This is a list of references (RIS), and no text. Import it by command together with the files that it names: it gives them their titles and dates.";
    case "xml":
      return "This is XML of a kind that is not read; only TEI transcripts and TMX translations are. Save it as plain text or html.";
    case "program":
      return "This is a program, not a text.";
    case "database":
      return "This is a database, not a text. If it is a project of QualCoder or Taguette, bring it in under Sources, Other programs; else export what you need as csv.";
    case "binary":
      return "This is not a text: its bytes fit none of the encodings and forms that are read. Open it in its own program and save it as docx, pdf or plain text.";
    default:
      return assertNever(kind);
  }
}

function zipReasonText(reason: UnsafeZipReason): string {
  switch (reason) {
    case "too-many-entries":
      return "it holds far more parts than a document needs";
    case "too-large":
      return "it would unpack to more than the limit";
    case "ratio":
      return "it would unpack to many times its size, as archives made to fill memory do";
    case "unsafe-path":
      return "a part in it is named so as to land outside its folder";
    case "overlap":
      return "parts in it share the same bytes, as archives made to fill memory do";
    case "lying-size":
      return "a part in it is larger than it says";
    default:
      return assertNever(reason);
  }
}

function markupReasonText(reason: UnsafeMarkupReason): string {
  switch (reason) {
    case "entities":
      return "it declares a document type or entities of its own, which can be used to fill memory or to read other files";
    case "too-deep":
      return "its elements are nested deeper than any document needs";
    case "attribute-too-long":
      return "it has an attribute longer than any document needs";
    case "too-many-elements":
      return "it has more elements than the limit";
    default:
      return assertNever(reason);
  }
}

function projectReasonText(reason: NotAProjectReason): string {
  switch (reason) {
    case "no-project":
      return "The file is an archive without a project in it: a .qdpx holds one .qde file at its root. Export the project again as REFI-QDA from the program it comes from.";
    case "two-projects":
      return "The file holds more than one project, and it cannot be told which is meant. Export the one that you need alone, or take the others out.";
    case "other-database":
      return "The file is a database, but neither of QualCoder nor of Taguette. Export the project as REFI-QDA (.qdpx) from the program it comes from.";
    case "no-plain-table":
      return "The file is a database in which something that is computed stands where a table should, as files made to deceive have it. Export the project again from the program it comes from.";
    case "still-open":
      return "The project was open in its program when it was packed: its latest changes lie in a file beside it. Close it there and pack the folder again.";
    case "other-markup":
      return "The file is XML, but not a REFI-QDA project or codebook. Export it again as REFI-QDA from the program it comes from.";
    case "codebook-alone":
      return "The file is a codebook, without a project. Take it in as one: on the page under Other programs with its name ending in .qdc, or with grounds codebook import.";
    default:
      return assertNever(reason);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
