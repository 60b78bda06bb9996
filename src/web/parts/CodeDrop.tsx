import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { mergeCodeInto, moveCodeTo } from "../state/code-acts.ts";
import { Button } from "./Button.tsx";
import { placeNear } from "./place-near.ts";

/** A code that was dropped onto another: shall it hang under it, or become one with it? */
export function CodeDrop(props: {
  readonly code: CodeLine;
  readonly onto: CodeLine;
  readonly near: DOMRect | undefined;
  readonly onDone: () => void;
}) {
  const { code, onto, onDone } = props;
  const { t } = useTranslation("codebook");
  const names = { name: code.name, other: onto.name };
  return (
    <div
      className="popover code-drop"
      role="dialog"
      aria-label={t("drop.ask", names)}
      style={placeNear(props.near, 340, 190) as CSSProperties}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onDone();
      }}
    >
      <p dir="auto">{t("drop.ask", names)}</p>
      <Button
        kind="main"
        autoFocus
        onClick={() => {
          void moveCodeTo(code, { parent: onto.id });
          onDone();
        }}
      >
        {t("drop.nest", names)}
      </Button>
      <Button
        kind="harm"
        onClick={() => {
          void mergeCodeInto(code, onto);
          onDone();
        }}
      >
        {t("drop.merge", { ...names, count: code.codings })}
      </Button>
      <Button kind="quiet" keys="Esc" onClick={onDone}>
        {t("drop.leave")}
      </Button>
    </div>
  );
}
