import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";

/** A list to tick in, with a search; what is ticked stays in sight whatever is looked for. */
export function GroundsPicker(props: {
  readonly label: string;
  readonly find: string;
  readonly offered: readonly { readonly id: RecordId; readonly text: string }[];
  readonly chosen: readonly RecordId[];
  readonly onChange: (chosen: readonly RecordId[]) => void;
}) {
  const { t } = useTranslation("model");
  const [query, setQuery] = useState("");
  const id = useId();
  const { offered, chosen, onChange } = props;
  const sought = query.trim().toLocaleLowerCase();
  const ticked = offered.filter((each) => chosen.includes(each.id));
  const found = offered.filter(
    (each) => !chosen.includes(each.id) && sought !== "" && each.text.toLocaleLowerCase().includes(sought),
  );
  const shown =
    sought === "" ? offered.filter((each) => !chosen.includes(each.id)).slice(0, few) : found.slice(0, many);
  const left = (sought === "" ? offered.length - ticked.length : found.length) - shown.length;
  return (
    <fieldset className="picker">
      <legend>
        {props.label} {chosen.length > 0 && <small>{t("form.chosen", { count: chosen.length })}</small>}
      </legend>
      {offered.length === 0 ? (
        <p className="soft">{t("form.noneToChoose")}</p>
      ) : (
        <input
          id={id}
          className="input"
          aria-label={props.find}
          placeholder={props.find}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            // Enter ticks what was found first, instead of signing the whole form.
            if (event.key !== "Enter") return;
            event.preventDefault();
            const [first] = found;
            if (first === undefined) return;
            onChange([...chosen, first.id]);
            setQuery("");
          }}
        />
      )}
      <ul>
        {[...ticked, ...shown].map((each) => (
          <li key={each.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(each.id)}
                onChange={(event) =>
                  onChange(
                    event.target.checked ? [...chosen, each.id] : chosen.filter((other) => other !== each.id),
                  )
                }
              />
              <bdi>{each.text}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {left > 0 && <small className="soft">{t("form.more", { count: left })}</small>}
    </fieldset>
  );
}

const few = 3;
const many = 8;
