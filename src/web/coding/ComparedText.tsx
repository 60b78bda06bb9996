import { memo, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ComparisonView, MeetingLine } from "../../app/views.ts";
import { layLaneItems } from "./lane-items.ts";
import { segmentsIn } from "./segments.ts";

type Block = ComparisonView["blocks"][number];

/** The text of a comparison, turn by turn, with what each of two coders laid on it in a lane of their own. */
export function ComparedText(props: {
  readonly view: ComparisonView;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { view, chosen, onChoose } = props;
  const { t } = useTranslation("coders");
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (chosen === undefined) return;
    text.current
      ?.querySelector(`[data-keys~="${CSS.escape(chosen)}"]`)
      ?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [chosen]);
  return (
    <section ref={text} className="compared-text" aria-label={t("compare.text")}>
      <div className="compared-names">
        <span />
        <span />
        <b>
          <bdi>{view.first.name}</bdi>
        </b>
        <b>
          <bdi>{view.second.name}</bdi>
        </b>
      </div>
      {view.blocks
        .filter(({ kind }) => kind !== "furniture")
        .map((block) => (
          <Row
            key={block.start}
            view={view}
            block={block}
            chosen={isIn(view.meetings, chosen, block) ? chosen : undefined}
            onChoose={onChoose}
          />
        ))}
    </section>
  );
}

function isIn(meetings: readonly MeetingLine[], key: string | undefined, block: Block): boolean {
  return meetings.some((each) => each.key === key && each.start < block.end && each.end > block.start);
}

const Row = memo(function Row(props: {
  readonly view: ComparisonView;
  readonly block: Block;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { view, block, chosen, onChoose } = props;
  const row = useRef<HTMLDivElement>(null);
  const inside = view.meetings.filter((each) => each.start < block.end && each.end > block.start);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const lay = (): void => layLaneItems(element);
    const watch = new ResizeObserver(lay);
    lay();
    watch.observe(element);
    return () => watch.disconnect();
  });
  const speaker = block.speaker === undefined ? undefined : view.speakers[block.speaker]?.label;
  return (
    <div ref={row} className="compared-row">
      <small className="compared-speaker">
        <bdi>{speaker}</bdi>
      </small>
      <p dir={block.direction} lang={block.language} translate="no" spellCheck={false}>
        {segmentsIn(block, inside).map(({ start, end, by, keys }) =>
          by === "nobody" ? (
            view.text.slice(start, end)
          ) : (
            <mark
              key={start}
              data-by={by}
              data-keys={keys.join(" ")}
              data-chosen={chosen !== undefined && keys.includes(chosen)}
            >
              {view.text.slice(start, end)}
            </mark>
          ),
        )}
      </p>
      <Lane view={view} side="first" meetings={inside} chosen={chosen} onChoose={onChoose} />
      <Lane view={view} side="second" meetings={inside} chosen={chosen} onChoose={onChoose} />
    </div>
  );
});

function Lane(props: {
  readonly view: ComparisonView;
  readonly side: "first" | "second";
  readonly meetings: readonly MeetingLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { side, view } = props;
  const { t } = useTranslation("coders");
  const items = props.meetings.flatMap((each) => {
    const laid = each[side];
    return laid === undefined ? [] : [{ meeting: each, laid }];
  });
  return (
    <div className={`compared-lane compared-${side}`} data-name={view[side].name}>
      {items.map(({ meeting, laid }) => (
        <button
          key={meeting.key}
          type="button"
          className="compared-item"
          data-is={meeting.is}
          data-key={meeting.key}
          aria-pressed={meeting.key === props.chosen}
          aria-label={`${t("compare.as", { name: view[side].name, code: laid.name })}. ${t(`compare.is.${meeting.is}`, { name: view[side].name })}`}
          onClick={() => props.onChoose(meeting.key)}
        >
          <span aria-hidden="true" className="compared-sign">
            {t(`compare.sign.${meeting.is}`)}
          </span>
          <bdi>{laid.name}</bdi>
        </button>
      ))}
    </div>
  );
}
