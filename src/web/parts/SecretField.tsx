import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./field.css";
import "./secret-field.css";

/**
 * A passphrase to type in.
 *
 * Named as a one-time code, so that the browser does not offer to keep it: what a browser keeps is no secret any more.
 */
export function SecretField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation("start");
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="secret">
        <input
          id={id}
          className="input"
          type={shown ? "text" : "password"}
          dir="auto"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          {...(props.hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
          value={props.value}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <button
          type="button"
          className="secret-show"
          aria-label={t(shown ? "unlock.hideWhat" : "unlock.showWhat", { what: props.label })}
          onClick={() => setShown((now) => !now)}
        >
          {t(shown ? "unlock.hide" : "unlock.show")}
        </button>
      </div>
      {props.hint !== undefined && (
        <small id={`${id}-hint`} className="field-hint">
          {props.hint}
        </small>
      )}
    </div>
  );
}
