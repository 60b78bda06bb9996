import { dayOf } from "../base/index.ts";
/** How the numbers of a spreadsheet's cells are shown: by the format that the style of each cell names. */
export interface NumberFormats {
  /** The words that a number is shown as in a cell of this style. */
  readonly show: (value: number, style: number) => string;
}

/** Show numbers by the codes of formats that styles name; days count from 1904 where the workbook says so. */
export function numberFormats(codes: readonly string[], from1904: boolean): NumberFormats {
  return {
    show(value, style) {
      const code = codes[style] ?? "General";
      const section = sectionOf(code, value);
      if (isDateCode(section)) return shownDate(value, section, from1904) ?? shownGeneral(value);
      return shownNumber(value, section);
    },
  };
}

/** The codes of the formats that every spreadsheet knows by a number alone (ECMA-376 18.8.30). */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy-mm-dd"],
  [15, "yyyy-mm-dd"],
  [16, "yyyy-mm-dd"],
  [17, "yyyy-mm"],
  [18, "h:mm"],
  [19, "h:mm:ss"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy-mm-dd h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss"],
]);

// A code may have parts for numbers above, below and at zero.
function sectionOf(code: string, value: number): string {
  const sections = code.split(";");
  if (value < 0 && sections.length > 1) return sections[1] ?? code;
  if (value === 0 && sections.length > 2) return sections[2] ?? code;
  return sections[0] ?? code;
}

function withoutWords(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, (part) =>
    /^\[(h+|m+|s+)\]$/i.test(part) ? part : "",
  );
}

function isDateCode(code: string): boolean {
  return !/^general$/i.test(code) && /[dmyhs]/i.test(withoutWords(code));
}

// Days are written year first: what order the author's program shows them in is its own setting, not the file's.
function shownDate(value: number, code: string, from1904: boolean): string | undefined {
  const plain = withoutWords(code).toLowerCase();
  const hasDay = /[dy]/.test(plain);
  const hasTime = /[hs]/.test(plain);
  if (value < 0 || value > 2_958_466) return undefined;
  if (!hasDay && hasTime) return shownTime(value, plain);
  // The year 1900 had no 29 February, but the first spreadsheets believed so.
  const days = from1904 ? value + 1_462 : value < 60 ? value + 1 : value;
  const seconds = Math.round((days - 25_569) * 86_400);
  const date = dayOf(seconds * 1_000);
  const day = /d/.test(plain) || !/m/.test(plain) || hasTime ? date : date.slice(0, 7);
  if (/^y+$/.test(plain)) return date.slice(0, 4);
  const ofDay = ((seconds % 86_400) + 86_400) % 86_400;
  return hasTime ? `${day} ${shownTime(ofDay / 86_400, /s/.test(plain) ? "s" : "")}` : day;
}

function shownTime(value: number, code: string): string {
  const seconds = Math.round(value * 86_400);
  const hours = Math.floor(seconds / 3_600);
  const shown = [code.includes("[h") ? hours : hours % 24, Math.floor(seconds / 60) % 60];
  if (code.includes("s")) shown.push(seconds % 60);
  return shown.map((part) => String(part).padStart(2, "0")).join(":");
}

function shownNumber(value: number, code: string): string {
  const plain = withoutWords(code);
  if (/^\s*$/.test(plain) || /general|@|e[+-]|\?/i.test(plain)) return shownGeneral(value);
  const isShare = plain.includes("%");
  const decimals = /\.([0#]+)/.exec(plain)?.[1] ?? "";
  const least = decimals.replaceAll("#", "").length;
  const text = Math.abs(value * (isShare ? 100 : 1)).toFixed(Math.min(decimals.length, 15));
  const [whole = "0", fraction = ""] = text.split(".");
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const grouped = /[0#],[0#]/.test(plain) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value < 0 ? "-" : ""}${grouped}${kept === "" ? "" : `.${kept}`}${isShare ? "%" : ""}`;
}

// A spreadsheet shows eleven digits; those behind the fifteenth are the noise of its arithmetic.
function shownGeneral(value: number): string {
  return String(Number(value.toPrecision(15)));
}
