import { useRef } from "react";
import { useWidth } from "../outlook/width.ts";
import { useGridSteps } from "./grid-steps.ts";
import "./time-line.css";

/** A stretch of time in a time line. */
export interface Period {
  readonly key: string;
  readonly name: string;
  /** Whether the name is material of the study. */
  readonly own: boolean;
}

const rowHeight = 38;
const axisHeight = 40;
const greatest = 18;

/**
 * Codes over time: a row for each code, a circle where it is spoken of, the more the larger, with its number.
 *
 * Time runs from left to right in both languages, as in every picture of the outlook.
 */
export function TimeLine(props: {
  readonly alternative: string;
  readonly periods: readonly Period[];
  readonly codes: readonly { readonly id: string; readonly name: string }[];
  readonly amountOf: (row: number, column: number) => number;
  readonly shownOf: (row: number, column: number) => string;
  readonly nameOf: (row: number, column: number, shown: string) => string;
  readonly isOpen: (row: number, column: number) => boolean;
  readonly onOpen: (row: number, column: number) => void;
}) {
  const { periods, codes, amountOf } = props;
  const room = useRef<HTMLElement>(null);
  const steps = useGridSteps(room);
  const width = useWidth(room);
  const most = Math.max(
    1,
    ...codes.flatMap((_, row) => periods.map((_each, column) => amountOf(row, column))),
  );
  // Every number has room in its own circle.
  const longest = Math.max(
    1,
    ...codes.flatMap((_, row) => periods.map((_each, column) => props.shownOf(row, column).length)),
  );
  const least = Math.min(greatest, Math.max(9, 4 + 3.4 * longest));
  const narrow = width < 560;
  const names = narrow ? 0 : 190;
  const step = Math.max((width - names) / Math.max(1, periods.length), 54);
  const xOf = (column: number): number => names + (column + 0.5) * step;
  const high = narrow ? rowHeight + 20 : rowHeight;
  return (
    <section ref={room} className="times-room" aria-label={props.alternative} onKeyDown={steps}>
      {width > 0 && (
        <div
          className="times"
          style={{ inlineSize: names + step * periods.length, blockSize: codes.length * high + axisHeight }}
        >
          {codes.map((code, row) => (
            <div
              key={code.id}
              className="times-row"
              style={{ insetBlockStart: axisHeight + row * high, blockSize: high }}
            >
              <span
                className="times-name"
                style={narrow ? {} : { inlineSize: names - 16 }}
                data-above={narrow}
              >
                <bdi>{code.name}</bdi>
              </span>
              <i className="times-rule" style={{ insetInlineStart: names, insetBlockEnd: rowHeight / 2 }} />
              {periods.map((period, column) => {
                const value = amountOf(row, column);
                if (value === 0) return null;
                const size = 2 * (least + (greatest - least) * Math.sqrt(value / most));
                const shown = props.shownOf(row, column);
                return (
                  <button
                    key={period.key}
                    type="button"
                    className="times-circle"
                    data-at={`${row} ${column}`}
                    tabIndex={-1}
                    aria-label={props.nameOf(row, column, shown)}
                    aria-pressed={props.isOpen(row, column)}
                    style={{ left: xOf(column) - 22, insetBlockEnd: 0 }}
                    onClick={() => props.onOpen(row, column)}
                  >
                    <i style={{ inlineSize: size, blockSize: size }} />
                    <b>{shown}</b>
                  </button>
                );
              })}
            </div>
          ))}
          <div className="times-axis" aria-hidden="true">
            {periods.map((period, column) => (
              <span key={period.key} style={{ left: xOf(column) - step / 2, inlineSize: step }}>
                {period.own ? <bdi>{period.name}</bdi> : period.name}
              </span>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
