import type { ShareShown } from "./outlook-answers.ts";

/** A share of runs on a line from none to all: the range as a bar, the share itself as a stroke; the numbers stand beside it. */
export function ShareBar(props: {
  readonly shown: ShareShown;
  readonly isDraft?: boolean;
  readonly small?: boolean;
}) {
  const { share, low, high } = props.shown;
  const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;
  return (
    <span className="share-bar" aria-hidden="true" data-draft={props.isDraft} data-small={props.small}>
      <span
        className="share-bar-range"
        style={{ insetInlineStart: percent(low), inlineSize: percent(Math.max(0.006, high - low)) }}
      />
      <span className="share-bar-share" style={{ insetInlineStart: percent(share) }} />
    </span>
  );
}
