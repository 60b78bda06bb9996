import { type ReactNode, useId, useState } from "react";

/** One thing that can be unfolded under the card. */
export interface Fold {
  readonly name: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** What can be asked further of a claim: one line of doors, of which one is open at a time. */
export function CardFolds({ folds }: { readonly folds: readonly Fold[] }) {
  const id = useId();
  const [open, setOpen] = useState<string>();
  const shown = folds.find(({ name }) => name === open);
  return (
    <div className="card-folds">
      <div className="fold-doors">
        {folds.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            className="fold-door"
            aria-expanded={name === open}
            {...(name === open ? { "aria-controls": `${id}-${name}` } : {})}
            onClick={() => setOpen(name === open ? undefined : name)}
          >
            {title}
          </button>
        ))}
      </div>
      {shown !== undefined && (
        <section id={`${id}-${shown.name}`} className="fold-content" aria-label={shown.title}>
          {shown.content}
        </section>
      )}
    </div>
  );
}
