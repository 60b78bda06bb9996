import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { useElementWidth } from "../state/element-width.ts";
import { plainKey } from "../state/keys.ts";
import { go } from "../state/route.ts";
import { columnsThatFit, fieldOfColumn } from "../state/source-cells.ts";
import { type SourceRow, type SourceTableView, sourceColumns } from "../state/source-table.ts";
import { SourceGridHead } from "./SourceGridHead.tsx";
import { type CellPlace, SourceGridRow } from "./SourceGridRow.tsx";

/** Below this width a source is two lines of a list rather than a row of cells. */
const listBelow = 560;

/** The rows in sight of the table. The arrows move, Enter reads, D describes, E changes the cell one stands on. */
export function SourceGrid(props: {
  readonly ref: Ref<HTMLTableElement>;
  readonly rows: readonly SourceRow[];
  readonly view: SourceTableView;
  readonly open: RecordId | undefined;
}) {
  const { rows, view, open } = props;
  const { t } = useTranslation("sources");
  const room = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useImperativeHandle(props.ref, () => table.current ?? document.createElement("table"));
  const width = useElementWidth(room);
  const isList = width > 0 && width < listBelow;
  const chosen = sourceColumns.filter((column) => !view.hidden.includes(column));
  const columns = isList ? (["title"] as const) : columnsThatFit(chosen, width);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const [changing, setChanging] = useState<CellPlace>();
  const virtual = useRowsInSight(room, table, rows.length, isList ? 68 : 36);
  const place = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };

  // Another question begins at the first row of its answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for stands for the rows
  useEffect(() => setAt((now) => ({ ...now, row: 0 })), [view.typed, view.facets, view.only]);

  const moveTo = (to: CellPlace): void => {
    const row = Math.max(0, Math.min(to.row, rows.length - 1));
    setAt({ row, column: Math.max(0, Math.min(to.column, columns.length - 1)) });
    virtual.scrollToIndex(row);
  };
  const change = (to: CellPlace): void => {
    setAt(to);
    const column = columns[to.column];
    if (column !== undefined && fieldOfColumn(column) !== undefined) setChanging(to);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = rows[place.row]?.line;
    const step = stepOf(event.key, document.documentElement.dir === "rtl");
    const key = plainKey(event);
    if (step !== undefined) moveTo({ row: place.row + step.rows, column: place.column + step.columns });
    else if (line === undefined) return;
    else if (key === "enter" && event.target === table.current) go({ screen: "read", source: line.id });
    else if (key === "d") go({ screen: "sources", source: line.id });
    else if (key === "e" || event.key === "F2") change(place);
    else return;
    event.preventDefault();
  };
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? virtual.options.scrollMargin) - virtual.options.scrollMargin;
  const after = virtual.getTotalSize() - before - items.reduce((sum, { size }) => sum + size, 0);
  return (
    <div ref={room} className="source-grid-room">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved through and changed by keys
        role="grid"
        className={isList ? "source-table source-list" : "source-table"}
        aria-label={t("table.region")}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={rows.length === 0 ? undefined : `cell-${place.row}-${place.column}`}
        tabIndex={0}
        onKeyDown={pressed}
      >
        {/* In a list the head is out of sight, and the first row may be the room for those above. */}
        {isList && (
          <colgroup>
            <col />
            <col className="source-more" />
          </colgroup>
        )}
        <SourceGridHead columns={columns} view={view} isList={isList} />
        <tbody>
          <Spacer height={before} columns={columns.length + 1} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <SourceGridRow
                key={key}
                row={row}
                index={index}
                columns={columns}
                isList={isList}
                isOpen={row.line.id === open}
                at={place.row === index ? place.column : undefined}
                changing={changing?.row === index ? changing.column : undefined}
                onChange={change}
                onDone={() => {
                  setChanging(undefined);
                  table.current?.focus({ preventScroll: true });
                }}
              />
            );
          })}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

/** Room for the rows that are out of sight. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and an empty row is not to be read
    <tr aria-hidden="true" className="source-spacer">
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
}

function useRowsInSight(
  room: { readonly current: HTMLElement | null },
  table: { readonly current: HTMLTableElement | null },
  count: number,
  height: number,
) {
  const [margin, setMargin] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => room.current?.closest<HTMLElement>(".page-room") ?? null,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: margin,
    // What stays in sight above the rows: the filters and the heads.
    scrollPaddingStart: 96,
    scrollPaddingEnd: 24,
  });
  // What stands above the table may come or go with every draw.
  useLayoutEffect(() => {
    const scroller = room.current?.closest(".page-room");
    const body = table.current?.tBodies[0];
    if (!scroller || body === undefined) return;
    const top = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are laid out anew
  useEffect(() => virtual.measure(), [height]);
  return virtual;
}

const steps: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowLeft: { rows: 0, columns: -1 },
  PageDown: { rows: 20, columns: 0 },
  PageUp: { rows: -20, columns: 0 },
  Home: { rows: Number.NEGATIVE_INFINITY, columns: 0 },
  End: { rows: Number.POSITIVE_INFINITY, columns: 0 },
};

/** How far a key moves; left and right go by sight, whichever way the room runs. */
function stepOf(key: string, mirrored: boolean): (typeof steps)[string] | undefined {
  const step = steps[key];
  return step === undefined || !mirrored || step.columns === 0 ? step : { ...step, columns: -step.columns };
}
