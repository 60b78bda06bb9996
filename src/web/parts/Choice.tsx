import { useId } from "react";
import "./choice.css";

/** One of a few, all in sight: a row of radio buttons drawn as one control. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{props.label}</legend>
      <div className="choice-row">
        {props.options.map(({ value, text }) => (
          <label key={value} className="choice-one">
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
