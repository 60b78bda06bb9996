import { type PointerEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderPart, RecordId } from "../../app/views.ts";
import { useElementWidth } from "../state/element-width.ts";
import { clockOf } from "./clock.ts";
import type { Part } from "./part-words.ts";

/** The narrowest stretch that a hand draws, in pixels; less is a press. */
const fewestPixels = 4;
const height = 72;

/** The wave of a recording: where it is played, what is marked in it, and where a part is drawn. Time runs rightwards in every language. */
export function Waveform(props: {
  readonly peaks: readonly number[] | undefined;
  readonly lengthMs: number;
  readonly atMs: number;
  readonly parts: readonly ReaderPart[];
  readonly picked: Part | undefined;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  readonly onSeek: (ms: number) => void;
  readonly onPick: (part: Part) => void;
}) {
  const { lengthMs, atMs, parts, picked, codes } = props;
  const { t } = useTranslation("media");
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const width = useElementWidth(room);
  const draw = useDrawing(props, width);
  useDrawnWave(canvas, props.peaks, width, lengthMs === 0 ? 0 : atMs / lengthMs);
  const share = (ms: number): string => `${Math.min(100, (100 * ms) / Math.max(1, lengthMs))}%`;
  const shown = draw.span ?? (picked?.is === "time" ? picked : undefined);
  return (
    <div ref={room} className="wave" dir="ltr">
      <div
        className="wave-time"
        role="slider"
        tabIndex={0}
        aria-label={t("place")}
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1000)}
        aria-valuenow={Math.round(atMs / 1000)}
        aria-valuetext={t("placeIs", { at: clockOf(atMs), of: clockOf(lengthMs) })}
        {...draw.hands}
      >
        {shown !== undefined && (
          <i
            className="wave-picked"
            style={{ left: share(shown.fromMs), width: share(shown.toMs - shown.fromMs) }}
          />
        )}
        <canvas ref={canvas} role="img" aria-label={t("loudness")} />
        <i className="wave-head" style={{ left: share(atMs) }} />
      </div>
      <div className="wave-parts" aria-hidden="true">
        {parts.map(({ id, part, codings }) =>
          part.is === "time" ? (
            <i
              key={id}
              className={`swatch-${codes.get(codings[0]?.code ?? id)?.colour ?? "slate"}`}
              style={{ left: share(part.fromMs), width: share(part.toMs - part.fromMs) }}
            />
          ) : null,
        )}
      </div>
    </div>
  );
}

interface Span {
  readonly is: "time";
  readonly fromMs: number;
  readonly toMs: number;
}

/** A press goes to a place, a stroke marks a part. */
function useDrawing(props: Parameters<typeof Waveform>[0], width: number) {
  const { lengthMs, onSeek, onPick } = props;
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState<number>();
  const placeOf = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.min(1, Math.max(0, (event.clientX - box.left) / Math.max(1, box.width)));
    return Math.round(at * lengthMs);
  };
  const isStroke =
    from !== undefined && to !== undefined && (Math.abs(to - from) / lengthMs) * width >= fewestPixels;
  const span: Span | undefined = isStroke
    ? { is: "time", fromMs: Math.min(from, to), toMs: Math.max(from, to) }
    : undefined;
  const end = (): void => {
    if (span !== undefined) onPick(span);
    else if (from !== undefined) onSeek(from);
    setFrom(undefined);
    setTo(undefined);
  };
  return {
    span,
    hands: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(placeOf(event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => from !== undefined && setTo(placeOf(event)),
      onPointerUp: end,
      onPointerCancel: () => {
        setFrom(undefined);
        setTo(undefined);
      },
    },
  };
}

function useDrawnWave(
  canvas: { readonly current: HTMLCanvasElement | null },
  peaks: readonly number[] | undefined,
  width: number,
  played: number,
): void {
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext("2d");
    if (element === null || pen === null || pen === undefined || width === 0) return;
    const scale = devicePixelRatio;
    element.width = width * scale;
    element.height = height * scale;
    pen.scale(scale, scale);
    const colours = getComputedStyle(element);
    const heard = colours.getPropertyValue("--teal");
    const ahead = colours.getPropertyValue("--faint");
    const step = 3;
    for (let x = 0; x < width; x += step) {
      const half =
        peaks === undefined ? 0.5 : ((loudestIn(peaks, x / width, (x + step) / width) / 255) * height) / 2;
      pen.fillStyle = x < played * width ? heard : ahead;
      pen.fillRect(x, height / 2 - Math.max(0.5, half), step - 1, Math.max(1, half * 2));
    }
  }, [canvas, peaks, width, played]);
}

function loudestIn(peaks: readonly number[], from: number, until: number): number {
  const some = peaks.slice(Math.floor(from * peaks.length), Math.max(1, Math.ceil(until * peaks.length)));
  return some.reduce((one, other) => Math.max(one, other), 0);
}
