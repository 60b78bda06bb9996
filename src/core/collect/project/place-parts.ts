import type { MediaFacts } from "../../formats/index.ts";
import type { RefiSource } from "../../formats/refi/index.ts";
import type { MediaPart } from "../../study/index.ts";
import { type FittedPart, fitRegion, fitTime } from "./fit-part.ts";
import { loseMarks } from "./lose-marks.ts";
import { keepMark, type MarkedStretch, markWhole, nameOf } from "./marked-stretch.ts";
import type { ReportBook } from "./project-report.ts";
import type { RawText } from "./raw-text.ts";

/** The stretches of a recording, or regions of a picture, that are marked. */
export function partsOf({ source, file }: RawText, book: ReportBook): readonly MarkedStretch[] {
  const facts = file?.facts;
  return source.selections.flatMap((selection) => {
    const fitted = fitIn(selection, facts);
    if (fitted === undefined) {
      loseMarks([selection], "place-outside", book);
      return [];
    }
    const { guid } = selection;
    if (fitted.isCut)
      book.tell({ kind: "selection", fate: "changed", reason: "place-cut", guid, ...nameOf(selection) });
    return [{ start: 0, end: 0, part: fitted.part, ...keepMark(selection, book) }];
  });
}

function fitIn(
  selection: RefiSource["selections"][number],
  facts: MediaFacts | undefined,
): FittedPart<MediaPart> | undefined {
  if ("begin" in selection) return fitTime(selection, facts?.is === "sound" ? facts.durationMs : undefined);
  return "box" in selection && facts?.is === "picture" ? fitRegion(selection.box, facts) : undefined;
}

function allOf(facts: MediaFacts): MediaPart {
  return facts.is === "sound"
    ? { is: "time", fromMs: 0, toMs: facts.durationMs }
    : { is: "region", x: 0, y: 0, width: facts.width, height: facts.height };
}

/** A coding on a recording or picture without words is one on all of it. */
export function wholePart({ source, file }: RawText, book: ReportBook): readonly MarkedStretch[] {
  if (file?.facts === undefined) return [];
  return markWhole(source, { start: 0, end: 0, part: allOf(file.facts) }, book);
}
