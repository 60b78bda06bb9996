import type { MediaFacts, PagesFacts } from "../../formats/index.ts";
import type { RefiPdfSelection, RefiSource } from "../../formats/refi/index.ts";
import type { MediaPart, PageRegion } from "../../study/index.ts";
import { type FittedPart, fitPage, fitRegion, fitTime } from "./fit-part.ts";
import { loseMarks } from "./lose-marks.ts";
import { keepMark, type MarkedStretch, type Marking, markWhole, nameOf } from "./marked-stretch.ts";
import type { ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";

/** The stretches of a recording, or regions of a picture or of pages without words, that are marked. */
export function partsOf(text: RawText, book: ReportBook): readonly MarkedStretch[] {
  const { source, file } = text;
  const onPage = source.kind === "pdf" ? onPages(text) : undefined;
  return source.selections.flatMap((selection) => {
    const fitted = "page" in selection ? onPage?.(selection) : fitIn(selection, file?.facts);
    if (fitted === undefined) {
      loseMarks([selection], "place-outside", book);
      return [];
    }
    return [keepPart(selection, fitted, book)];
  });
}

/** Keep a selection as the part that it marks, and tell where it was cut. */
export function keepPart(
  selection: Marking,
  { part, isCut }: FittedPart<MediaPart>,
  book: ReportBook,
): MarkedStretch {
  const { guid } = selection;
  if (isCut)
    book.tell({ kind: "selection", fate: "changed", reason: "place-cut", guid, ...nameOf(selection) });
  return { start: 0, end: 0, part, ...keepMark(selection, book) };
}

/**
 * Finds the part of a page that a selection marks.
 *
 * The standard counts pages from 0. Where a selection names the page after the last and none names page 0, its program counted from 1.
 */
export function onPages({
  source,
  pages,
}: RawText): (selection: RefiPdfSelection) => FittedPart<PageRegion> | undefined {
  if (pages === undefined || source.kind !== "pdf") return () => undefined;
  const { count } = pages;
  const named = new Set(source.selections.map(({ page }) => page));
  const first = named.has(count) && !named.has(0) ? 1 : 0;
  return ({ page, box }) => fitPage({ page: page - first, box }, count);
}

function fitIn(
  selection: RefiSource["selections"][number],
  facts: MediaFacts | undefined,
): FittedPart<MediaPart> | undefined {
  if ("begin" in selection) return fitTime(selection, facts?.is === "sound" ? facts.durationMs : undefined);
  return "box" in selection && facts?.is === "picture" ? fitRegion(selection.box, facts) : undefined;
}

function allOf(facts: Exclude<MediaFacts, PagesFacts>): MediaPart {
  return facts.is === "sound"
    ? { is: "time", fromMs: 0, toMs: facts.durationMs }
    : { is: "region", x: 0, y: 0, width: facts.width, height: facts.height };
}

/** A coding on a recording or picture without words is one on all of it; on pages without words, on the first. */
export function wholePart({ source, file, pages }: RawText, book: ReportBook): readonly MarkedStretch[] {
  const facts = file?.facts;
  if (facts === undefined) return [];
  if (facts.is !== "pages") return markWhole(source, { start: 0, end: 0, part: allOf(facts) }, book);
  const { width, height } = pages?.first ?? { width: 1, height: 1 };
  // A page may state any size.
  const fitted = fitPage({ page: 0, box: { firstX: 0, firstY: 0, secondX: width, secondY: height } });
  if (fitted === undefined) return [];
  return markWhole(source, { start: 0, end: 0, part: fitted.part }, book, "whole-to-page");
}
