import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import type { PageFrame } from "../reading/page-frame.ts";
import type { PdfPages } from "../reading/pdf-pages.ts";
import type { PartDesk } from "./part-desk.ts";
import { type MarkedRegion, RegionBoard } from "./RegionBoard.tsx";

/** A page with what is marked on it; a region is drawn by hand, or by keys. */
export function PageBoard(props: {
  readonly pages: PdfPages;
  /** From 0. */
  readonly at: number;
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  /** What the page is called for those who do not see it. */
  readonly label: string;
}) {
  const { pages, at, desk } = props;
  const { t } = useTranslation("media");
  const frame = useFrame(pages, at);
  const { picked } = desk;
  if (frame === undefined) return null;
  return (
    <RegionBoard
      is="page"
      size={frame}
      label={t("pageBoard", { at: at + 1 })}
      marked={markedOn(props, frame)}
      picked={picked?.is === "page" && picked.page === at ? frame.shown(picked) : undefined}
      onPick={(box) =>
        desk.pick(box === undefined ? undefined : { is: "page", page: at, ...frame.marked(box) })
      }
    >
      <DrawnPage pages={pages} at={at} label={props.label} />
    </RegionBoard>
  );
}

function markedOn(
  { at, desk, codes }: Parameters<typeof PageBoard>[0],
  frame: PageFrame,
): readonly MarkedRegion[] {
  return desk.view.parts
    .filter(({ part }) => part.is === "page")
    .flatMap(({ id, part, codings }, index) =>
      part.is === "page" && part.page === at
        ? [
            {
              id,
              number: index + 1,
              colour: codes.get(codings[0]?.code ?? id)?.colour ?? "slate",
              box: frame.shown(part),
            },
          ]
        : [],
    );
}

/** How large a page is, and how it is turned; absent until that is known. */
function useFrame(pages: PdfPages, at: number): PageFrame | undefined {
  const [framed, setFramed] = useState<{ readonly at: number; readonly frame: PageFrame }>();
  useEffect(() => {
    let gone = false;
    pages.frame(at).then(
      (frame) => gone || setFramed({ at, frame }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pages, at]);
  return framed?.at === at ? framed.frame : undefined;
}

function DrawnPage(props: { readonly pages: PdfPages; readonly at: number; readonly label: string }) {
  const { pages, at } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<number>();
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let gone = false;
    // A page that is turned over before it was drawn leaves its place to the next.
    pages.draw(at, element, Math.max(200, element.clientWidth)).then(
      () => gone || setDrawn(at),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pages, at]);
  return <canvas ref={canvas} role="img" data-drawn={drawn} aria-label={props.label} />;
}
