import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { Pane } from "../parts/Pane.tsx";
import { Passages } from "./Passages.tsx";
import { ask, look, type Opened } from "./question-room.ts";

/** The passages behind a number, beside the picture it stands in. */
export function OpenedPane({ opened }: { readonly opened: Opened }) {
  const { t } = useTranslation("questions");
  const { head, close } = useOpener(opened.key);
  return (
    <Pane label={t("opened.label")} side="end" sheetUntil="middle" open onClose={close}>
      <div className="opened">
        <div className="opened-head">
          <h2 ref={head} tabIndex={-1}>
            {opened.title}
          </h2>
          <button type="button" className="inline opened-close" onClick={close}>
            {t("opened.close")}
          </button>
        </div>
        <Passages key={opened.text} text={opened.text} />
        <div className="form-row">
          <Button onClick={() => ask(opened.text)}>{t("opened.ask")}</Button>
        </div>
      </div>
    </Pane>
  );
}

/** Who opens a number with the keys is led to what it opens, and with Escape back to the number. */
function useOpener(key: string) {
  const head = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number was opened
  useEffect(() => {
    const from = document.activeElement;
    if (!(from instanceof HTMLElement)) return;
    opener.current = from;
    if (from.matches(":focus-visible")) head.current?.focus();
  }, [key]);
  const close = (): void => {
    look({});
    opener.current?.focus();
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      look({});
      opener.current?.focus();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return { head, close };
}
