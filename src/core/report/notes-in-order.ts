import type { Block, BriefDocument, Note, Run } from "./brief-document.ts";

/**
 * Number the endnotes of a document in the order in which they are first cited as one reads; those that nothing cites are
 * left out. Sections are often written in another order than they stand in.
 */
export function notesInOrder(document: BriefDocument): BriefDocument {
  const order: number[] = [];
  const place = (note: number): number => {
    const at = order.indexOf(note);
    return at < 0 ? order.push(note) : at + 1;
  };
  const runs = (line: readonly Run[]): readonly Run[] =>
    line.map((run) => (run.kind === "note" ? { kind: "note", note: place(run.note) } : run));
  const lines = document.lines.map(runs);
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => blockWith(block, runs)),
  }));
  const notes = order.flatMap((old, at): readonly Note[] => {
    const note = document.notes[old - 1];
    return note === undefined ? [] : [{ ...note, id: `note-${at + 1}` }];
  });
  return { ...document, lines, sections, notes };
}

function blockWith(block: Block, runs: (line: readonly Run[]) => readonly Run[]): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, runs: runs(block.runs) };
    case "heading":
      return block;
    case "list":
      return { ...block, items: block.items.map(runs) };
    case "table": {
      const rows = block.rows.map((row) => row.map(runs));
      return { ...block, rows, ...(block.note !== undefined && { note: runs(block.note) }) };
    }
    case "figure":
      return { ...block, caption: runs(block.caption) };
  }
}
