import type { CodeLine } from "../../app/views.ts";
import { stepAmongSiblings } from "../state/codes.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";

/** Where a code stands among its siblings: one place up, one place down. */
export function CodeOrder({ code, codes }: { readonly code: CodeLine; readonly codes: readonly CodeLine[] }) {
  const ways = [
    { words: "Move up", to: stepAmongSiblings(codes, code, -1) },
    { words: "Move down", to: stepAmongSiblings(codes, code, 1) },
  ];
  if (ways.every(({ to }) => to === undefined)) return null;
  return (
    <p className="code-order">
      {ways.map(({ words, to }) => (
        <button
          key={words}
          type="button"
          className="inline"
          // Not switched off, or the key that is held down would lose its place.
          aria-disabled={to === undefined}
          onClick={() => {
            if (to !== undefined) void move(code, to);
          }}
        >
          {words}
        </button>
      ))}
    </p>
  );
}

async function move(code: CodeLine, to: NonNullable<ReturnType<typeof stepAmongSiblings>>): Promise<void> {
  const answer = await act("moveCode", { code: code.id, ...to });
  if (answer.ok) sayDone("Moved, with the codes under it. Ctrl+Z takes it back.");
  else sayRefused(answer.error.text);
}
