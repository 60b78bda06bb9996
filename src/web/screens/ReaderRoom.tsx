import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CodeLine, ReaderView, RecordId, StudySummary } from "../../app/views.ts";
import { CodePicker } from "../parts/CodePicker.tsx";
import { CodeTree } from "../parts/CodeTree.tsx";
import { CorrectBlock } from "../parts/CorrectBlock.tsx";
import { Pane } from "../parts/Pane.tsx";
import { PassagePane, type PassageTask } from "../parts/PassagePane.tsx";
import { ReaderFoot } from "../parts/ReaderFoot.tsx";
import { CoderHeads, ReaderHead } from "../parts/ReaderHead.tsx";
import { codingsOf } from "../reading/codings.ts";
import { gutterWidth, RowLanes } from "../reading/RowLanes.tsx";
import { type Row, rowAt, rowsOf } from "../reading/rows.ts";
import { TextColumn, type TextColumnHandle } from "../reading/TextColumn.tsx";
import { branchesWith, codesById } from "../state/codes.ts";
import { isTyping, plainKey } from "../state/keys.ts";
import { hasCode, nextPassage } from "../state/passage-order.ts";
import { lastCode, useReaderDesk } from "../state/reader-desk.ts";
import type { Stretch } from "../state/route.ts";
import type { Asked } from "../state/study.ts";
import "../reading/highlights.css";
import "./reader-room.css";

