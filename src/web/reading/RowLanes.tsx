import { useLayoutEffect, useRef } from "react";
import type { Laid } from "./lanes.ts";
import { piecesIn, rangeIn } from "./places.ts";
import { watchRow } from "./row-watch.ts";
import type { Row } from "./rows.ts";

/** Width of one bar with its gap, in CSS pixels. */
const barStep = 7;
/** Gap between two coders. */
const coderGap = 9;

/** How many bars fit side by side for one coder. */
function barsPerCoder(coders: number): number {
  return coders <= 1 ? 4 : coders === 2 ? 3 : 2;
}

/** The width of the margin, in CSS pixels. */
export function gutterWidth(coders: number): number {
  return Math.max(1, coders) * (barsPerCoder(coders) * barStep + coderGap);
}

/** Where a coder's bars begin in the margin, in CSS pixels. */
export function coderOffset(index: number, coders: number): number {
  return index * (barsPerCoder(coders) * barStep + coderGap);
}

/**
 * The lanes beside a row: one bar for each code of each coder, as high as the lines it runs over.
 *
 * Heights are read from the drawn lines and written straight to the bars, for all rows of a frame together.
 */
export function RowLanes(props: {
  readonly row: Row;
  readonly laid: readonly Laid[];
  readonly coders: readonly string[];
  readonly pseudonyms: readonly { readonly start: number; readonly end: number }[];
  /** Whose bar it is and for which code, shown where the pointer rests on it. */
  readonly labelOf: (laid: Laid, coder: string) => string;
  readonly onPick: (laid: Laid) => void;
}) {
  const { row, laid, coders, pseudonyms } = props;
  const lanes = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = lanes.current;
    const words = element?.previousElementSibling;
    if (element == null || words == null || laid.length === 0) return;
    return watchRow(words, () => measureBars(element, words, { row, laid, coders, pseudonyms }));
  }, [row, laid, coders, pseudonyms]);

  return (
    <div ref={lanes} className="lanes" aria-hidden="true">
      {laid.flatMap((each) =>
        each.coders.map((coder) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys J and K go from passage to passage
          // biome-ignore lint/a11y/noStaticElementInteractions: the same
          <i
            key={`${each.key} ${coder}`}
            className={`lane-bar swatch-${each.colour} lane-of-${coders.indexOf(coder)}`}
            data-passage={each.start}
            data-label={props.labelOf(each, coder)}
            onClick={() => props.onPick(each)}
          />
        )),
      )}
      {coders.map((coder) => (
        <small key={coder} className="lane-more" hidden />
      ))}
    </div>
  );
}

type Placed = Pick<Parameters<typeof RowLanes>[0], "row" | "laid" | "coders" | "pseudonyms">;

/** Read where the lines of each code stand; what is given back writes it to the bars, and reads nothing. */
function measureBars(
  element: Element,
  words: Element,
  { row, laid, coders, pseudonyms }: Placed,
): () => void {
  const pieces = piecesIn(row.start, row.end, pseudonyms);
  const top = words.getBoundingClientRect().top;
  const boxes = laid.map(({ start, end }) => {
    const rect = rangeIn(words, pieces, start, end)?.getBoundingClientRect();
    return rect === undefined ? { top: 0, bottom: 0 } : { top: rect.top - top, bottom: rect.bottom - top };
  });
  // As many bars as the margin has room for; a narrow window has less of it.
  const step = element.clientWidth / coders.length;
  return () => placeBars(element, { laid, coders }, boxes, step);
}

function placeBars(
  element: Element,
  { laid, coders }: Pick<Placed, "laid" | "coders">,
  boxes: readonly { readonly top: number; readonly bottom: number }[],
  step: number,
): void {
  const bars = [...element.querySelectorAll<HTMLElement>(".lane-bar")];
  const counts = [...element.querySelectorAll<HTMLElement>(".lane-more")];
  const room = Math.max(1, Math.floor((step - 2) / barStep));
  const free = coders.map(() => new Array<number>(room).fill(Number.NEGATIVE_INFINITY));
  const over = coders.map(() => 0);
  let bar = 0;
  laid.forEach((each, i) => {
    const box = boxes[i] ?? { top: 0, bottom: 0 };
    for (const coder of each.coders) {
      const drawn = bars[bar++];
      const at = coders.indexOf(coder);
      const columns = free[at];
      if (drawn === undefined || columns === undefined) continue;
      const column = columns.findIndex((until) => until <= box.top + 1);
      drawn.hidden = column < 0;
      if (column < 0) {
        over[at] = (over[at] ?? 0) + 1;
        continue;
      }
      columns[column] = box.bottom;
      drawn.style.top = `${box.top + 3}px`;
      drawn.style.height = `${Math.max(8, box.bottom - box.top - 6)}px`;
      drawn.style.insetInlineStart = `${at * step + column * barStep}px`;
    }
  });
  counts.forEach((count, at) => {
    const more = over[at] ?? 0;
    count.hidden = more === 0;
    count.textContent = `+${more}`;
    count.style.insetInlineStart = `${at * step}px`;
  });
}
