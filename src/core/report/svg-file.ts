import type { Picture } from "./brief-document.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { svgPicture } from "./html-picture.ts";
import { paperClasses } from "./html-style.ts";

/**
 * A picture as an SVG file of its own, on white, with its title and what it shows in words.
 *
 * It loads nothing: no font, no style sheet, no script.
 */
export function svgFile(
  picture: Picture,
  { title, alternative }: { readonly title: string; readonly alternative: string },
): string {
  const frame = { edition: "release", id: "picture", title, alternative, screens: "all" } as const;
  const margin = 16;
  const [width, height] = [picture.width + 2 * margin, picture.height + 2 * margin + headHeight];
  // An svg within an svg stands where its x and y say.
  const drawn = svgPicture(picture, frame).replace("<svg ", `<svg x="${margin}" y="${margin + headHeight}" `);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>text{font-family:"IBM Plex Sans",system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",sans-serif}.strong{font-weight:600}${paperClasses()}</style>
<rect width="100%" height="100%" class="f-ground"/>
<text x="${margin}" y="${margin + 14}" font-size="15" class="f-ink strong">${escapeMarkup(title)}</text>
${drawn}
</svg>
`;
}

const headHeight = 30;
