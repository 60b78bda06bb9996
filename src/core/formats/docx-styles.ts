import type { ReadingLimits } from "./reading-limits.ts";
import { readXml } from "./xml.ts";

/** What the styles of a Word document say about the text set in them. */
export interface DocxStyles {
  readonly isHeading: (styleId: string | undefined) => boolean;
  readonly isBold: (styleId: string | undefined) => boolean;
  /** BCP 47 tag of the default style; absent where none is set. */
  readonly language?: string;
}

interface Style {
  readonly id: string;
  name: string;
  basedOn?: string;
  bold?: boolean;
  outline: boolean;
}

/** Read the style part of a document; a document without one has no headings and no bold styles. */
export function readDocxStyles(text: string | undefined, limits: ReadingLimits): DocxStyles {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  let language: string | undefined;
  if (text !== undefined)
    readXml(text, "docx", limits, {
      onOpen: ({ name, attributes }) => {
        if (name === "style") current = { id: attributes.styleId ?? "", name: "", outline: false };
        if (name === "lang" && current === undefined) language = attributes.val ?? language;
        if (current === undefined) return;
        if (name === "name") current.name = (attributes.val ?? "").toLowerCase();
        if (name === "basedOn" && attributes.val !== undefined) current.basedOn = attributes.val;
        if (name === "b") current.bold = isOn(attributes.val);
        if (name === "outlineLvl") current.outline = Number(attributes.val ?? "9") < 9;
      },
      onText: () => {},
      onClose: (name) => {
        if (name !== "style" || current === undefined) return;
        styles.set(current.id, current);
        current = undefined;
      },
    });
  return {
    isHeading: (id) => lineage(styles, id).some((style) => style.outline || headingName.test(style.name)),
    isBold: (id) => lineage(styles, id).find((style) => style.bold !== undefined)?.bold === true,
    ...(language === undefined ? {} : { language }),
  };
}

/** Tell whether a toggle property is on: present without a value, or with one that is not off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off|none)$/i.test(value);
}

const headingName = /^(heading|title|subtitle|заголовок|название|подзаголовок|عنوان)/;

// A style and what it is based on, nearest first; a circle of styles ends where it closes.
function lineage(styles: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] {
  const line: Style[] = [];
  for (
    let style = styles.get(id ?? "");
    style !== undefined && !line.includes(style);
    style = styles.get(style.basedOn ?? "")
  )
    line.push(style);
  return line;
}
