import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { movedBy, type Rectangle, regionAcross, startingRegion } from "./regions.ts";

/** A region that is marked, as it lies on the board. */
export interface MarkedRegion {
  readonly id: RecordId;
  /** As it is counted in the list of what is marked. */
  readonly number: number;
  readonly colour: string;
  readonly box: Rectangle;
}

/** Something seen, with what is marked on it; a region is drawn by hand, or by keys. */
export function RegionBoard(props: {
  /** In the units in which regions are measured, from the upper left corner. */
  readonly size: Size;
  readonly is: "picture" | "page";
  readonly label: string;
  readonly marked: readonly MarkedRegion[];
  readonly picked: Rectangle | undefined;
  readonly onPick: (box: Rectangle | undefined) => void;
  /** What is seen: it fills the board. */
  readonly children: ReactNode;
}) {
  const { size, marked } = props;
  const { t } = useTranslation("media");
  const drawing = useRegionDrawing(size, props.picked, props.onPick);
  const shown = drawing.region ?? props.picked;
  return (
    <>
      {/** biome-ignore lint/a11y/useSemanticElements: a picture that is drawn on is no image alone */}
      <div
        className={`drawn-picture drawn-${props.is}`}
        role="group"
        aria-roledescription={t(`title.${props.is}`)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: regions are drawn here by keys
        tabIndex={0}
        aria-label={props.label}
        dir="ltr"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        {...drawing.hands}
      >
        {props.children}
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {marked.map(({ id, number, colour, box }) => (
            <g key={id} className={`region region-${colour}`}>
              <Box box={box} />
              <text x={box.x + size.width / 100} y={box.y + size.width / 29} fontSize={size.width / 34}>
                {number}
              </text>
            </g>
          ))}
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
    </>
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

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Stroke {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A region as it is drawn: a stroke of a hand, or a rectangle that the arrows move until Enter marks it. */
function useRegionDrawing(
  size: Size,
  picked: Rectangle | undefined,
  pick: (box: Rectangle | undefined) => void,
) {
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
      if (keyed !== undefined) pick(keyed);
      setKeyed(keyed === undefined ? startingRegion(size) : undefined);
    } else if (event.key === "Escape" && (keyed !== undefined || picked !== undefined)) {
      setKeyed(undefined);
      pick(undefined);
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
        if (drawn !== undefined) pick(drawn);
        setStroke(undefined);
      },
      onPointerCancel: () => setStroke(undefined),
    },
  };
}
