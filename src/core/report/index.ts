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
export {
  sayAmount,
  sayAmountRange,
  sayCount,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
} from "./say-number.ts";
