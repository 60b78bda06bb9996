import { cleanText, onOneLine } from "./clean-text.ts";
import { decodeText } from "./text-encoding.ts";

/** A bibliographic record that names the files it describes. */
export interface Reference {
  readonly title?: string;
  /** When it was published, as a year, a month or a day: `2017`, `2017-08`, `2017-08-14`. */
  readonly date?: string;
  readonly publisher?: string;
  /** The names of its files, without their folders. */
  readonly files: readonly string[];
}

/** Tell whether a file is a list of references (RIS): its first line names a type. */
export function isRis(head: string): boolean {
  return /^\s*TY {2}- ?\S/i.test(head);
}

/**
 * Read a list of references (RIS) for what it says of files: title, date and publisher of each.
 *
 * Authors are left out: they are names, and a source says who speaks in its own way. Undefined where the bytes are none.
 */
export function readReferences(bytes: Uint8Array): readonly Reference[] | undefined {
  const decoded = decodeText(bytes);
  if (!decoded.ok || !isRis(decoded.value.text)) return undefined;
  const records: Reference[] = [];
  let tags = new Map<string, string[]>();
  for (const line of decoded.value.text.split("\n")) {
    const field = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line.trimEnd());
    if (field === null) continue;
    const [, tag = "", value = ""] = field;
    if (tag === "TY") tags = new Map();
    else if (tag === "ER") records.push(referenceOf(tags));
    else tags.set(tag, [...(tags.get(tag) ?? []), onOneLine(cleanText(value).text)]);
  }
  return records;
}

function referenceOf(tags: ReadonlyMap<string, readonly string[]>): Reference {
  const first = (...names: readonly string[]) =>
    names.flatMap((name) => tags.get(name) ?? []).find((value) => value !== "");
  const [title, publisher] = [first("TI", "T1", "CT", "BT"), first("PB")];
  const date = dateOf(first("DA", "PY", "Y1"), first("PY", "Y1"));
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    files: fileTags.flatMap((tag) => tags.get(tag) ?? []).flatMap(fileNames),
  };
}

const fileTags = ["L1", "L2", "L3", "L4", "LK", "UR"];

// A field may list several files; an address on the network is no file.
function fileNames(value: string): readonly string[] {
  return value.split(";").flatMap((each) => {
    const path = each.trim().replace(/^(?:file|internal-pdf):\/+/i, "");
    const name = decoded(path).split(/[\\/]/).at(-1)?.trim() ?? "";
    return name === "" || /^https?:/i.test(path) ? [] : [name];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

// Written `2017/08/14/note`, with empty parts for what is not known, or day by day with hyphens.
function dateOf(...values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const parts = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/.exec(value ?? "");
    if (parts === null) continue;
    const known = parts.slice(1).filter((part) => part !== undefined && Number(part) > 0);
    return known.map((part) => part.padStart(2, "0")).join("-");
  }
  return undefined;
}
