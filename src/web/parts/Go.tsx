import type { MouseEvent, ReactNode } from "react";
import { go, pathOf, type Route } from "../state/route.ts";

/** A link to a room of the page. */
export function Go(props: {
  readonly to: Route;
  readonly className?: string;
  readonly current?: boolean;
  readonly onGone?: () => void;
  /** -1 where the keys of a list or table lead here already. */
  readonly tabIndex?: 0 | -1;
  /** What it is called where more is to be said than stands in it. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(props.to);
    props.onGone?.();
  };
  return (
    <a
      href={pathOf(props.to)}
      className={props.className}
      tabIndex={props.tabIndex}
      aria-label={props.label}
      aria-current={props.current === true ? "page" : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}
