export type {
  EncodingName,
  ForeignDocument,
  ForeignFormat,
  ForeignParagraph,
  FoundEncoding,
  ParagraphStyle,
  SpeechPart,
  TextSpan,
} from "./foreign-document.ts";
export {
  barePicture,
  clockText,
  isFilm,
  type MediaFacts,
  type MediaFormat,
  mediaFormat,
  mediaFormats,
  type PagesFacts,
  readMedia,
  recordingFormat,
  wavPeaks,
} from "./media/index.ts";
export { countPages, type PageCount, scannedPages } from "./page-count.ts";
export { isPageNumber } from "./pdf-edges.ts";
export { type ForeignFile, readForeign } from "./read-foreign.ts";
export { type ReadingError, readingErrorText } from "./reading-error.ts";
export { defaultLimits, type InflateRaw, type ReadingDeps, type ReadingLimits } from "./reading-limits.ts";
export { isRis, type Reference, readReferences } from "./ris.ts";
export { clockMilliseconds } from "./turn-table.ts";
