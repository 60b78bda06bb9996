import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./pane.css";

/**
 * A pane beside the text. Where the window is narrow it is a sheet from below, shown while `open`; the text behind it
 * stays in reach, so it is never a modal.
 */
export function Pane(props: {
  readonly label: string;
  readonly side: "start" | "end";
  readonly open: boolean;
  readonly onClose: () => void;
  /** The widest window, in steps, at which this is a sheet rather than a column. */
  readonly sheetUntil: "narrow" | "middle";
  readonly children: ReactNode;
  /** What stays in sight below, wherever the pane is scrolled to. */
  readonly foot?: ReactNode;
}) {
  const { t } = useTranslation("frame");
  return (
    <aside
      className={`pane pane-${props.side} sheet-${props.sheetUntil}`}
      aria-label={props.label}
      data-open={props.open}
      onKeyDown={(event) => {
        if (event.key === "Escape" && props.open) props.onClose();
      }}
    >
      <div className="pane-grip">
        <span className="heading">{props.label}</span>
        <button type="button" className="pane-close" onClick={props.onClose}>
          {t("close")}
        </button>
      </div>
      <div className="pane-room">{props.children}</div>
      {props.foot !== undefined && <div className="pane-foot">{props.foot}</div>}
    </aside>
  );
}
