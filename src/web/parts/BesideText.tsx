import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReaderView, RecordId } from "../../app/views.ts";
import { type Alignment, alignTexts } from "../reading/alignment.ts";
import { perRow } from "../reading/per-row.ts";
import { createPicked, type PickedStore } from "../reading/picked.ts";
import { rowsOf } from "../reading/rows.ts";
import { TextColumn, type TextColumnHandle } from "../reading/TextColumn.tsx";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { BesideFrame } from "./BesideFrame.tsx";
import { Failure } from "./Failure.tsx";
import { unlinkTexts } from "./link-texts.ts";

/** How the text that is coded and the one beside it keep step. */
export interface InStep {
  /** Called by the room whenever its own text was scrolled. */
  readonly follow: { current: () => void };
  /** The text of the room. */
  readonly column: { readonly current: TextColumnHandle | null };
  readonly picked: PickedStore;
}

/** An original or a translation beside the text: both scroll together, each in its own direction. */
export function BesideText(props: {
  readonly view: ReaderView;
  readonly source: RecordId;
  readonly step: InStep;
  /** Which texts belong together has changed. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { view, source } = props;
  const { t } = useTranslation("reader");
  const input = useMemo(() => ({ source }), [source]);
  const asked = useAsked("read", input, "upheavals");
  const other = asked.value;
  const alignment = useMemo(
    () => (other === undefined ? undefined : alignTexts(view.blocks, other.blocks)),
    [view.blocks, other],
  );
  const title = view.beside.find((each) => each.source === source)?.title ?? other?.source.title ?? "";
  const notes = { turn: t("beside.byTurn"), paragraph: t("beside.byParagraph"), share: t("beside.byShare") };
  return (
    <BesideFrame
      title={title}
      note={
        alignment !== undefined && (
          <>
            {notes[alignment.by]}{" "}
            <button
              type="button"
              className="inline"
              onClick={() => {
                void unlinkTexts(view, source).then(props.onChanged);
                props.onClose();
              }}
            >
              {t("beside.unlink")}
            </button>
          </>
        )
      }
      onClose={props.onClose}
    >
      <Failure error={asked.error} />
      {other === undefined || alignment === undefined ? (
        <p className="soft beside-waiting">{t("beside.waiting")}</p>
      ) : (
        <OtherText other={other} alignment={alignment} step={props.step} />
      )}
    </BesideFrame>
  );
}

function OtherText(props: {
  readonly other: ReaderView;
  readonly alignment: Alignment;
  readonly step: InStep;
}) {
  const { other, alignment, step } = props;
  const { t } = useTranslation("reader");
  const column = useRef<TextColumnHandle>(null);
  const [picked] = useState(createPicked);
  const rows = useMemo(() => rowsOf(other.text, other.blocks), [other]);
  // Whichever text a hand is on leads; the other follows and does not answer.
  const leads = useLead(column, alignment, step);
  const beside = useTurnBeside(other, alignment, step.picked);
  const strokesOf = useMemo(
    () =>
      perRow((row) =>
        beside !== undefined && row.start < beside.end && row.end > beside.start
          ? [{ name: "playing", ...beside }]
          : [],
      ),
    [beside],
  );
  return (
    <div className="beside-room" {...leads.here}>
      <TextColumn
        ref={column}
        label={t("text", { title: other.source.title })}
        text={other.text}
        rows={rows}
        pseudonyms={other.pseudonyms}
        speakerOf={(row) => (row.speaker === undefined ? undefined : other.speakers[row.speaker]?.label)}
        strokesOf={strokesOf}
        picked={picked}
        onScrolled={leads.scrolled}
      />
    </div>
  );
}

function useLead(
  column: { readonly current: TextColumnHandle | null },
  alignment: Alignment,
  step: InStep,
): { readonly here: { readonly onPointerEnter: () => void }; readonly scrolled: () => void } {
  const leading = useRef<"here" | "there">("there");
  useEffect(() => {
    const follow = (): void => {
      const from = step.column.current;
      if (leading.current === "there" && from !== null)
        column.current?.bringToTop(alignment.across(from.offsetAtTop()));
    };
    step.follow.current = follow;
    requestAnimationFrame(follow);
    return () => {
      step.follow.current = () => {};
    };
  }, [column, alignment, step]);
  const lead = (which: "here" | "there") => (): void => {
    leading.current = which;
  };
  return {
    here: {
      onPointerEnter: lead("here"),
      onPointerLeave: lead("there"),
      onFocus: lead("here"),
      onBlur: lead("there"),
    } as { readonly onPointerEnter: () => void },
    scrolled: () => {
      const from = column.current;
      if (leading.current === "here" && from !== null)
        step.column.current?.bringToTop(alignment.back(from.offsetAtTop()));
    },
  };
}

/** The turn beside the one the caret stands in, where the two are known to belong together. */
function useTurnBeside(other: ReaderView, alignment: Alignment, picked: PickedStore) {
  const at = useStore(picked)?.focus;
  const beside = at === undefined || alignment.by === "share" ? undefined : alignment.across(at);
  const block =
    beside === undefined
      ? undefined
      : other.blocks.find(({ start, end, kind }) => kind !== "furniture" && start <= beside && end >= beside);
  const [start, end] = [block?.start, block?.end];
  return useMemo(() => (start === undefined || end === undefined ? undefined : { start, end }), [start, end]);
}
