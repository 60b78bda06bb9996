import { type CSSProperties, useRef } from "react";
import { useGridSteps } from "./grid-steps.ts";
import "./heat-map.css";

/** What a row or a column of a heat map stands for. */
export interface HeatName {
  readonly id: string;
  readonly name: string;
  /** Whether the name is material of the study, which keeps its own direction. */
  readonly own: boolean;
}

/** More columns than these have their names written upwards, or most of the picture would be out of sight. */
const mostUpright = 9;

/**
 * A table whose cells are the darker the more they hold; each number is there to be read and opens what it counts.
 *
 * It is a table for those who hear it, too: nothing in the picture is missing from it.
 */
export function HeatMap(props: {
  readonly caption: string;
  readonly corner: string;
  readonly rows: readonly HeatName[];
  readonly columns: readonly HeatName[];
  readonly amountOf: (row: number, column: number) => number;
  /** The number as it is written, which may be a range. */
  readonly shownOf: (row: number, column: number) => string;
  readonly nameOf: (row: number, column: number, shown: string) => string;
  readonly isOpen: (row: number, column: number) => boolean;
  readonly onOpen: (row: number, column: number) => void;
}) {
  const { caption, corner, rows, columns, amountOf } = props;
  const room = useRef<HTMLElement>(null);
  const steps = useGridSteps(room);
  const most = Math.max(
    1,
    ...rows.flatMap((_, row) => columns.map((_each, column) => amountOf(row, column))),
  );
  return (
    <section ref={room} className="heat-room" aria-label={caption} onKeyDown={steps}>
      <table className="heat" data-upwards={columns.length > mostUpright}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="heat-corner">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" title={column.name}>
                <Name of={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <th scope="row">
                <Name of={row} />
              </th>
              {columns.map((column, place) => (
                <td key={column.id}>
                  <Cell
                    at={`${at} ${place}`}
                    value={amountOf(at, place)}
                    most={most}
                    shown={props.shownOf(at, place)}
                    name={props.nameOf(at, place, props.shownOf(at, place))}
                    open={props.isOpen(at, place)}
                    onOpen={() => props.onOpen(at, place)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ of }: { readonly of: HeatName }) {
  return <span className="heat-name">{of.own ? <bdi>{of.name}</bdi> : of.name}</span>;
}

function Cell(props: {
  readonly at: string;
  readonly value: number;
  readonly most: number;
  readonly shown: string;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const { at, value, most, shown, open } = props;
  if (value === 0)
    return (
      <span className="heat-none">
        <span className="unseen">{shown}</span>
      </span>
    );
  return (
    <button
      type="button"
      className="heat-cell"
      data-at={at}
      tabIndex={-1}
      aria-label={props.name}
      aria-pressed={open}
      style={{ "--heat": `${shadeOf(value, most)}%` } as CSSProperties}
      onClick={props.onOpen}
    >
      {shown}
    </button>
  );
}

/** How dark a cell is, in percent: by the root, so that one great number does not leave all others white. */
function shadeOf(value: number, most: number): number {
  return Math.round(8 + 40 * Math.sqrt(value / most));
}
