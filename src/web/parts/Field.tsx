import { type ReactNode, useId } from "react";
import "./field.css";

/** A labelled control; the label names what is asked, the hint says what for. */
function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string, hintId: string | undefined) => ReactNode;
}) {
  const id = useId();
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id, hintId)}
      {props.hint !== undefined && (
        <small id={hintId} className="field-hint">
          {props.hint}
        </small>
      )}
    </div>
  );
}

/** One line to type in. Nothing typed is remembered by the browser or sent to a spelling service. */
export function LineField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      {(id, hintId) => (
        <input
          id={id}
          aria-describedby={hintId}
          className="input"
          dir="auto"
          value={props.value}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines to type in. */
export function TextField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      {(id, hintId) => (
        <textarea
          id={id}
          aria-describedby={hintId}
          className="input"
          dir="auto"
          rows={props.rows ?? 3}
          value={props.value}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of several, from a list. */
export function ListField<T extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: T | "";
  /** What stands where nothing is chosen; absent where something must be. */
  readonly none?: string;
  readonly autoFocus?: boolean;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T | "") => void;
}) {
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      {(id, hintId) => (
        <select
          id={id}
          aria-describedby={hintId}
          className="input"
          value={props.value}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus={props.autoFocus}
          onChange={(event) => {
            const chosen = props.options.find(({ value }) => value === event.target.value);
            props.onChange(chosen?.value ?? "");
          }}
        >
          {props.none !== undefined && <option value="">{props.none}</option>}
          {props.options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
