import { type KeyboardEvent, type Ref, useEffect, useRef } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { NameDecision, NameGroup, NamesStepView } from "../../app/views.ts";
import { isTyping } from "../state/keys.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { namesKeys, pressNamesKey } from "../state/names-keys.ts";
import { GroupChoices } from "./GroupChoices.tsx";
import "./name-groups.css";

/** What to decide, one line each; the current one stands open with its choices. The keys work in all of it. */
export function NameGroupList(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly view: NamesStepView;
  readonly desk: NamesDesk;
}) {
  const { view, desk } = props;
  const { t } = useTranslation("names");
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const line = lineOf(event.target);
    const group = desk.groups.find(({ key }) => key === line?.dataset.key) ?? desk.current;
    // Enter presses the button that has the focus; only the open line's own head has nothing else to do.
    const isHead = event.target instanceof Element && event.target.closest(".names-head") !== null;
    const isOpenHead = isHead && group?.key === desk.current?.key;
    const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (event.key === "Enter" && isOnButton && !isOpenHead) return;
    if (pressNamesKey(event, desk, group)) event.preventDefault();
  };
  return (
    <div className="names-list-room">
      <div className="names-progress">
        <h1 className="heading">{t("step.title")}</h1>
        <p role="status">
          <b>{t("step.looked", { looked: desk.looked, count: desk.groups.length })}</b> {t("step.lookedAt")}
        </p>
        <progress max={Math.max(1, desk.groups.length)} value={desk.looked} aria-label={t("step.progress")} />
        <p className="names-keys" aria-hidden="true">
          {namesKeys.map(({ keys, does }) => (
            <span key={keys}>
              <kbd className="key">{keys}</kbd> {t(`step.keys.${does}`)}
            </span>
          ))}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the lines open into forms, so this is no list box */}
      <div
        ref={props.ref}
        className="names-list"
        role="group"
        aria-label={t("step.list")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys above are pressed here
        tabIndex={0}
        onKeyDown={pressed}
      >
        {desk.groups.map((group) => (
          <GroupLine
            key={group.key}
            group={group}
            desk={desk}
            view={view}
            current={group.key === desk.current?.key}
          />
        ))}
        {desk.groups.length === 0 && (
          <p className="names-none">
            <Trans t={t} i18nKey="step.none" components={{ key: <kbd /> }} />
          </p>
        )}
      </div>
    </div>
  );
}

function lineOf(target: EventTarget | null): HTMLElement | undefined {
  const line = target instanceof Element ? target.closest(".names-line") : null;
  return line instanceof HTMLElement ? line : undefined;
}

function GroupLine(props: {
  readonly group: NameGroup;
  readonly desk: NamesDesk;
  readonly view: NamesStepView;
  readonly current: boolean;
}) {
  const { group, desk, view, current } = props;
  const line = useRef<HTMLDivElement>(null);
  const places = usePlaces(group);
  const decision = desk.draft.decisions[group.key];
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div
      ref={line}
      className="names-line"
      data-key={group.key}
      data-current={current}
      data-decided={decision !== undefined}
    >
      <button
        type="button"
        className="names-head"
        aria-expanded={current}
        onClick={() => desk.goTo(group.key)}
      >
        <span className="names-words">
          <bdi className="names-surface" translate="no">
            {group.surface}
          </bdi>
          <small>{places}</small>
        </span>
        <Decided decision={decision} view={view} likely={desk.offered.get(group.key)?.likely?.pseudonym} />
      </button>
      {current && <GroupChoices group={group} desk={desk} view={view} />}
    </div>
  );
}

function Decided(props: {
  readonly decision: NameDecision | undefined;
  readonly view: NamesStepView;
  readonly likely: string | undefined;
}) {
  const { decision, view, likely } = props;
  const { t } = useTranslation("names");
  switch (decision?.do) {
    case undefined:
      return (
        <span className="names-state names-state-open">
          {likely === undefined ? t("step.toDecide") : <bdi>{likely}?</bdi>}
        </span>
      );
    case "not-a-name":
      return <span className="names-state">{t("step.notName")}</span>;
    case "leave":
      return <span className="names-state">{t("step.staysIn")}</span>;
    case "new-person":
      return <bdi className="pseudonym">{decision.pseudonym}</bdi>;
    case "replace":
      return <bdi className="pseudonym">{pseudonymOf(view, decision.person) ?? t("step.somebody")}</bdi>;
  }
}

function pseudonymOf(view: NamesStepView, id: string): string | undefined {
  return view.persons.find((person) => person.id === id)?.pseudonym;
}

function usePlaces(group: NameGroup): string {
  const { t } = useTranslation("names");
  const count = group.places.length;
  if (count === 0) return t("step.speaks");
  return count === 1 ? t("step.once") : count === 2 ? t("step.twice") : t("step.times", { count });
}
