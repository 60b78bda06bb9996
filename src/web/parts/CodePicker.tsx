import { type CSSProperties, useState } from "react";
import type { CodeLine } from "../../app/views.ts";
import { isNamed, matchingCodes } from "../state/codes.ts";
import { sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Finder } from "./Finder.tsx";

/** A small list of codes beside the selected words; a name that is not there yet becomes a new code. */
export function CodePicker(props: {
  readonly codes: readonly CodeLine[];
  readonly near: DOMRect | undefined;
  readonly onChoose: (code: CodeLine) => void;
  readonly onClose: () => void;
}) {
  const { codes, near } = props;
  const [query, setQuery] = useState("");
  const make = async (): Promise<void> => {
    const answer = await act("addCode", { name: query.trim() });
    if (answer.ok) props.onChoose(answer.value);
    else sayRefused(answer.error.text);
  };
  const lines = matchingCodes(codes, query).map((code) => ({
    key: code.id,
    choose: () => props.onChoose(code),
    line: (
      <>
        <i className={`swatch swatch-${code.colour}`} />
        <bdi>{code.name}</bdi>
        {parentName(codes, code) !== undefined && <small>{parentName(codes, code)}</small>}
      </>
    ),
  }));
  const fresh =
    query.trim() === "" || isNamed(codes, query)
      ? []
      : [
          {
            key: "new",
            choose: () => void make(),
            line: (
              <>
                <i className="swatch swatch-slate" />
                <span>
                  New code “<bdi>{query.trim()}</bdi>”
                </span>
              </>
            ),
          },
        ];
  return (
    <div
      className="popover"
      role="dialog"
      aria-label="Choose a code"
      style={placeNear(near) as CSSProperties}
    >
      <Finder
        label="Code for the selected words"
        placeholder="Type a code…"
        query={query}
        onQuery={setQuery}
        found={[...lines, ...fresh]}
        onClose={props.onClose}
      />
    </div>
  );
}

function parentName(codes: readonly CodeLine[], code: CodeLine): string | undefined {
  return codes.find(({ id }) => id === code.parent)?.name;
}

// Under the words where there is room, above them otherwise; always inside the window.
function placeNear(near: DOMRect | undefined): { readonly [side in "--left" | "--top"]: string } {
  const [width, height] = [380, 340];
  const left = Math.min(Math.max(12, (near?.left ?? innerWidth / 2) - 40), innerWidth - width - 12);
  const under = (near?.bottom ?? innerHeight / 3) + 14;
  const top = under + height > innerHeight - 12 ? Math.max(12, (near?.top ?? 0) - height - 14) : under;
  return { "--left": `${left}px`, "--top": `${top}px` };
}
