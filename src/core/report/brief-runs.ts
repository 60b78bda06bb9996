import type { Block, BriefDocument, Run } from "./brief-document.ts";

/** The words of a line, without what its numbers open and without its notes. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "note" ? "" : run.text)).join("");
}

/** The side at which a line begins: that of its first letter whose script has a side; the left where none has. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = /[\p{L}]/u.exec(text)?.[0] ?? "";
  return isRightToLeft(first) ? "rtl" : "ltr";
}

/** Whether a letter belongs to a script that is written from the right: Arabic, Hebrew, Syriac, Thaana and their kin. */
function isRightToLeft(letter: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}]/u.test(
    letter,
  );
}

/** Every line of a document in the order in which it is read. */
function linesOf(document: BriefDocument): readonly (readonly Run[])[] {
  return [...document.lines, ...document.sections.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock))];
}

function linesOfBlock(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.runs];
    case "heading":
      return [];
    case "list":
      return block.items;
    case "table":
      return [...block.rows.flat(), ...(block.note === undefined ? [] : [block.note])];
    case "figure":
      return [block.caption];
  }
}

/**
 * Check that the notes are those that are cited, in the order in which they are first cited.
 *
 * A word processor numbers endnotes by their place in the text, so another order would print other numbers. Throws where it
 * is not so: whoever made the document has a fault.
 */
export function checkNotes(document: BriefDocument): void {
  let cited = 0;
  for (const run of linesOf(document).flat()) {
    if (run.kind !== "note") continue;
    if (!Number.isInteger(run.note) || run.note < 1 || run.note > cited + 1)
      throw new Error(`The brief cites note ${run.note} where note ${cited + 1} comes next.`);
    cited = Math.max(cited, run.note);
  }
  if (cited !== document.notes.length)
    throw new Error(`The brief has ${document.notes.length} notes and cites ${cited}.`);
}
