import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import "./finder.css";

/** One line that can be chosen. */
export interface Found {
  readonly key: string;
  readonly line: ReactNode;
  readonly choose: () => void;
}

/** Type to narrow a list down, arrows to move, Enter to choose, Escape to leave. */
export function Finder(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: readonly Found[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { found, query } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const current = found[Math.min(at, found.length - 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other list
  useEffect(() => setAt(0), [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that became current must be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter") current?.choose();
    else if (event.key === "Escape") props.onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className="finder">
      <input
        className="finder-words"
        role="combobox"
        aria-label={props.label}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.key}`}
        placeholder={props.placeholder}
        value={query}
        // An empty field runs as the room does, or its placeholder would begin at the wrong side.
        dir={query === "" ? undefined : "auto"}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => props.onQuery(event.target.value)}
        onKeyDown={pressed}
      />
      <div ref={list} id={id} className="finder-list" role="listbox" aria-label={props.label}>
        {found.map(({ key, line, choose }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={key}
            id={`${id}-${key}`}
            role="option"
            tabIndex={-1}
            aria-selected={key === current?.key}
            className="finder-line"
            onMouseDown={(event) => event.preventDefault()}
            onClick={choose}
          >
            {line}
          </div>
        ))}
      </div>
      {props.children}
    </div>
  );
}
