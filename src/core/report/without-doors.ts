import type { Block, BriefDocument, Mark, Picture } from "./brief-document.ts";

/** A document without any way back into the study: no door in a picture, no id of a statement. */
export function withoutDoors(document: BriefDocument): BriefDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(blockAlone),
  }));
  return { ...document, sections };
}

function blockAlone(block: Block): Block {
  if (block.kind === "paragraph") {
    const { statement: _, ...rest } = block;
    return rest;
  }
  if (block.kind !== "figure") return block;
  const { narrow, ...rest } = block;
  const picture = pictureAlone(block.picture);
  return { ...rest, picture, ...(narrow !== undefined && { narrow: pictureAlone(narrow) }) };
}

function pictureAlone(picture: Picture): Picture {
  return { ...picture, marks: picture.marks.map(markAlone) };
}

function markAlone(mark: Mark): Mark {
  if (mark.mark !== "text") return mark;
  const { door: _, ...rest } = mark;
  return rest;
}
