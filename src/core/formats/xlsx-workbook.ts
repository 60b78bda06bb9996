import { NotReadable } from "./not-readable.ts";
import { partText } from "./part-text.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { builtInFormats, type NumberFormats, numberFormats } from "./xlsx-numbers.ts";
import { readXml, type XmlStart } from "./xml.ts";
import type { ZipParts } from "./zip.ts";

/** What a workbook says of its sheets, and what the cells of all of them share. */
export interface XlsxWorkbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly sharedTexts: readonly string[];
  readonly numbers: NumberFormats;
}

/** Read the parts of a workbook beside its sheets (ECMA-376 18.2, 18.4, 18.8). */
export function readXlsxWorkbook(zip: ZipParts, limits: ReadingLimits): XlsxWorkbook {
  const text = partText(zip, "xl/workbook.xml", "xlsx");
  if (text === undefined) throw new NotReadable({ type: "Damaged", kind: "xlsx" });
  const targets = readTargets(partText(zip, "xl/_rels/workbook.xml.rels", "xlsx"), limits);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let from1904 = false;
  readElements(text, limits, ({ name, attributes }) => {
    if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    const part = targets.get(attributes.id ?? "");
    if (name === "sheet" && part !== undefined)
      sheets.push({ name: attributes.name ?? "", part, isHidden: /hidden/i.test(attributes.state ?? "") });
  });
  return {
    sheets,
    sharedTexts: readSharedTexts(partText(zip, "xl/sharedStrings.xml", "xlsx"), limits),
    numbers: numberFormats(readFormats(partText(zip, "xl/styles.xml", "xlsx"), limits), from1904),
  };
}

function readElements(
  text: string | undefined,
  limits: ReadingLimits,
  onOpen: (start: XmlStart) => void,
): void {
  if (text !== undefined) readXml(text, "xlsx", limits, { onOpen, onText: () => {}, onClose: () => {} });
}

// The id of a sheet and that of its place have different prefixes and one name.
function readTargets(text: string | undefined, limits: ReadingLimits): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readElements(text, limits, ({ name, attributes }) => {
    const target = attributes.Target ?? "";
    if (name === "Relationship" && /\/worksheet$/.test(attributes.Type ?? ""))
      targets.set(attributes.Id ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  });
  return targets;
}

function readSharedTexts(text: string | undefined, limits: ReadingLimits): readonly string[] {
  const texts: string[] = [];
  let isText = false;
  let spoken = 0;
  if (text !== undefined)
    readXml(text, "xlsx", limits, {
      onOpen: ({ name }) => {
        if (name === "si") texts.push("");
        if (name === "rPh") spoken++;
        isText = name === "t" && spoken === 0;
      },
      onText: (words) => {
        if (isText && texts.length > 0) texts[texts.length - 1] += words;
      },
      onClose: (name) => {
        if (name === "rPh") spoken--;
        isText = false;
      },
    });
  return texts;
}

function readFormats(text: string | undefined, limits: ReadingLimits): readonly string[] {
  const own = new Map(builtInFormats);
  const codes: string[] = [];
  let inCells = false;
  readElements(text, limits, ({ name, attributes }) => {
    if (name === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
    if (name === "cellXfs" || name === "cellStyleXfs" || name === "cellStyles" || name === "dxfs")
      inCells = name === "cellXfs";
    if (name === "xf" && inCells) codes.push(own.get(Number(attributes.numFmtId ?? "0")) ?? "General");
  });
  return codes;
}
