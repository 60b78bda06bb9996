import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useId } from "react";
import "./button.css";

/** A button; its words say what it does, and where something is lost or let out, what. */
export function Button(
  props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
    /** `main` for the one thing to do here, `harm` for what destroys, `quiet` for the rest in running text. */
    readonly kind?: "main" | "harm" | "quiet";
    readonly keys?: string;
    /** What must be done before this can be pressed, as a sentence; it stands beside the button until then. */
    readonly lacking?: string | undefined;
    readonly children: ReactNode;
  },
) {
  const { kind, keys, lacking, children, ...rest } = props;
  const id = useId();
  return (
    <>
      <button
        type="button"
        {...rest}
        {...(lacking === undefined ? {} : held(id))}
        className={`button${kind === undefined ? "" : ` button-${kind}`}`}
      >
        {keys !== undefined && (
          <span aria-hidden="true" className="key button-key">
            {keys}
          </span>
        )}
        <span>{children}</span>
      </button>
      {lacking !== undefined && (
        <small id={id} className="button-lacking">
          {lacking}
        </small>
      )}
    </>
  );
}

// Not `disabled`: the keyboard must get here to be told why. A press, and Enter in a field of the form, do nothing.
function held(reason: string) {
  return {
    "aria-disabled": true,
    "aria-describedby": reason,
    onClick: (event: MouseEvent) => event.preventDefault(),
  };
}
