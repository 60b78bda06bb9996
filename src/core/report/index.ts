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
export { parseStatement, type StatementPiece, writeStatementText } from "./live-numbers.ts";
export {
  sayAmount,
  sayAmountRange,
  sayCount,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
} from "./say-number.ts";
