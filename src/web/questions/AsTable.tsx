import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The table behind a picture, made when it is asked for. */
export function AsTable({ children }: { readonly children: () => ReactNode }) {
  const { t } = useTranslation("questions");
  const [open, setOpen] = useState(false);
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("asTable")}</summary>
      {open && <div className="as-table-room">{children()}</div>}
    </details>
  );
}

/** A number that opens what it counts. */
export function Opening(props: {
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="opening"
      aria-label={props.label}
      aria-pressed={props.open}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  );
}
