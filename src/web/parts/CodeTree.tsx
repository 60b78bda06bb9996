import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { moveCodeTo } from "../state/code-acts.ts";
import {
  type CodePlace,
  type DropSide,
  dropPlace,
  placesAmongSiblings,
  stepAmongSiblings,
  stepInwards,
  stepOutwards,
} from "../state/code-places.ts";
import { branchesWith, isNamed } from "../state/codes.ts";
import { sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { CodeDrop } from "./CodeDrop.tsx";
import { CodeRow, type CodeRowHands } from "./CodeRow.tsx";
import { useCodeDragging } from "./code-dragging.ts";
import "./code-tree.css";

/** What a codebook tree shows and tells. */
interface CodeTreeProps {
  readonly codes: readonly CodeLine[];
  /** Codes of the passage one stands in. */
  readonly here: ReadonlySet<RecordId>;
  /** Whether a press on a code codes something now. */
  readonly ready: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (code: CodeLine) => void;
}

/**
 * The codebook: a tree with counts, a box to narrow it, and a name that is not there can be added.
 *
 * Dragging a line, or Alt with the arrows, puts a code elsewhere; dropped onto another it is asked what for.
 */
export function CodeTree(props: CodeTreeProps) {
  const { codes, query } = props;
  const { t } = useTranslation("codebook");
  const shown = useMemo(() => branchesWith(codes, query), [codes, query]);
  const missing = query.trim() !== "" && !isNamed(codes, query);
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await act("addCode", { name: query.trim() });
    setBusy(false);
    if (answer.ok) props.onQuery("");
    else sayRefused(answer.error.text);
  };
  return (
    <div className="tree-room">
      <h2 className="heading pane-heading">{t("codebook")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing) void add();
          else if (shown.length === 1 && shown[0] !== undefined) props.onChoose(shown[0]);
        }}
      >
        <input
          className="tree-filter"
          aria-label={t("narrow")}
          placeholder={t("findOrAdd")}
          dir="auto"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => props.onQuery(event.target.value)}
        />
      </form>
      <Tree {...props} shown={shown} />
      {missing && (
        <button type="button" className="inline tree-add" aria-disabled={busy} onClick={() => void add()}>
          {t(busy ? "adding" : "addNamed", { name: query.trim() })}
        </button>
      )}
      {codes.length === 0 && !missing && (
        <p className="soft tree-none">
          {t("noCodes")} <kbd>C</kbd>
        </p>
      )}
    </div>
  );
}

interface Dropped {
  readonly code: CodeLine;
  readonly onto: CodeLine;
  readonly near: DOMRect | undefined;
}

