import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparisonView, MeetingLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { useDecisionWords } from "./decision-words.ts";
import { Settle } from "./Settle.tsx";

/** What differs, one place after the other: who coded what, what was said of it, and what shall stand. */
export function Queue(props: {
  readonly view: ComparisonView;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const { view, chosen, onChoose } = props;
  const { t } = useTranslation("coders");
  const [show, setShow] = useState<"open" | "all">("open");
  const room = useRef<HTMLDivElement>(null);
  const open = view.meetings.filter(({ is, decisions }) => is !== "agreed" && decisions.length === 0);
  // One that was just decided stays in sight until another is chosen.
  const shown =
    show === "all"
      ? view.meetings
      : view.meetings.filter((each) => open.includes(each) || each.key === chosen);
  const step = (event: KeyboardEvent): void => {
    const by = { j: 1, k: -1 }[event.key];
    if (by === undefined || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = shown.findIndex(({ key }) => key === chosen);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.key);
    room.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: J and K go on from wherever the focus is in the queue
    <div ref={room} className="queue" onKeyDown={step}>
      <p className="queue-left" role="status">
        {open.length === 0 ? t("queue.none") : t("queue.left", { count: open.length })}
      </p>
      <Choice
        label={t("queue.shown")}
        value={show}
        options={[
          { value: "open", text: t("queue.show.open") },
          { value: "all", text: t("queue.show.all") },
        ]}
        onChange={setShow}
      />
      <ol className="queue-list">
        {shown.map((each) => (
          <Place key={each.key} view={view} meeting={each} open={each.key === chosen} onChoose={onChoose} />
        ))}
      </ol>
      <TakeOver view={view} />
      {open.length === 0 && view.meetings.length > 0 && <p className="soft coders-note">{t("queue.next")}</p>}
      <p className="soft queue-keys">
        <kbd>J</kbd> <kbd>K</kbd> {t("queue.keys")}
      </p>
    </div>
  );
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=radio]), textarea, select");
}

function Place(props: {
  readonly view: ComparisonView;
  readonly meeting: MeetingLine;
  readonly open: boolean;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const { view, meeting, open, onChoose } = props;
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const inWords = useDecisionWords(view, meeting);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const alone = meeting.is === "second" ? view.second.name : view.first.name;
  const last = meeting.decisions.at(-1);
  return (
    <li ref={item} className="queue-place" data-open={open}>
      <button
        type="button"
        data-place={meeting.key}
        aria-expanded={open}
        onClick={() => onChoose(open ? undefined : meeting.key)}
      >
        <span className="queue-is">
          <i aria-hidden="true" className="compared-sign">
            {t(`compare.sign.${meeting.is}`)}
          </i>
          {t(`compare.is.${meeting.is}`, { name: alone })}
        </span>
        <span className="queue-words" dir={meeting.direction} lang={meeting.language} translate="no">
          {meeting.words}
        </span>
        <span className="queue-codes">
          <Laid name={view.first.name} laid={meeting.first} />
          <Laid name={view.second.name} laid={meeting.second} />
        </span>
        {last !== undefined && (
          <span className="queue-decided">
            ✓ {t("queue.decided", { what: inWords(last), name: last.by, day: figures.day(last.atMs) })}
          </span>
        )}
      </button>
      {open && <Settle key={meeting.key} view={view} meeting={meeting} />}
    </li>
  );
}

function Laid({ name, laid }: { readonly name: string; readonly laid: MeetingLine["first"] }) {
  const { t } = useTranslation("coders");
  return (
    <span>
      <bdi>{t("compare.as", { name, code: laid?.name ?? t("compare.nothing") })}</bdi>
      {laid?.now !== undefined && <small> {t("compare.since", { now: laid.now })}</small>}
    </span>
  );
}

function TakeOver({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation("coders");
  const open = view.meetings.filter(({ is, decisions }) => is === "agreed" && decisions.length === 0);
  if (open.length === 0) return null;
  const take = async (): Promise<void> => {
    const { round, source, first, second } = view;
    const answer = await act("takeOverAgreed", { round, source, first: first.id, second: second.id });
    if (answer.ok) sayDone(t("queue.taken"));
    else sayRefused(answer.error.text);
  };
  return (
    <div className="form-row">
      <Button onClick={() => void take()}>{t("queue.take", { count: open.length })}</Button>
    </div>
  );
}
