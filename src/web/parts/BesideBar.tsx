import { useTranslation } from "react-i18next";
import type { ReaderView } from "../../app/views.ts";
import type { Beside } from "../state/beside.ts";
import "./beside.css";

/** What can stand beside the text, each a press away. */
export function BesideBar(props: {
  readonly view: ReaderView;
  readonly beside: Beside | undefined;
  readonly onBeside: (beside: Beside | undefined) => void;
}) {
  const { view, beside, onBeside } = props;
  const { t } = useTranslation("reader");
  const timed = view.blocks.some(({ atMs }) => atMs !== undefined);
  const ways: readonly { readonly words: string; readonly to: Beside; readonly on: boolean }[] = [
    ...view.beside.map(({ source, title, is }) => ({
      words: t(`beside.${is}`, { title }),
      to: { is: "text", source } as const,
      on: beside?.is === "text" && beside.source === source,
    })),
    ...(view.originals.pages
      ? [{ words: t("beside.pages"), to: { is: "pages" } as const, on: beside?.is === "pages" }]
      : []),
    ...(timed || view.originals.recording || view.parts.some(({ part }) => part.is === "time")
      ? [{ words: t("beside.recording"), to: { is: "recording" } as const, on: beside?.is === "recording" }]
      : []),
    { words: t("beside.another"), to: { is: "link" }, on: beside?.is === "link" },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="beside-bar" role="group" aria-label={t("beside.label")}>
      {ways.map(({ words, to, on }) => (
        <button
          key={words}
          type="button"
          className="inline"
          aria-pressed={on}
          onClick={() => onBeside(on ? undefined : to)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
