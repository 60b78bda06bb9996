import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NamesStepView, RecordId } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { MarkedWords } from "../parts/MarkedWords.tsx";
import { NameGroupList } from "../parts/NameGroupList.tsx";
import { NamesFoot } from "../parts/NamesFoot.tsx";
import type { Stroke } from "../reading/painter.ts";
import { createPicked, stretchOf } from "../reading/picked.ts";
import { type Row, rowsOf } from "../reading/rows.ts";
import { wholeWords } from "../reading/steps.ts";
import { TextColumn, type TextColumnHandle } from "../reading/TextColumn.tsx";
import { useFinishingNames } from "../state/finishing-names.ts";
import { plainKey } from "../state/keys.ts";
import { type NamesDesk, useNamesDesk } from "../state/names-desk.ts";
import { pressNamesKey } from "../state/names-keys.ts";
import { takeBackName } from "../state/names-work.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { useOwnTakeBack } from "../state/take-back.ts";
import "../reading/highlights.css";
import "./names-screen.css";

/** The names step: the text with the found names marked, and beside it each of them to decide. */
export function NamesScreen({ waiting }: { readonly waiting: RecordId }) {
  const step = useAsked("namesStep", { waiting }, "upheavals");
  useOwnTakeBack(useCallback((which) => takeBackName(waiting, which), [waiting]));
  if (step.value === undefined) return <Failure error={step.error} />;
  return <NamesRoom view={step.value} />;
}

/** A recording or picture has no words; what is left to look at is its title. */
function NoWords() {
  const { t } = useTranslation("media");
  return <p className="soft names-no-words">{t("noWords")}</p>;
}

function TitleAlone() {
  const { t } = useTranslation("media");
  return (
    <div className="names-progress">
      <h1 className="heading">{t("itsTitle")}</h1>
    </div>
  );
}

function NamesRoom({ view }: { readonly view: NamesStepView }) {
  const { t } = useTranslation("names");
  const desk = useNamesDesk(view);
  const ways = useFinishingNames(view, desk);
  const column = useRef<TextColumnHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const [picked] = useState(createPicked);
  const rows = useMemo(() => rowsOf(view.text, view.blocks), [view]);
  const hasWords = view.text !== "";
  const strokesOf = useNameStrokes(desk);
  const stretch = stretchOf(useStore(picked));
  const span = stretch === undefined ? undefined : wholeWords(view.text, stretch.start, stretch.end);
  const words = span === undefined ? "" : view.text.slice(span.start, span.end);

  const place = desk.current?.places[0]?.start;
  useEffect(() => {
    if (place !== undefined) column.current?.reveal(place, "center");
  }, [place]);

  // A choice that was pressed leaves the page with its line, or stays behind on one that is done; the keys go on in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both say that a choice may have gone
  useEffect(() => {
    const focused = document.activeElement;
    const line = focused?.closest(".names-line");
    if (focused === document.body || line?.getAttribute("data-current") === "false")
      list.current?.focus({ preventScroll: true });
  }, [desk.asking, desk.current?.key]);

  useEffect(() => {
    const finish = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter") return;
      // A button that has the focus would be pressed by it as well.
      event.preventDefault();
      void ways.finish();
    };
    document.addEventListener("keydown", finish);
    return () => document.removeEventListener("keydown", finish);
  }, [ways.finish]);

  const markPicked = (): void => {
    desk.mark(words);
    picked.set(undefined);
    document.getSelection()?.removeAllRanges();
    list.current?.focus();
  };
  const isAtCurrent = (): boolean => {
    const at = picked.get()?.focus;
    return (
      desk.current?.places.some(({ start, end }) => at !== undefined && start <= at && at <= end) === true
    );
  };
  const pressed = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const key = plainKey(event);
    if (key === "escape") list.current?.focus();
    else if (words !== "" && key === "p") markPicked();
    // Where a name was pressed in the text, the keys of its line work on it there too.
    else if (words === "" && lineKeys.test(key) && isAtCurrent())
      return pressNamesKey(event, desk, desk.current);
    else return false;
    return true;
  };

  return (
    <div className="names">
      <TextColumn
        ref={column}
        label={t("step.text")}
        text={view.text}
        rows={rows}
        pseudonyms={none}
        speakerOf={(row) => (row.speaker === undefined ? undefined : view.speakers[row.speaker])}
        strokesOf={strokesOf}
        picked={picked}
        onKey={pressed}
        onPointed={(offset) => {
          const under = desk.groups.find(({ places }) =>
            places.some(({ start, end }) => start <= offset && offset <= end),
          );
          if (under !== undefined) desk.goTo(under.key);
        }}
        head={!hasWords && <NoWords />}
      />
      <aside className="names-side" aria-label={t("step.side")}>
        {words !== "" && words.length <= 120 && <MarkedWords words={words} onMark={markPicked} />}
        {hasWords ? <NameGroupList ref={list} view={view} desk={desk} /> : <TitleAlone />}
        <NamesFoot desk={desk} ways={ways} hasWords={hasWords} />
      </aside>
    </div>
  );
}

const none: readonly never[] = [];
const lineKeys = /^(?:[pnlg]|enter)$/;

function useNameStrokes(desk: NamesDesk): (row: Row) => readonly Stroke[] {
  const { groups, draft, current } = desk;
  return useMemo(() => {
    const all = groups
      .flatMap(({ key, places }) => {
        const how = draft.decisions[key]?.do;
        const kept = how === "leave" || how === "not-a-name" ? "name-left" : "name-replaced";
        const name = how === undefined ? "name-open" : kept;
        return places.flatMap((place) => [
          { name, ...place },
          ...(key === current?.key ? [{ name: "name-current", ...place }] : []),
        ]);
      })
      .sort((a, b) => a.start - b.start);
    const byRow = new Map<Row, readonly Stroke[]>();
    return (row: Row) => {
      const held = byRow.get(row);
      if (held !== undefined) return held;
      const here = all.filter(({ start, end }) => start < row.end && end > row.start);
      byRow.set(row, here);
      return here;
    };
  }, [groups, draft.decisions, current]);
}
