import type { Block, BriefDocument, Door, Run } from "../../core/report/index.ts";
import { textTable, widthOf } from "./text-table.ts";

/** A brief as lines for a terminal, and what each of its numbered numbers opens. */
export interface BriefLines {
  readonly lines: readonly string[];
  /** The doors in the order in which their numbers are printed: `[1]` is the first. */
  readonly doors: readonly Door[];
}

/** Lay a brief out as text; after each number stands `[n]`, by which its card can be asked for. */
export function briefLines(document: BriefDocument, width: number | undefined): BriefLines {
  const doors: Door[] = [];
  const say = (runs: readonly Run[]): string =>
    runs
      .map((run) => {
        if (run.kind === "words") return run.text;
        if (run.kind === "note") return `[note ${run.note}]`;
        doors.push(run.door);
        return `${run.text} [${doors.length}]`;
      })
      .join("");
  const paper = width ?? 100;
  const lines = [
    document.title,
    "=".repeat(Math.min(paper, widthOf(document.title))),
    ...document.lines.flatMap((line) => wrapped(say(line), paper)),
    ...document.sections.flatMap(({ title, blocks }) => [
      "",
      "",
      title,
      "-".repeat(Math.min(paper, widthOf(title))),
      ...blocks
        .filter(({ kind }) => kind !== "figure")
        .flatMap((block) => ["", ...blockLines(block, say, paper, width)]),
    ]),
  ];
  return { lines, doors };
}

function blockLines(
  block: Block,
  say: (runs: readonly Run[]) => string,
  paper: number,
  width: number | undefined,
): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return wrapped(`${say(block.runs)}${block.footing === undefined ? "" : ` (${block.footing})`}`, paper);
    case "heading":
      return [block.text];
    case "list":
      return block.items.flatMap((item) =>
        wrapped(say(item), paper - 2).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)),
      );
    case "table": {
      const columns = block.columns.map(({ title, align }, at) => ({
        title,
        ...(align === "end" && { align: "right" as const }),
        ...((at === 0 || align === "start") && { givesWay: true as const }),
      }));
      return [
        block.caption,
        ...textTable(
          columns,
          block.rows.map((row) => row.map(say)),
          width,
        ),
        ...(block.note === undefined ? [] : wrapped(say(block.note), paper)),
      ];
    }
    case "figure":
      // Every number that is drawn stands in a table beside it.
      return [];
  }
}

/** Break a line between words so that no line is wider than the paper; a longer word stands alone. */
export function wrapped(text: string, paper: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > paper) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
