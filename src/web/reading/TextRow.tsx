import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import type { MountedRow } from "./caret-lines.ts";
import type { Painter, Stroke } from "./painter.ts";
import { piecesIn } from "./places.ts";
import type { Row } from "./rows.ts";

/** What a row needs to stand in the document. */
export interface TextRowProps {
  readonly row: Row;
  readonly text: string;
  readonly pseudonyms: readonly { readonly start: number; readonly end: number }[];
  readonly speaker: string | undefined;
  /** What is painted on the row's words. */
  readonly strokes: readonly Stroke[];
  readonly painter: Painter;
  /** Told when the row stands in the document, and with `undefined` when it leaves. */
  readonly onMounted: (index: number, mounted: MountedRow | undefined) => void;
  readonly gutter: ReactNode;
  readonly tools: ReactNode;
  /** What a screen reader is told of the row after its words, such as the codes on it. */
  readonly told: string | undefined;
}

/** One row of a text: who speaks, the words in their own direction, and the margin. */
export const TextRow = memo(function TextRow(props: TextRowProps) {
  const { row, text, pseudonyms, strokes, painter, onMounted } = props;
  const words = useRef<HTMLParagraphElement>(null);
  const pieces = useMemo(() => piecesIn(row.start, row.end, pseudonyms), [row, pseudonyms]);

  useLayoutEffect(() => {
    const element = words.current;
    if (element === null) return;
    onMounted(row.index, { row, words: element, pieces });
    return () => {
      painter.clearRow(row.index);
      onMounted(row.index, undefined);
    };
  }, [row, pieces, painter, onMounted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text has new nodes, which must be painted anew
  useLayoutEffect(() => {
    if (words.current !== null) painter.paint("marks", row.index, words.current, pieces, strokes);
  }, [row, pieces, text, strokes, painter]);

  return (
    <div className={`row row-${row.kind}${row.part === undefined ? "" : ` row-${row.part}`}`}>
      <div className="row-speaker">
        {props.speaker !== undefined && <bdi>{props.speaker}</bdi>}
        {props.tools}
      </div>
      <p
        ref={words}
        className={`row-words${row.direction === "rtl" ? " row-rtl" : ""}`}
        dir={row.direction}
        lang={row.language === "und" ? undefined : row.language}
        data-row={row.index}
      >
        {pieces.map((piece) =>
          piece.pseudonym ? (
            <bdi key={piece.start} className="pseudonym" data-at={piece.start}>
              {text.slice(piece.start, piece.end)}
            </bdi>
          ) : (
            <span key={piece.start} data-at={piece.start}>
              {text.slice(piece.start, piece.end)}
            </span>
          ),
        )}
      </p>
      {props.gutter}
      {props.told !== undefined && <p className="unseen row-told">{props.told}</p>}
    </div>
  );
});
