import { useTranslation } from "react-i18next";
import type { CardView } from "../../app/views.ts";
import "./ties.css";

type Value = CardView["pairs"][number]["value"];

/** The three values of a tie, in the order in which they are read. */
export const tieValues: readonly Value[] = ["tied", "independent", "not-known"];

/** How many pairs can be drawn before their lines hide the dots. */
const fewPairs = 10;

/** The ties that are drawn at first: all of a few, else those that make two sources count as one. */
export function tiesAtFirst({ pairs }: CardView): readonly Value[] {
  return pairs.length <= fewPairs ? tieValues : ["tied"];
}

/** What the ties say, counted; each count shows or hides its lines in the drawing. */
export function Ties(props: {
  readonly view: CardView;
  readonly shown: readonly Value[];
  readonly onChange: (shown: readonly Value[]) => void;
}) {
  const { t } = useTranslation("claims");
  const { view, shown, onChange } = props;
  if (view.pairs.length === 0) return null;
  return (
    <fieldset className="ties" aria-label={t("card.tie.label")}>
      {tieValues.map((value) => {
        const count = view.pairs.filter((pair) => pair.value === value).length;
        const isShown = shown.includes(value);
        return count === 0 ? null : (
          <button
            key={value}
            type="button"
            className={`tie tie-${value}`}
            aria-pressed={isShown}
            onClick={() => onChange(isShown ? shown.filter((each) => each !== value) : [...shown, value])}
          >
            <svg viewBox="0 0 22 10" aria-hidden="true">
              <path className={`dots-tie dots-${value}`} d="M1,9 C6,0 16,0 21,9" />
            </svg>
            {t(`card.tie.${value}`, { count })}
          </button>
        );
      })}
    </fieldset>
  );
}
