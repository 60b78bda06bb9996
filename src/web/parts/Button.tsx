import type { ButtonHTMLAttributes, ReactNode } from "react";
import "./button.css";

/** A button; its words say what it does, and where something is lost or let out, what. */
export function Button(
  props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
    /** `main` for the one thing to do here, `harm` for what destroys, `quiet` for the rest in running text. */
    readonly kind?: "main" | "harm" | "quiet";
    readonly keys?: string;
    readonly children: ReactNode;
  },
) {
  const { kind, keys, children, ...rest } = props;
  return (
    <button type="button" {...rest} className={`button${kind === undefined ? "" : ` button-${kind}`}`}>
      {keys !== undefined && (
        <span aria-hidden="true" className="key button-key">
          {keys}
        </span>
      )}
      <span>{children}</span>
    </button>
  );
}
