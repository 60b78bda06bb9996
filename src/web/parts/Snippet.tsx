import type { SearchHit } from "../../app/views.ts";
import "./snippet.css";

/** A few words around what was sought, in their own direction. */
export function Snippet({ hit }: { readonly hit: SearchHit }) {
  return (
    <span className="snippet" dir={hit.direction} translate="no">
      {hit.snippet.map((part, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet have no other name and never move
        part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
      )}
    </span>
  );
}
