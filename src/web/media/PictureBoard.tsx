import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderView, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { type HeldOriginal, useOriginal } from "../state/originals.ts";
import type { PartDesk } from "./part-desk.ts";
import { movedBy, type Rectangle, regionAcross, startingRegion } from "./regions.ts";

/** A picture with what is marked on it; a region is drawn by hand, or by keys. Only while the vault is open. */
export function PictureBoard(props: {
  readonly desk: PartDesk;
  readonly size: Extract<ReaderView["media"], { readonly is: "picture" }>;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
}) {
  const { desk, size, codes } = props;
  const { t } = useTranslation("media");
  const { held, error } = useOriginal(desk.view.source.id, "picture", true);
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useDrawnPicture(canvas, held, size);
  const drawing = useRegionDrawing(desk, size);
  const shown = drawing.region ?? (desk.picked?.is === "region" ? desk.picked : undefined);
  return (
    <div className="picture-board">
      {/** biome-ignore lint/a11y/useSemanticElements: a picture that is drawn on is no image alone */}
      <div
        className="drawn-picture"
        role="group"
        aria-roledescription={t("title.picture")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: regions are drawn here by keys
        tabIndex={0}
        aria-label={t("board")}
        dir="ltr"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        {...drawing.hands}
      >
        <canvas ref={canvas} role="img" aria-label={t("title.picture")} />
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {desk.view.parts.map(({ id, part, codings }, at) =>
            part.is === "region" ? (
              <g key={id} className={`region region-${codes.get(codings[0]?.code ?? id)?.colour ?? "slate"}`}>
                <Box box={part} />
                <text x={part.x + size.width / 100} y={part.y + size.width / 29} fontSize={size.width / 34}>
                  {at + 1}
                </text>
              </g>
            ) : null,
          )}
          {shown !== undefined && (
            <g className="region region-picked">
              <Box box={shown} />
            </g>
          )}
        </svg>
      </div>
      <p className="unseen" role="status">
        {drawing.byKeys && shown !== undefined ? t("boardSays", { ...shown }) : ""}
      </p>
      <Failure error={error} />
      {failed && <p className="failure">{t("failed")}</p>}
      <p className="soft picture-keys">{t("boardKeys")}</p>
    </div>
  );
}

// A light line under the coloured one: either is seen, whatever the picture is.
function Box({ box: { x, y, width, height } }: { readonly box: Rectangle }) {
  const shape = { x, y, width, height, vectorEffect: "non-scaling-stroke" as const };
  return (
    <>
      <rect {...shape} className="region-under" />
      <rect {...shape} />
    </>
  );
}

/** Draw the picture once its bytes are there, turned as its camera was held. */
function useDrawnPicture(
  canvas: { readonly current: HTMLCanvasElement | null },
  held: HeldOriginal | undefined,
  size: { readonly width: number; readonly height: number },
): boolean {
  const [failed, setFailed] = useState(false);
  const { width, height } = size;
  useEffect(() => {
    if (held === undefined) return;
    let gone = false;
    const blob = new Blob([held.bytes], { type: held.format.replace("picture-", "image/") });
    createImageBitmap(blob, { imageOrientation: "from-image" }).then(
      (picture) => {
        const element = canvas.current;
        if (gone || element === null) return picture.close();
        element.width = width;
        element.height = height;
        element.getContext("2d")?.drawImage(picture, 0, 0, width, height);
        element.dataset.drawn = "true";
        picture.close();
      },
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [canvas, held, width, height]);
  return failed;
}

interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A region as it is drawn: a stroke of a hand, or a rectangle that the arrows move until Enter marks it. */
function useRegionDrawing(desk: PartDesk, size: { readonly width: number; readonly height: number }) {
  const [stroke, setStroke] = useState<Stroke>();
  const [keyed, setKeyed] = useState<Rectangle>();
  const drawn = stroke === undefined ? undefined : regionAcross(stroke.from, stroke.to, size);
  const placeOf = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = ((event.clientX - box.left) / Math.max(1, box.width)) * size.width;
    const down = ((event.clientY - box.top) / Math.max(1, box.height)) * size.height;
    return [across, down];
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (keyed !== undefined) desk.pick({ is: "region", ...keyed });
      setKeyed(keyed === undefined ? startingRegion(size) : undefined);
    } else if (event.key === "Escape" && (keyed !== undefined || desk.picked !== undefined)) {
      setKeyed(undefined);
      desk.pick(undefined);
    } else if (event.key.startsWith("Arrow") && keyed !== undefined)
      setKeyed(movedBy(keyed, event.key, event.shiftKey, size));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    region: drawn ?? keyed,
    byKeys: keyed !== undefined,
    hands: {
      onKeyDown: press,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setKeyed(undefined);
        const at = placeOf(event);
        setStroke({ from: at, to: at });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) =>
        stroke !== undefined && setStroke({ from: stroke.from, to: placeOf(event) }),
      onPointerUp: () => {
        if (drawn !== undefined) desk.pick({ is: "region", ...drawn });
        setStroke(undefined);
      },
      onPointerCancel: () => setStroke(undefined),
    },
  };
}
