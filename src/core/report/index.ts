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
