import type { BriefDocument, Mark, Picture } from "./brief-document.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** Whose picture it is, and what it is called within the file. */
export interface PictureFrame {
  readonly edition: BriefDocument["edition"];
  /** Unique within the file. */
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  /** On which screens it is drawn. */
  readonly screens: "all" | "wide" | "narrow";
}

/** Draw a picture as SVG within HTML; colours are classes, so that light, dark and print choose their own. */
export function svgPicture(picture: Picture, frame: PictureFrame): string {
  const { id, title, alternative, screens } = frame;
  const { width, height } = picture;
  const marks = picture.marks.map((mark) => markTag(mark, frame.edition)).join("");
  return (
    `<svg class="${screens}" role="img" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${escapeMarkup(title)}</title><desc id="${id}-desc">${escapeMarkup(alternative)}</desc>${marks}</svg>`
  );
}

function markTag(mark: Mark, edition: BriefDocument["edition"]): string {
  switch (mark.mark) {
    case "path":
      return `<path d="${escapeMarkup(mark.d)}"${look(mark)}${pen(mark)}/>`;
    case "rect": {
      const corner = mark.round === undefined ? "" : ` rx="${number(mark.round)}"`;
      return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${corner}${look(mark)}/>`;
    }
    case "circle":
      return `<circle cx="${number(mark.x)}" cy="${number(mark.y)}" r="${number(mark.r)}"${look(mark)}/>`;
    case "text":
      return textTag(mark, edition);
  }
}

function textTag(mark: Extract<Mark, { mark: "text" }>, edition: BriefDocument["edition"]): string {
  const { x, y, text, anchor = "start", size = 13, weight, fill = "ink", door } = mark;
  const classes = [
    `f-${fill}`,
    ...(weight === "strong" ? ["strong"] : []),
    // In a release a number opens nothing: what it rests on stays in the study.
    ...(door !== undefined && edition === "authors" ? ["door"] : []),
  ];
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" text-anchor="${anchor}" class="${classes.join(" ")}">${escapeMarkup(text)}</text>`;
}

function look({ fill, stroke }: { readonly fill?: string; readonly stroke?: string }): string {
  return ` class="f-${fill ?? "none"} s-${stroke ?? "none"}"`;
}

function pen({ width, dash }: { readonly width?: number; readonly dash?: string }): string {
  return (
    (width === undefined ? "" : ` stroke-width="${number(width)}"`) +
    (dash === undefined ? "" : ` stroke-dasharray="${escapeMarkup(dash)}"`)
  );
}

function number(value: number): string {
  return String(Number.isFinite(value) ? value : 0);
}
