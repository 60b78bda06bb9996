import { useState } from "react";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { branchesWith, isNamed } from "../state/codes.ts";
import { sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import "./code-tree.css";

/** The codebook beside the text: a tree with counts, a box to narrow it, and a name that is not there can be added. */
export function CodeTree(props: {
  readonly codes: readonly CodeLine[];
  /** Codes of the passage one stands in. */
  readonly here: ReadonlySet<RecordId>;
  /** Whether a press on a code codes something now. */
  readonly ready: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (code: CodeLine) => void;
}) {
  const { codes, query } = props;
  const shown = branchesWith(codes, query);
  const [busy, setBusy] = useState(false);
  const missing = query.trim() !== "" && !isNamed(codes, query);
  const add = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await act("addCode", { name: query.trim() });
    setBusy(false);
    if (answer.ok) props.onQuery("");
    else sayRefused(answer.error.text);
  };
  return (
    <div className="tree-room">
      <h2 className="heading pane-heading">Codebook</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing) void add();
          else if (shown.length === 1 && shown[0] !== undefined) props.onChoose(shown[0]);
        }}
      >
        <input
          className="tree-filter"
          aria-label="Narrow the codebook, or name a new code"
          placeholder="Find or add a code"
          dir="auto"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => props.onQuery(event.target.value)}
        />
      </form>
      <ul className="tree">
        {shown.map((code, i) => (
          <li key={code.id}>
            <button
              type="button"
              className="tree-code"
              data-here={props.here.has(code.id)}
              data-depth={Math.min(code.depth, 4)}
              aria-current={props.here.has(code.id) ? "true" : undefined}
              title={code.definition}
              // The selection must survive the press.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onChoose(code)}
            >
              <i className={`swatch swatch-${code.colour}`} />
              <bdi>{code.name}</bdi>
              {props.ready && i < 9 && (
                <span className="key" aria-hidden="true">
                  {i + 1}
                </span>
              )}
              <small>{code.withDescendants}</small>
            </button>
          </li>
        ))}
      </ul>
      {missing && (
        <button type="button" className="inline tree-add" aria-disabled={busy} onClick={() => void add()}>
          {busy ? "Adding" : "Add"} “<bdi>{query.trim()}</bdi>” as a code{busy && "…"}
        </button>
      )}
      {codes.length === 0 && !missing && (
        <p className="soft tree-none">
          No codes yet. Type a name above, or select words in the text and press <kbd>C</kbd>.
        </p>
      )}
    </div>
  );
}