function Tree(props: CodeTreeProps & { readonly shown: readonly CodeLine[] }) {
  const { codes, shown, here } = props;
  const { t } = useTranslation("codebook");
  const tree = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [reached, setReached] = useState<RecordId>();
  const [dropped, setDropped] = useState<Dropped>();
  const line = (id: RecordId): HTMLElement | null | undefined =>
    tree.current?.querySelector<HTMLElement>(`[data-code="${id}"]`);
  const { drag, begin, wasDrag } = useCodeDragging(codes, (code, over, side) => {
    if (side === "onto") setDropped({ code, onto: over, near: line(over.id)?.getBoundingClientRect() });
    else move(code, dropPlace(codes, code, over, side));
  });
  const keepFocus = useKeptFocus(codes, line);
  const move = (code: CodeLine, to: CodePlace | undefined): void => {
    if (to === undefined) return;
    keepFocus(code.id);
    void moveCodeTo(code, to);
  };
  const pressed = (code: CodeLine, event: KeyboardEvent): void => {
    const to = event.altKey ? undefined : lineAt(shown, code, event.key);
    if (to !== undefined) line(to.id)?.focus();
    else if (event.altKey && event.key.startsWith("Arrow")) move(code, placeByKey(codes, code, event));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hands = useSteadyHands({
    pointerDown: begin,
    keyDown: pressed,
    focus: ({ id }) => setReached(id),
    choose: (code) => void (wasDrag() || props.onChoose(code)),
  });
  const places = useMemo(() => placesAmongSiblings(codes), [codes]);
  // Tab comes to where one was, else to the passage's own code, else to the first.
  const first = shown.find(({ id }) => id === reached) ?? shown.find(({ id }) => here.has(id)) ?? shown[0];
  // A codebook has hundreds of lines, and most of what is drawn in the room changes none of them.
  const lines = useMemo(
    () =>
      shown.map((code, i) => (
        <CodeRow
          key={code.id}
          code={code}
          at={places.get(code.id)?.at ?? 0}
          of={places.get(code.id)?.of ?? 0}
          here={here.has(code.id)}
          reached={code === first}
          dropped={droppedOn(drag, code.id)}
          dragged={drag?.code.id === code.id}
          digit={props.ready && i < 9 ? i + 1 : undefined}
          hands={hands}
        />
      )),
    [shown, places, here, first, drag, props.ready, hands],
  );
  return (
    <>
      <p id={hint} className="tree-hint soft">
        {t("moveHint")}
      </p>
      {shown.length > 0 && (
        <div
          ref={tree}
          className="tree"
          role="tree"
          aria-label={t("codebook")}
          aria-describedby={hint}
          aria-multiselectable="true"
        >
          {lines}
        </div>
      )}
      {drag !== undefined && (
        <div className="tree-ghost" aria-hidden="true" style={{ left: drag.x + 14, top: drag.y + 10 }}>
          <i className={`swatch swatch-${drag.code.colour}`} />
          <bdi>{drag.code.name}</bdi>
        </div>
      )}
      {dropped !== undefined && (
        <CodeDrop
          {...dropped}
          onDone={() => {
            setDropped(undefined);
            line(dropped.onto.id)?.focus();
          }}
        />
      )}
    </>
  );
}

/** A moved line is another place of the document, which takes the focus from it; it gets it back. */
function useKeptFocus(
  codes: readonly CodeLine[],
  line: (id: RecordId) => HTMLElement | null | undefined,
): (id: RecordId) => void {
  const kept = useRef<RecordId>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of the codes is what moves the lines
  useEffect(() => {
    if (kept.current === undefined) return;
    line(kept.current)?.focus();
    kept.current = undefined;
  }, [codes]);
  return (id) => {
    kept.current = id;
  };
}

function lineAt(shown: readonly CodeLine[], code: CodeLine, key: string): CodeLine | undefined {
  const at = shown.indexOf(code);
  switch (key) {
    case "ArrowDown":
      return shown[Math.min(at + 1, shown.length - 1)];
    case "ArrowUp":
      return shown[Math.max(at - 1, 0)];
    case "Home":
      return shown[0];
    case "End":
      return shown.at(-1);
    default:
      return undefined;
  }
}

// Inwards is where the tree grows to: rightwards, or leftwards in the mirrored room.
function placeByKey(codes: readonly CodeLine[], code: CodeLine, event: KeyboardEvent): CodePlace | undefined {
  if (event.key === "ArrowUp") return stepAmongSiblings(codes, code, -1);
  if (event.key === "ArrowDown") return stepAmongSiblings(codes, code, 1);
  const mirrored = document.documentElement.dir === "rtl";
  return (event.key === "ArrowRight") !== mirrored ? stepInwards(codes, code) : stepOutwards(codes, code);
}

/** Lines that were drawn once call what is meant now. */
function useSteadyHands(now: CodeRowHands): CodeRowHands {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [steady] = useState<CodeRowHands>(() => ({
    pointerDown: (...told) => latest.current.pointerDown(...told),
    keyDown: (...told) => latest.current.keyDown(...told),
    focus: (...told) => latest.current.focus(...told),
    choose: (...told) => latest.current.choose(...told),
  }));
  return steady;
}

function droppedOn(
  drag: { readonly over?: { readonly id: RecordId; readonly side: DropSide } } | undefined,
  id: RecordId,
): DropSide | undefined {
  return drag?.over?.id === id ? drag.over.side : undefined;
}
