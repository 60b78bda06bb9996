import type { ReadingLimits } from "./reading-limits.ts";
import { readXml } from "./xml.ts";

/** What the styles of an OpenDocument text say about the text set in them. */
export interface OdtStyles {
  readonly isBold: (name: string | undefined) => boolean;
  readonly language?: string;
}

/** Read the styles of the given parts; automatic styles win over the named styles they stem from. */
export function readOdtStyles(parts: readonly (string | undefined)[], limits: ReadingLimits): OdtStyles {
  const styles = new Map<string, { parent?: string; bold?: boolean }>();
  let language: string | undefined;
  let current: { parent?: string; bold?: boolean } | undefined;
  let isDefault = false;
  for (const part of parts) {
    if (part === undefined) continue;
    readXml(part, "odt", limits, {
      onOpen: ({ name, attributes }) => {
        if (name === "default-style") isDefault = attributes.family === "paragraph";
        if (name === "style") {
          const parent = attributes["parent-style-name"];
          current = parent === undefined ? {} : { parent };
          styles.set(attributes.name ?? "", current);
        }
        if (name !== "text-properties") return;
        const weight = attributes["font-weight"];
        if (current !== undefined && weight !== undefined) current.bold = /^(bold|[6-9]00)$/.test(weight);
        if (isDefault && /^[a-z]{2,3}$/.test(attributes.language ?? "")) language = attributes.language;
      },
      onText: () => {},
      onClose: (name) => {
        if (name === "style") current = undefined;
        if (name === "default-style") isDefault = false;
      },
    });
  }
  return { isBold: (name) => isBoldStyle(styles, name), ...(language === undefined ? {} : { language }) };
}

function isBoldStyle(
  styles: ReadonlyMap<string, { parent?: string; bold?: boolean }>,
  name: string | undefined,
): boolean {
  const seen = new Set<string>();
  for (let at = name; at !== undefined && !seen.has(at); at = styles.get(at)?.parent) {
    seen.add(at);
    const bold = styles.get(at)?.bold;
    if (bold !== undefined) return bold;
  }
  return false;
}
