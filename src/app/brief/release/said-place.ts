import { own, type Said, say } from "../../said/index.ts";

const numbered: Readonly<Record<string, NumberedPlace>> = {
  "line under the title": "place-line-under-the-title",
  section: "place-section",
  block: "place-block",
  item: "place-item",
  row: "place-row",
  cell: "place-cell",
  "column title": "place-column-title",
  endnote: "place-endnote",
  "picture mark": "place-picture-mark",
};

type NumberedPlace =
  `place-${"line-under-the-title" | "section" | "block" | "item" | "row" | "cell" | "column-title" | "endnote" | "picture-mark"}`;

const named: Readonly<Record<string, `place-${"title" | "caption" | "note" | "text" | "text-alternative"}`>> =
  {
    title: "place-title",
    caption: "place-caption",
    note: "place-note",
    text: "place-text",
    "text alternative": "place-text-alternative",
  };

/** Where the gate found something, such as `section 3, block 2, row 1`, to be said in any language. */
export function saidPlace(place: string): Said {
  const [first = own(place), ...others] = place.split(", ").map(partOf);
  return others.reduce((one, other) => say("number-and", { one, other }), first);
}

function partOf(part: string): Said {
  const [, word = part, number] = /^(.+) (\d+)$/.exec(part) ?? [];
  if (number === undefined) {
    const code = named[part];
    return code === undefined ? own(part) : say(code);
  }
  const code = numbered[word];
  return code === undefined ? own(part) : say(code, { number });
}
