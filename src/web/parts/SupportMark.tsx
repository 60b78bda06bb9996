import { useTranslation } from "react-i18next";
import type { SupportState } from "../../app/views.ts";
import "./support-mark.css";

/** In what state a claim's support is: a shape of its own for each, and the word. */
export function SupportMark(props: { readonly state: SupportState; readonly worded?: boolean }) {
  const { t } = useTranslation("claims");
  const { state, worded = true } = props;
  return (
    <span className={`support support-${state}`} title={worded ? undefined : t(`support.${state}`)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[state]}
      </svg>
      {worded && <span>{t(`support.${state}`)}</span>}
    </span>
  );
}

const shapes: Readonly<Record<SupportState, React.ReactNode>> = {
  supported: <circle cx="6" cy="6" r="5" />,
  contested: <path d="M6 .5 11.5 6 6 11.5 .5 6Z" />,
  one: <circle className="support-open" cx="6" cy="6" r="4.2" />,
  voiced: <path d="M1 2h10v6H6l-3 3V8H1Z" />,
  assumption: <path d="M6 1 11.4 11H.6Z" />,
  nothing: <path className="support-open" d="M2 6h8" />,
};
