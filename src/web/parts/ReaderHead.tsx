import { useTranslation } from "react-i18next";
import type { ReaderView, RecordId } from "../../app/views.ts";
import { coderOffset } from "../reading/RowLanes.tsx";
import { sourceLineText } from "../state/words.ts";

/** What one is reading, above its first line. */
export function ReaderHead(props: { readonly view: ReaderView; readonly children?: React.ReactNode }) {
  return (
    <div className="reader-head">
      <h1 dir="auto">{props.view.source.title}</h1>
      <p>{sourceLineText(props.view.source)}</p>
      {props.children}
    </div>
  );
}

/**
 * Whose bars stand in the margin, where more than one person coded: a name for each lane, that of one shown alone when pressed.
 *
 * While the pointer or the focus is on a name, the bars of the others step back.
 */
export function CoderHeads(props: {
  readonly coders: ReaderView["coders"];
  readonly only: RecordId | undefined;
  readonly onOnly: (coder: RecordId | undefined) => void;
  readonly onNamed: (place: number | undefined) => void;
}) {
  const { coders, only, onOnly, onNamed } = props;
  const { t } = useTranslation("reader");
  if (coders.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="coder-heads" role="group" aria-label={t("lanes.coders")}>
      <div>
        {coders.map(({ id, name }, i) => (
          <button
            key={id}
            type="button"
            aria-pressed={only === id}
            aria-label={t(only === id ? "lanes.all" : "lanes.of", { name })}
            data-label={name}
            style={{ insetInlineStart: coderOffset(i, coders.length) - 3 }}
            onClick={() => onOnly(only === id ? undefined : id)}
            onPointerEnter={() => onNamed(i)}
            onPointerLeave={() => onNamed(undefined)}
            onFocus={() => onNamed(i)}
            onBlur={() => onNamed(undefined)}
          >
            {initials(name)}
          </button>
        ))}
      </div>
    </div>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== "");
  return parts
    .slice(-2)
    .map((part) => part.charAt(0).toLocaleUpperCase())
    .join("");
}
