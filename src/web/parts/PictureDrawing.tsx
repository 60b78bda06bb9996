import type { MouseEvent } from "react";
import type { Door, Mark, Picture, Tint } from "../../app/views.ts";
import { holdStill } from "../state/hold-still.ts";
import { openDoor } from "../state/open-door.ts";
import "./picture-drawing.css";

/** A drawing of a brief; its numbers open what they rest on, as those in the text do. */
export function PictureDrawing(props: { readonly picture: Picture; readonly alternative: string }) {
  const { picture, alternative } = props;
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      style={{ maxInlineSize: picture.width }}
      role="img"
      aria-label={alternative}
    >
      {picture.marks.map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no other name and never move
        <MarkOf key={at} mark={mark} />
      ))}
    </svg>
  );
}

function MarkOf({ mark }: { readonly mark: Mark }) {
  switch (mark.mark) {
    case "path":
      return (
        <path
          d={mark.d}
          fill={tint(mark.fill)}
          stroke={tint(mark.stroke)}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash}
        />
      );
    case "rect":
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          rx={mark.round}
          fill={tint(mark.fill)}
          stroke={tint(mark.stroke)}
        />
      );
    case "circle":
      return <circle cx={mark.x} cy={mark.y} r={mark.r} fill={tint(mark.fill)} stroke={tint(mark.stroke)} />;
    case "text":
      return <Words mark={mark} />;
  }
}

function Words({ mark }: { readonly mark: Extract<Mark, { mark: "text" }> }) {
  return (
    <text
      x={mark.x}
      y={mark.y}
      textAnchor={mark.anchor}
      fontSize={mark.size ?? 12}
      fontWeight={mark.weight === "strong" ? 600 : 400}
      fill={tint(mark.fill ?? "ink")}
      className={mark.door === undefined ? undefined : "picture-number"}
      {...(mark.door === undefined ? {} : opening(mark.door))}
    >
      {mark.text}
    </text>
  );
}

// A finger or mouse opens it in the picture; the same number stands in the table beside, which a keyboard reaches.
function opening(door: Door): { readonly onClick: (event: MouseEvent<SVGElement>) => void } {
  return {
    onClick: ({ currentTarget }) => {
      holdStill(currentTarget);
      openDoor.set(door);
    },
  };
}

function tint(name: Tint | undefined): string {
  return name === undefined ? "none" : `var(--tint-${name})`;
}