/** The reading room: codebook, text, and what is known of the passage one stands in. */
export function ReaderRoom(props: {
  readonly asked: Asked<ReaderView>;
  readonly view: ReaderView;
  readonly codes: readonly CodeLine[];
  readonly summary: StudySummary | undefined;
  readonly at?: Stretch;
}) {
  const { asked, view, codes } = props;
  const desk = useReaderDesk(view, asked, props.summary);
  const column = useRef<TextColumnHandle>(null);
  const [query, setQuery] = useState("");
  const [sheet, setSheet] = useState<"codes" | "passage">();
  const [task, setTask] = useState<PassageTask>();
  const [picking, setPicking] = useState(false);
  const [editing, setEditing] = useState<number>();
  const byId = useMemo(() => codesById(codes), [codes]);
  const colours = useColours(codes, byId);
  const rows = useMemo(() => rowsOf(view.text, view.blocks), [view.text, view.blocks]);
  const codings = useMemo(
    () => codingsOf({ passages: view.passages, coders: view.coders }, rows, colours),
    [view.passages, view.coders, rows, colours],
  );
  useArrival(props.at, view, desk.picked, column);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what the correction was for
  useEffect(() => setEditing(undefined), [view.version]);

  const gutterOf = useMemo(
    () =>
      perRow((row) => {
        const laid = codings.laidIn(row);
        return laid.length === 0 ? undefined : (
          <RowLanes row={row} laid={laid} coders={codings.coders} pseudonyms={view.pseudonyms} />
        );
      }),
    [codings, view.pseudonyms],
  );
  const toolsOf = useMemo(
    () =>
      perRow((row) => (
        <button type="button" className="row-edit" tabIndex={-1} onClick={() => setEditing(row.block)}>
          Edit
        </button>
      )),
    [],
  );
  const insteadOf = useCallback(
    (row: Row) => {
      if (row.block !== editing) return undefined;
      const done = (): void => {
        setEditing(undefined);
        column.current?.focus();
      };
      return row.first ? (
        <CorrectBlock view={view} block={row.block} onSaved={asked.again} onClose={done} />
      ) : (
        <i />
      );
    },
    [editing, view, asked.again],
  );

  const begin = (which: PassageTask): void => {
    setTask(which);
    setSheet("passage");
  };
  // A sheet covers the lower part of the room; the words it is about move above it.
  const at = desk.stretch?.start;
  useEffect(() => {
    if (sheet !== undefined && at !== undefined && innerWidth < 760) column.current?.reveal(at, "top");
  }, [sheet, at]);
  const choose = (code: CodeLine): void => {
    if (desk.stretch === undefined || (!desk.selected && hasCode(desk.here[0], code.id))) jumpTo(code.id);
    else void desk.code(code);
  };
  const jumpTo = (code: RecordId | undefined, forward = true): void => {
    const at = desk.picked.get();
    const from = at === undefined ? -1 : Math.min(at.anchor, at.focus);
    const next = nextPassage(view, code, from, forward);
    if (next === undefined) return;
    desk.picked.set({ anchor: next.start, focus: next.end });
    document.getSelection()?.removeAllRanges();
    column.current?.reveal(next.start, "center");
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    const key = plainKey(event);
    const quick = /^[1-9]$/.test(key) ? branchesWith(codes, query)[Number(key) - 1] : undefined;
    const repeated = codes.find(({ id }) => id === lastCode.get());
    if (quick !== undefined) void desk.code(quick);
    else if (key === "." && repeated !== undefined) void desk.code(repeated);
    else if (key === "c") setPicking(true);
    else if (key === "e") begin("evidence");
    else if (key === "q") begin("quantity");
    else if (key === "m") begin("memo");
    else if (key === "h") begin("release");
    else if (key === "n" && desk.selected) begin("name");
    else if (key === "t") setEditing(rows[rowAt(rows, desk.picked.get()?.focus ?? 0)]?.block);
    else if (key === "j" || key === "k") jumpTo(undefined, key === "j");
    else if (key === "escape") {
      setTask(undefined);
      setSheet(undefined);
      desk.picked.set(undefined);
    } else return;
    event.preventDefault();
  };
  const gutter = gutterWidth(codings.coders.length);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in the room mean the passage
    <div className="reader" onKeyDown={pressed} style={{ "--gutter": `${gutter}px` } as React.CSSProperties}>
      <Pane
        label="Codes"
        side="start"
        sheetUntil="middle"
        open={sheet === "codes"}
        onClose={() => setSheet(undefined)}
      >
        <CodeTree
          codes={codes}
          here={new Set(desk.here[0]?.codings.map(({ code }) => code))}
          ready={desk.stretch !== undefined}
          query={query}
          onQuery={setQuery}
          onChoose={choose}
        />
      </Pane>
      <TextColumn
        ref={column}
        label={`Text: ${view.source.title}`}
        text={view.text}
        rows={rows}
        pseudonyms={view.pseudonyms}
        speakerOf={(row) => (row.speaker === undefined ? undefined : view.speakers[row.speaker]?.label)}
        strokesOf={codings.strokesOf}
        gutterOf={gutterOf}
        toolsOf={toolsOf}
        insteadOf={insteadOf}
        picked={desk.picked}
        head={<ReaderHead view={view} />}
        overhead={<CoderHeads coders={view.coders.filter(({ id }) => codings.coders.includes(id))} />}
      />
      <Pane
        label="Passage"
        side="end"
        sheetUntil="narrow"
        open={sheet === "passage"}
        onClose={() => setSheet(undefined)}
      >
        <PassagePane
          desk={desk}
          codes={byId}
          task={task}
          onTask={setTask}
          onDone={() => {
            setTask(undefined);
            column.current?.focus();
          }}
        />
      </Pane>
      <ReaderFoot
        selected={desk.stretch !== undefined}
        onCodes={() => setSheet("codes")}
        onPassage={() => setSheet("passage")}
        onCode={() => setPicking(true)}
        onEvidence={() => begin("evidence")}
      />
      {picking && (
        <CodePicker
          codes={codes}
          near={desk.stretch === undefined ? undefined : column.current?.placeOf(desk.stretch.end)}
          onChoose={(code) => {
            setPicking(false);
            column.current?.focus();
            void desk.code(code);
          }}
          onClose={() => {
            setPicking(false);
            column.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** One value a row, made when it is first asked for, so that a row that did not change is not drawn again. */
function perRow<T>(make: (row: Row) => T): (row: Row) => T {
  const made = new Map<Row, T>();
  return (row) => {
    const held = made.get(row);
    if (held !== undefined) return held;
    const fresh = make(row);
    made.set(row, fresh);
    return fresh;
  };
}

// Counts change with every coding; the rows are painted anew only when a colour or a code does.
function useColours(
  codes: readonly CodeLine[],
  byId: ReadonlyMap<RecordId, CodeLine>,
): ReadonlyMap<RecordId, CodeLine> {
  const key = codes.map(({ id, colour }) => `${id} ${colour}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the codes that painting uses
  return useMemo(() => byId, [key]);
}

function useArrival(
  at: Stretch | undefined,
  view: ReaderView,
  picked: ReturnType<typeof useReaderDesk>["picked"],
  column: { readonly current: TextColumnHandle | null },
): void {
  const [start, end] = [at?.start, at?.end];
  useEffect(() => {
    column.current?.focus();
    if (start === undefined || end === undefined || end > view.text.length) return;
    picked.set({ anchor: start, focus: end });
    column.current?.reveal(start, "center");
  }, [start, end, view.text.length, picked, column]);
}
