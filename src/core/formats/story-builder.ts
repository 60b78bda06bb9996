import type { ForeignParagraph, ParagraphStyle } from "./foreign-document.ts";
import { buildParagraphs } from "./paragraph-builder.ts";
import { withTableTurns } from "./table-turns.ts";

/** Gathers the paragraphs of one run of text (body, header, notes) whose tables are told by marks, not by nesting. */
export interface StoryBuilder {
  readonly addText: (text: string, bold: boolean) => void;
  /** End the paragraph under way; inside a table it becomes a line of its cell. */
  readonly endParagraph: (style: ParagraphStyle, inTable: boolean) => void;
  readonly endCell: () => void;
  readonly endRow: () => void;
  /** End what is still open and give all paragraphs. */
  readonly finish: () => readonly ForeignParagraph[];
}

/** Begin a story; more than `maxCharacters` of text in it is refused. */
export function buildStory(maxCharacters: number): StoryBuilder {
  const builder = buildParagraphs(maxCharacters);
  let runs: Run[] = [];
  let cell = "";
  let cells: string[] = [];

  function takeRuns(): string {
    const text = runs.map((run) => run.text).join("");
    runs = [];
    return text;
  }

  function endRow(): void {
    if (cells.length > 1) builder.addRow(cells);
    else for (const line of (cells[0] ?? "").split("\n")) addLine(line);
    cells = [];
  }

  function addLine(line: string): void {
    builder.addText(line, false, true);
    builder.end("paragraph");
  }

  // A table that is never ended still has its words.
  function endTable(): void {
    if (cell.trim() !== "") cells.push(cell.trim());
    cell = "";
    if (cells.length > 0) endRow();
  }

  function endParagraph(style: ParagraphStyle, inTable: boolean): void {
    if (inTable) {
      cell += `${takeRuns().toWellFormed().trimEnd()}\n`;
      return;
    }
    endTable();
    for (const run of runs) builder.addText(run.text.toWellFormed(), run.bold, true);
    runs = [];
    builder.end(style);
  }

  return {
    addText(text, bold) {
      const last = runs.at(-1);
      // Characters come one by one in some forms, halves of one among them.
      if (last?.bold === bold && last.text !== "\n" && text !== "\n") last.text += text;
      else runs.push({ text, bold });
    },
    endParagraph,
    endCell() {
      cells.push((cell + takeRuns()).toWellFormed().trim());
      cell = "";
    },
    endRow,
    finish() {
      endParagraph("paragraph", false);
      return withTableTurns(builder.paragraphs);
    },
  };
}

interface Run {
  text: string;
  readonly bold: boolean;
}

/** The same paragraphs as those of a page's edge or of notes, each once. */
export function edgeParagraphs(
  paragraphs: readonly ForeignParagraph[],
  style: ParagraphStyle,
): readonly ForeignParagraph[] {
  const seen = new Set<string>();
  return paragraphs.flatMap(({ text }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ text, style }];
  });
}
