import { Children, type ReactNode, useState } from "react";

/** A list that begins with a few and says how many more there are. */
export function Folded(props: {
  readonly shownAtFirst: number;
  readonly more: (count: number) => string;
  readonly children: readonly ReactNode[];
}) {
  const { shownAtFirst, more, children } = props;
  const [all, setAll] = useState(false);
  const each = Children.toArray(children);
  const isFolded = !all && each.length > shownAtFirst;
  return (
    <>
      {isFolded ? each.slice(0, shownAtFirst) : each}
      {isFolded && (
        <p>
          <button type="button" className="inline" onClick={() => setAll(true)}>
            {more(each.length - shownAtFirst)}
          </button>
        </p>
      )}
    </>
  );
}
