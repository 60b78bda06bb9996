import type { ForeignParagraph, SpeechPart } from "./foreign-document.ts";
import { columnRoles, type TableRoles, widthOf } from "./table-columns.ts";

/** The turns that a table holds, one a row (two where a row pairs question and answer). */
export interface TableTurns {
  readonly paragraphs: readonly ForeignParagraph[];
  /** How many columns were neither speaker, text, time nor role. */
  readonly columnsLeft: number;
}

/** Read rows as turns; undefined where no column says who speaks. */
export function turnsFromRows(rows: readonly (readonly string[])[]): TableTurns | undefined {
  const roles = columnRoles(rows);
  if (
    roles === undefined ||
    roles.turns.every((turn) => turn.speaker === undefined && turn.part === undefined)
  )
    return undefined;
  return readRows(rows, roles);
}

/** Read rows by the roles of their columns; rows without any text are kept as headings. */
export function readRows(rows: readonly (readonly string[])[], roles: TableRoles): TableTurns {
  const width = widthOf(rows);
  const used = new Set(roles.turns.flatMap((turn) => [turn.text, turn.speaker, turn.role, turn.time]));
  used.delete(undefined);
  const header = roles.hasHeader ? rows.slice(0, 1).flatMap(metadataRow) : [];
  const body = rows
    .slice(roles.hasHeader ? 1 : 0)
    .flatMap((row, index) => rowTurns(row, roles, index + (roles.hasHeader ? 2 : 1)));
  return { paragraphs: [...header, ...body], columnsLeft: width - used.size };
}

function metadataRow(row: readonly string[]): readonly ForeignParagraph[] {
  const text = row.filter((cell) => cell.trim() !== "").join(", ");
  return text === "" ? [] : [{ text, style: "metadata" }];
}

function rowTurns(row: readonly string[], roles: TableRoles, line: number): readonly ForeignParagraph[] {
  const turns = roles.turns.flatMap((turn): readonly ForeignParagraph[] => {
    const text = (row[turn.text] ?? "").trim();
    if (text === "") return [];
    const speaker = turn.speaker === undefined ? turn.label : speakerIn(row[turn.speaker] ?? "");
    const part = turn.part ?? partOf(row[turn.role ?? -1], roles);
    const atMs = turn.time === undefined ? undefined : clockMilliseconds(row[turn.time] ?? "");
    return [
      {
        text,
        style: "paragraph",
        line,
        ...(speaker === undefined || speaker === "" ? {} : { speaker }),
        ...(part === undefined ? {} : { part }),
        ...(atMs === undefined ? {} : { atMs }),
      },
    ];
  });
  if (turns.length > 0) return turns;
  const rest = row.filter((cell) => cell.trim() !== "").join(", ");
  return rest === "" ? [] : [{ text: rest, style: "heading", line }];
}

function speakerIn(cell: string): string {
  return cell.trim().replace(/\s*[:：]$/, "");
}

function partOf(role: string | undefined, roles: TableRoles): SpeechPart | undefined {
  if (role === undefined || roles.answering === undefined || role.trim() === "") return undefined;
  return role.trim().toLowerCase() === roles.answering ? "answer" : "question";
}

/** Read `1:02:03.5`, `02:03` or `02:03,5` as milliseconds; undefined for anything else, bare numbers included. */
export function clockMilliseconds(text: string): number | undefined {
  const match = /^\s*\[?\(?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?\)?\]?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = match;
  return (
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"))
  );
}
