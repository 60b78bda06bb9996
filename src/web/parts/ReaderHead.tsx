import type { ReaderView } from "../../app/views.ts";
import { coderOffset } from "../reading/RowLanes.tsx";
import { sourceLineText } from "../state/words.ts";

/** What one is reading, above its first line. */
export function ReaderHead({ view }: { readonly view: ReaderView }) {
  return (
    <div className="reader-head">
      <h1 dir="auto">{view.source.title}</h1>
      <p>{sourceLineText(view.source)}</p>
    </div>
  );
}

/** Whose bars stand in the margin, where more than one person coded. */
export function CoderHeads({ coders }: { readonly coders: ReaderView["coders"] }) {
  if (coders.length < 2) return null;
  return (
    <div className="coder-heads" aria-hidden="true">
      <div>
        {coders.map(({ id, name }, i) => (
          <span key={id} title={name} style={{ insetInlineStart: coderOffset(i, coders.length) }}>
            {initials(name)}
          </span>
        ))}
      </div>
    </div>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== "");
  return parts
    .slice(-2)
    .map((part) => part.charAt(0).toLocaleUpperCase())
    .join("");
}
