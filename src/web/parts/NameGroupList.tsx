import { type KeyboardEvent, type Ref, useEffect, useRef } from "react";
import type { NameDecision, NameGroup, NamesStepView } from "../../app/views.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { Button } from "./Button.tsx";
import { PersonForm } from "./PersonForm.tsx";
import "./name-groups.css";

/** What to decide, one line each; the current one stands open with its choices. Arrows move, Enter accepts. */
export function NameGroupList(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly view: NamesStepView;
  readonly desk: NamesDesk;
}) {
  const { view, desk } = props;
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, select, button") !== null) return;
    if (press(event.key, desk)) event.preventDefault();
  };
  return (
    <div className="names-list-room">
      <div className="names-progress">
        <h1 className="heading">Names in this text</h1>
        <p role="status">
          <b>
            {desk.looked} of {desk.groups.length}
          </b>{" "}
          looked at
        </p>
        <progress max={Math.max(1, desk.groups.length)} value={desk.looked} aria-label="Names looked at" />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the lines open into forms, so this is no list box */}
      <div
        ref={props.ref}
        className="names-list"
        role="group"
        aria-label="Names: arrows move, Enter accepts, N not a name, P a person, L leave it"
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
            No names were found. Read it once more: select any that you see in the text and press <kbd>P</kbd>
            .
          </p>
        )}
      </div>
    </div>
  );
}

function press(key: string, desk: NamesDesk): boolean {
  const group = desk.current;
  if (key === "ArrowDown") desk.step(1);
  else if (key === "ArrowUp") desk.step(-1);
  else if (group === undefined) return false;
  else if (key === "Enter") desk.accept();
  else if (key === "n" || key === "N") desk.decide({ key: group.key, do: "not-a-name" });
  else if (key === "l" || key === "L") desk.decide({ key: group.key, do: "leave" });
  else if (key === "p" || key === "P") desk.setAsking(true);
  else if (key === "Escape") desk.setAsking(false);
  else return false;
  return true;
}

function GroupLine(props: {
  readonly group: NameGroup;
  readonly desk: NamesDesk;
  readonly view: NamesStepView;
  readonly current: boolean;
}) {
  const { group, desk, view, current } = props;
  const line = useRef<HTMLDivElement>(null);
  const decision = desk.draft.decisions[group.key];
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div ref={line} className="names-line" data-current={current} data-decided={decision !== undefined}>
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
          <small>{placesText(group)}</small>
        </span>
        <Decided decision={decision} view={view} />
      </button>
      {current && <GroupChoices group={group} desk={desk} view={view} decision={decision} />}
    </div>
  );
}

function GroupChoices(props: {
  readonly group: NameGroup;
  readonly desk: NamesDesk;
  readonly view: NamesStepView;
  readonly decision: NameDecision | undefined;
}) {
  const { group, desk, view } = props;
  const { key } = group;
  const likely = props.decision === undefined ? group.person : undefined;
  return (
    <div className="names-open">
      <p className="names-why">{group.why.join(", ")}</p>
      {desk.asking ? (
        <PersonForm view={view} desk={desk} group={group} />
      ) : (
        <div className="form-row">
          {likely !== undefined && (
            <Button
              kind="main"
              keys="⏎"
              onClick={() => desk.decide({ key, do: "replace", person: likely.id })}
            >
              Replace by {likely.pseudonym}
            </Button>
          )}
          <Button keys="P" onClick={() => desk.setAsking(true)}>
            {likely === undefined ? "A person" : "Somebody else"}
          </Button>
          <Button keys="N" onClick={() => desk.decide({ key, do: "not-a-name" })}>
            Not a name
          </Button>
          <Button keys="L" onClick={() => desk.decide({ key, do: "leave" })}>
            Leave it in
          </Button>
        </div>
      )}
    </div>
  );
}

function Decided(props: { readonly decision: NameDecision | undefined; readonly view: NamesStepView }) {
  const { decision, view } = props;
  switch (decision?.do) {
    case undefined:
      return <span className="names-state names-state-open">to decide</span>;
    case "not-a-name":
      return <span className="names-state">not a name</span>;
    case "leave":
      return <span className="names-state">stays in</span>;
    case "new-person":
      return <bdi className="pseudonym">{decision.pseudonym}</bdi>;
    case "replace":
      return <bdi className="pseudonym">{pseudonymOf(view, decision.person)}</bdi>;
  }
}

function pseudonymOf(view: NamesStepView, id: string): string {
  return view.persons.find((person) => person.id === id)?.pseudonym ?? "somebody";
}

function placesText(group: NameGroup): string {
  const places = group.places.length;
  if (places === 0) return "who speaks";
  return places === 1 ? "once" : places === 2 ? "twice" : `${places} times`;
}
