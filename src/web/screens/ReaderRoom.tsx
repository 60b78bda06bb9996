import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderView, RecordId, StudySummary } from "../../app/views.ts";
import { BesideBar } from "../parts/BesideBar.tsx";
import type { InStep } from "../parts/BesideText.tsx";
import { CodePicker } from "../parts/CodePicker.tsx";
import { CodeTree } from "../parts/CodeTree.tsx";
import { CorrectBlock } from "../parts/CorrectBlock.tsx";
import { FindBar } from "../parts/FindBar.tsx";
import { Pane } from "../parts/Pane.tsx";
import { PassagePane, type PassageTask } from "../parts/PassagePane.tsx";
import { ReaderFoot } from "../parts/ReaderFoot.tsx";
import { CoderHeads, ReaderHead } from "../parts/ReaderHead.tsx";
import { Recording, type RecordingHandle } from "../parts/Recording.tsx";
import { RoundInReader } from "../parts/RoundInReader.tsx";
import { useDrawing } from "../reading/DrawnRows.tsx";
import { useRowTools } from "../reading/DrawnRowTools.tsx";
import { gutterWidth } from "../reading/RowLanes.tsx";
import { type Row, rowAt, rowsOf } from "../reading/rows.ts";
import { TextColumn, type TextColumnHandle } from "../reading/TextColumn.tsx";
import { widened } from "../reading/widen.ts";
import { useArrival } from "../state/arrival.ts";
import type { Beside } from "../state/beside.ts";
import { passagesAt } from "../state/coded-view.ts";
import { codesById } from "../state/codes.ts";
import { useFound, usePlaying } from "../state/marked.ts";
import { hasCode, nextPassage } from "../state/passage-order.ts";
import { useReaderActions } from "../state/reader-actions.ts";
import { type ReaderDesk, useReaderDesk } from "../state/reader-desk.ts";
import { doInReader, pressInReader } from "../state/reader-keys.ts";
import type { Stretch } from "../state/route.ts";
import type { Asked } from "../state/study.ts";
import { BesideHalf } from "./BesideHalf.tsx";
import "../reading/highlights.css";
import "./reader-room.css";

/** The reading room: codebook, text, what stands beside it, and what is known of the passage one stands in. */
export function ReaderRoom(props: {
  readonly asked: Asked<ReaderView>;
  readonly view: ReaderView;
  readonly codes: readonly CodeLine[];
  readonly summary: StudySummary | undefined;
  readonly at?: Stretch;
  readonly part?: RecordId;
}) {
  const { asked, view, codes, part } = props;
  const { t } = useTranslation("reader");
  const desk = useReaderDesk(view, asked, props.summary);
  const column = useRef<TextColumnHandle>(null);
  const recording = useRef<RecordingHandle>(null);
  const follow = useRef(() => {});
  const [query, setQuery] = useState("");
  const [sheet, setSheet] = useState<"codes" | "passage">();
  const [task, setTask] = useState<PassageTask>();
  const [picking, setPicking] = useState(false);
  const [finding, setFinding] = useState(false);
  const [editing, setEditing] = useState<number>();
  const [only, setOnly] = useState<RecordId>();
  const [named, setNamed] = useState<number>();
  const [beside, setBeside] = useState<Beside | undefined>(() => besidePart(view, part));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one came for is opened once
  useEffect(() => {
    if (part !== undefined) setBeside(besidePart(view, part));
  }, [part]);
  const byId = useMemo(() => codesById(codes), [codes]);
  const colours = useColours(codes, byId);
  const rows = useMemo(() => rowsOf(view.text, view.blocks), [view.text, view.blocks]);
  const found = useFound(column);
  const playing = usePlaying(view, column);
  const also = useMemo(
    () => ({ found: found.places, current: found.at, playing: playing.stretch }),
    [found.places, found.at, playing.stretch],
  );
  const drawing = useDrawing(view, rows, colours, only, also, desk.picked);
  const codingsHere = desk.here[0]?.codings;
  const codesHere = useMemo(() => new Set(codingsHere?.map(({ code }) => code)), [codingsHere]);
  const step: InStep = useMemo(() => ({ follow, column, picked: desk.picked }), [desk.picked]);
  useArrival(props.at, view, desk.picked, column);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what the correction was for
  useEffect(() => setEditing(undefined), [view.version]);
  const back = (): void => column.current?.focus();

  const play = useCallback((ms: number) => recording.current?.playFrom(ms), []);
  const hasRecording = beside?.is === "recording";
  const toolsOf = useRowTools(view, setEditing, hasRecording && view.originals.recording ? play : undefined);
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
  useAboveSheet(sheet !== undefined, desk, column);
  const jump = (code: RecordId | undefined, forward: boolean): void => {
    const at = desk.picked.get();
    const next = nextPassage(view, code, at === undefined ? -1 : Math.min(at.anchor, at.focus), forward);
    if (next === undefined) return;
    desk.picked.set({ anchor: next.start, focus: next.end });
    document.getSelection()?.removeAllRanges();
    column.current?.reveal(next.start, "center");
  };
  const choose = (code: CodeLine): void => {
    if (desk.stretch === undefined || (!desk.selected && hasCode(desk.here[0], code.id))) jump(code.id, true);
    else void desk.code(code);
  };
  const leave = (): void => {
    setTask(undefined);
    setSheet(undefined);
    desk.picked.set(undefined);
  };
  const deeds = {
    pick: () => setPicking(true),
    begin,
    edit: () => setEditing(rows[rowAt(rows, desk.picked.get()?.focus ?? 0)]?.block),
    jump,
    widen: () => {
      const at = desk.picked.get();
      if (at === undefined) return;
      const { start, end } = widened(view.text, rows, {
        start: Math.min(at.anchor, at.focus),
        end: Math.max(at.anchor, at.focus),
      });
      document.getSelection()?.removeAllRanges();
      desk.picked.set({ anchor: start, focus: end });
    },
    find: () => setFinding(true),
    leave,
  };
  useReaderActions((key) => void doInReader(key, desk, { all: codes, query }, deeds));
  const isHalved = beside !== undefined && !hasRecording;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in the room mean the passage
    <div
      className="reader"
      data-beside={isHalved}
      data-named={named}
      onKeyDown={(event) => pressInReader(event, desk, { all: codes, query }, deeds)}
      style={{ "--gutter": `${gutterWidth(drawing.codings.coders.length)}px` } as React.CSSProperties}
    >
      <Pane
        label={t("codes")}
        side="start"
        sheetUntil="middle"
        open={sheet === "codes"}
        onClose={() => setSheet(undefined)}
      >
        <CodeTree
          codes={codes}
          here={codesHere}
          ready={desk.stretch !== undefined}
          query={query}
          onQuery={setQuery}
          onChoose={choose}
        />
      </Pane>
      <TextColumn
        ref={column}
        label={t("text", { title: view.source.title })}
        text={view.text}
        rows={rows}
        pseudonyms={view.pseudonyms}
        speakerOf={(row) => (row.speaker === undefined ? undefined : view.speakers[row.speaker]?.label)}
        strokesOf={drawing.strokesOf}
        gutterOf={drawing.gutterOf}
        toldOf={drawing.toldOf}
        tellOf={(at) => codesToSay(view, byId, at)}
        toolsOf={toolsOf}
        insteadOf={insteadOf}
        picked={desk.picked}
        onScrolled={() => follow.current()}
        head={
          <ReaderHead view={view}>
            <BesideBar view={view} beside={beside} onBeside={setBeside} />
            <RoundInReader view={view} />
          </ReaderHead>
        }
        overhead={
          <>
            {finding && (
              <FindBar
                source={view.source.id}
                onFound={found.show}
                onClose={() => {
                  setFinding(false);
                  back();
                }}
              />
            )}
            {hasRecording && (
              <Recording
                key={part}
                ref={recording}
                view={view}
                codes={codes}
                query={query}
                {...(part === undefined ? {} : { part })}
                onTime={playing.at}
                onChanged={asked.again}
              />
            )}
            <CoderHeads
              coders={view.coders.filter(({ id }) => id === only || codersIn(view).has(id))}
              only={only}
              onOnly={setOnly}
              onNamed={setNamed}
            />
          </>
        }
      />
      {isHalved && (
        <BesideHalf
          beside={beside}
          view={view}
          step={step}
          codes={codes}
          query={query}
          {...(part === undefined ? {} : { part })}
          onBeside={setBeside}
          onChanged={asked.again}
          onClose={() => {
            setBeside(undefined);
            back();
          }}
        />
      )}
      <Pane
        label={t("passage")}
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
            back();
          }}
          onKey={(key) => doInReader(key, desk, { all: codes, query }, deeds)}
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
            back();
            void desk.code(code);
          }}
          onClose={() => {
            setPicking(false);
            back();
          }}
        />
      )}
    </div>
  );
}

