export {
  type EncodingName,
  type ForeignDocument,
  type ForeignFormat,
  type ForeignParagraph,
  type FoundEncoding,
  foreignFormats,
  type ParagraphStyle,
  type SpeechPart,
  type TextSpan,
} from "./foreign-document.ts";
export { isPageNumber } from "./pdf-edges.ts";
export { type ForeignFile, readForeign } from "./read-foreign.ts";
export { type ReadingError, readingErrorText, type UnreadKind } from "./reading-error.ts";
export { defaultLimits, type InflateRaw, type ReadingDeps, type ReadingLimits } from "./reading-limits.ts";
export { clockMilliseconds } from "./turn-table.ts";
