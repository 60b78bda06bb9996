export {
  type CoreqBand,
  type CoreqItem,
  type CoreqKnown,
  coreqDomains,
  coreqItems,
  coreqKnownText,
  coreqSource,
} from "./archive/coreq.ts";
export { csvFile } from "./archive/csv-file.ts";
export { type Generalised, generalisedWords } from "./archive/generalised-words.ts";
export {
  checkManifest,
  type ListedFile,
  type ManifestCheck,
  type ManifestError,
  manifestName,
  manifestText,
  readManifest,
} from "./archive/manifest.ts";
export { type Sheet, xlsxFile } from "./archive/xlsx-file.ts";
export { auditCells, type NarrowCell } from "./audit-cells.ts";
export { auditReleases, type RevealedCell } from "./audit-releases.ts";
export {
  type BackTest,
  backTest,
  type LaterCount,
  type LaterFigures,
  type SaidThen,
  type SettledDefinition,
  type View,
} from "./back-test/back-test.ts";
export { backTestDocument } from "./back-test/back-test-document.ts";
export type {
  Block,
  BriefDocument,
  Door,
  FigureBlock,
  Mark,
  Note,
  Picture,
  Run,
  Section,
  TableBlock,
  Tint,
} from "./brief-document.ts";
export type { TableWithheld } from "./count-layers.ts";
export { briefDocx } from "./docx-file.ts";
export { type CardName, type CardSource, freshPseudonyms, type KindCounts } from "./fresh-pseudonyms.ts";
export { identifierAt } from "./gate-phrases.ts";
export { documentStrings } from "./gate-strings.ts";
export { briefHtml } from "./html-file.ts";
export { type BriefFinding, briefFindingText } from "./lint/brief-finding.ts";
export { wordsOfFinding } from "./lint/finding-words.ts";
export { type BriefToLint, isRefused, lintBrief, type StatementToLint } from "./lint/lint-brief.ts";
export { parseStatement, type StatementPiece, writeStatementText } from "./live-numbers.ts";
export { mergeCategories } from "./merge-categories.ts";
export { notesInOrder } from "./notes-in-order.ts";
export { ownFigures, pageText } from "./own-figures.ts";
export {
  type AccountShare,
  type AnswerRow,
  answerPicture,
  answersInWords,
} from "./pictures/answer-picture.ts";
export {
  type CoverageCellToDraw,
  type CoverageToDraw,
  coverageInWords,
  coveragePicture,
} from "./pictures/coverage-picture.ts";
export {
  type EffectRow,
  type EffectsToDraw,
  effectsInWords,
  effectsPicture,
} from "./pictures/effects-picture.ts";
export { type FanToDraw, fanInWords, fanPicture } from "./pictures/fan-picture.ts";
export {
  type FatesToDraw,
  fatesInWords,
  fatesPicture,
  type GroupFates,
  type StateFates,
} from "./pictures/fates-picture.ts";
export { type HeatToDraw, heatInWords, heatPicture } from "./pictures/heat-picture.ts";
export type { PictureWidth } from "./pictures/picture-marks.ts";
export {
  type CarrierRow,
  type CarriersToDraw,
  carriersInWords,
  tornadoPicture,
} from "./pictures/tornado-picture.ts";
export {
  cellAddress,
  countWords,
  isWithheld,
  type PublishedCell,
  valueWords,
} from "./published-cells.ts";
export { type EarlierRelease, protectRelease } from "./release-differences.ts";
export {
  checkRelease,
  checkReleaseText,
  type GateFinding,
  type GateFindingKind,
  gateFindingWords,
  type NamedText,
  type PlacedFinding,
  type ReleaseGate,
  releaseGate,
  type WhatMustNotLeave,
} from "./release-gate.ts";
export { sayLikelihood } from "./say-likelihood.ts";
export {
  sayAmount,
  sayAmountRange,
  sayChangeRange,
  sayCount,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
  saySpread,
} from "./say-number.ts";

export {
  type CountsAsked,
  type ProtectedTable,
  type ProtectedTables,
  protectTables,
  smallestShown,
  type TablePlan,
} from "./small-cells.ts";
export { svgFile } from "./svg-file.ts";
export { type Mention, withMentions } from "./with-mentions.ts";
export { withoutDoors } from "./without-doors.ts";