/** A region of a page is beside the text with its page, a stretch of time with the recording. */
function besidePart({ parts }: ReaderView, part: RecordId | undefined): Beside | undefined {
  if (part === undefined) return undefined;
  const found = parts.find(({ id }) => id === part)?.part;
  return { is: found?.is === "page" ? "pages" : "recording" };
}

const codersOfView = new WeakMap<ReaderView["passages"], ReadonlySet<RecordId>>();

/** Who coded in a text, whoever is shown. */
function codersIn({ passages }: ReaderView): ReadonlySet<RecordId> {
  const held = codersOfView.get(passages);
  if (held !== undefined) return held;
  const coders = new Set(passages.flatMap(({ codings }) => codings.map(({ coder }) => coder)));
  codersOfView.set(passages, coders);
  return coders;
}

/** The codes at the caret or under the selection, for somebody who hears the text. */
function codesToSay(
  view: ReaderView,
  codes: ReadonlyMap<RecordId, CodeLine>,
  at: { readonly anchor: number; readonly focus: number },
): string | undefined {
  const [start, end] = [Math.min(at.anchor, at.focus), Math.max(at.anchor, at.focus)];
  const names = passagesAt(view.passages, { start, end }).flatMap(({ codings }) =>
    codings.flatMap(({ code }) => codes.get(code)?.name ?? []),
  );
  return names.length === 0 ? undefined : `· ${[...new Set(names)].slice(0, 8).join(", ")}`;
}

// A sheet covers the lower part of the room; the words it is about move above it.
function useAboveSheet(
  open: boolean,
  desk: ReaderDesk,
  column: { readonly current: TextColumnHandle | null },
): void {
  const at = desk.stretch?.start;
  useEffect(() => {
    if (open && at !== undefined && innerWidth < 760) column.current?.reveal(at, "top");
  }, [open, at, column]);
}

// Counts change with every coding; the rows are painted anew only when a colour, a name or a code does.
function useColours(
  codes: readonly CodeLine[],
  byId: ReadonlyMap<RecordId, CodeLine>,
): ReadonlyMap<RecordId, CodeLine> {
  const key = codes.map(({ id, colour, name }) => `${id} ${colour} ${name}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the codes that painting uses
  return useMemo(() => byId, [key]);
}
