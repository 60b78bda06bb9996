import type { BriefDocument } from "./brief-document.ts";

/** A string of a document, and where it stands in words: `section 2, block 1, row 3, cell 2`. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
  /**
   * How much it is: one string of the document; the pieces of a line or the cells of a row read together; or a block
   * with all that belongs to it.
   */
  readonly extent: "string" | "line" | "block";
  /** The name of the field it is in; for a line or a block that of the list it is of. */
  readonly field: string;
}

/**
 * Every string of a document, whatever field it is in, and what its pieces say when they are read together.
 *
 * The walk knows no fields, so that a field that is added later is walked too. What is read together: the pieces of a
 * line, the cells of a row, the words of a picture, and a whole block.
 */
export function documentStrings(document: BriefDocument): readonly PlacedText[] {
  const found: PlacedText[] = [];
  walk(document, [], found);
  return found;
}

type Step = string | number;

function walk(value: unknown, path: readonly Step[], found: PlacedText[]): void {
  if (typeof value === "string") {
    found.push({ place: placeOf(path), text: value, extent: "string", field: fieldOf(path) });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    walk(each, [...path, Array.isArray(value) ? Number(key) : key], found);
  }
  const extent = extentOf(value, path);
  if (extent === undefined) return;
  const text = wordsIn(value).join(isLine(value) ? "" : " ");
  found.push({ place: placeOf(path), text, extent, field: fieldOf(path) });
}

function extentOf(value: object, path: readonly Step[]): "line" | "block" | undefined {
  const isNumbered = typeof path.at(-1) === "number";
  const field = fieldOf(path);
  if (isNumbered && ["blocks", "items", "notes", "lines"].includes(field)) return "block";
  if (isLine(value) || field === "marks") return "line";
  // A row by itself; with the titles of the columns it is part of the table, which is a block too.
  return isNumbered && path.at(-2) === "rows" ? "block" : undefined;
}

/** Whether a value is a line of pieces, to be read without anything between them. */
function isLine(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each: unknown) =>
        typeof each === "object" &&
        each !== null &&
        "kind" in each &&
        ["words", "number", "note"].includes(String(each.kind)),
    )
  );
}

/** What a reader sees of a value, in order. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLine(value)) {
    return [
      Object.values(value)
        .flatMap((piece: unknown) => wordsOfFields(piece))
        .join(""),
    ];
  }
  return wordsOfFields(value);
}

function wordsOfFields(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === "string" ? (isRead.has(key) || Array.isArray(value) ? [each] : []) : wordsIn(each),
  );
}

// The fields whose strings are read; all others are ids, shapes and colours.
const isRead: ReadonlySet<string> = new Set(["text", "title", "caption", "alternative"]);

const namesByField: Readonly<Record<string, string>> = {
  lines: "line under the title",
  sections: "section",
  blocks: "block",
  runs: "words",
  items: "item",
  columns: "column title",
  notes: "endnote",
  marks: "picture mark",
  alternative: "text alternative",
};

function placeOf(path: readonly Step[]): string {
  const words = path.flatMap((step, i): readonly string[] => {
    const before = path[i - 1];
    if (typeof step === "string") return typeof path[i + 1] === "number" ? [] : [namesByField[step] ?? step];
    if (typeof before === "number") return path[i - 2] === "rows" ? [`cell ${step + 1}`] : [];
    const name = before === "rows" ? "row" : (namesByField[before ?? ""] ?? before ?? "");
    return name === "words" ? [] : [`${name} ${step + 1}`];
  });
  return words.filter((word) => !["text", "picture", "words"].includes(word)).join(", ");
}

function fieldOf(path: readonly Step[]): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}
