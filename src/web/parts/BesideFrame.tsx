import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The half of the room beside the text: what it is, a word that must be known of it, and the way to close it. */
export function BesideFrame(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("reader");
  return (
    <section
      className="beside-half"
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onClose();
        // The keys of the room mean the text one codes, not what is beside it.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
    >
      <header className="beside-head">
        <div>
          <h2 className="heading" dir="auto">
            {props.title}
          </h2>
          {props.note !== undefined && <p className="soft">{props.note}</p>}
        </div>
        <button type="button" className="beside-close" aria-label={t("beside.close")} onClick={props.onClose}>
          ×
        </button>
      </header>
      {props.children}
    </section>
  );
}
