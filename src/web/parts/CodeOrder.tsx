import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { moveCodeTo } from "../state/code-acts.ts";
import { stepAmongSiblings } from "../state/code-places.ts";

/** Where a code stands among its siblings: one place up, one place down. */
export function CodeOrder({ code, codes }: { readonly code: CodeLine; readonly codes: readonly CodeLine[] }) {
  const { t } = useTranslation("codebook");
  const ways = [
    { words: t("up"), to: stepAmongSiblings(codes, code, -1) },
    { words: t("down"), to: stepAmongSiblings(codes, code, 1) },
  ];
  if (ways.every(({ to }) => to === undefined)) return null;
  return (
    <p className="code-order">
      {ways.map(({ words, to }) => (
        <button
          key={words}
          type="button"
          className="inline"
          // Not switched off, or the key that is held down would lose its place.
          aria-disabled={to === undefined}
          onClick={() => {
            if (to !== undefined) void moveCodeTo(code, to);
          }}
        >
          {words}
        </button>
      ))}
    </p>
  );
}
