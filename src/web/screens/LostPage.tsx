import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Typed } from "../state/typed-words.ts";
import "./closed-page.css";
import "./lost-page.css";

/** What is left of the page where the program ended without a word: what was typed and not saved, to be copied. */
export function LostPage({ typed }: { readonly typed: readonly Typed[] }) {
  const { t } = useTranslation("frame");
  return (
    <main className="closed">
      <div className="closed-words">
        <p className="closed-name">Grounds</p>
        <h1 className="title">{t("lost.title")}</h1>
        <p>{t("lost.why")}</p>
        {typed.length > 0 && (
          <section className="lost-typed" aria-label={t("lost.typed")}>
            <p>{t("lost.copy")}</p>
            {typed.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing here ever changes its place
              <TypedField key={at} typed={each} />
            ))}
          </section>
        )}
        <p className="closed-step">{t("lost.step")}</p>
      </div>
    </main>
  );
}

function TypedField({ typed: { label, text } }: { readonly typed: Typed }) {
  const { t } = useTranslation("frame");
  const id = useId();
  const rows = Math.min(8, Math.max(2, Math.ceil(text.length / 60)));
  return (
    <div className="field">
      <label htmlFor={id}>{label === "" ? t("lost.typed") : label}</label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        dir="auto"
        spellCheck={false}
        translate="no"
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
