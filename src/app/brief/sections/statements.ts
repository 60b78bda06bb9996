import { type Block, parseStatement, type Run, type Section } from "../../../core/report/index.ts";
import { member, type Statement } from "../../../core/study/index.ts";
import type { BriefMaterial } from "../brief-material.ts";
import { liveNumber } from "../live-number.ts";
import { said, type Voice } from "../voice.ts";

/** The statements of some kind as paragraphs, with their numbers as they now stand. */
export function statementBlocks(
  material: BriefMaterial,
  voice: Voice,
  kind: Statement["kind"],
): readonly Block[] {
  return material.statements
    .filter((each) => each.kind === kind)
    .map((each) => ({
      kind: "paragraph",
      runs: [...statementRuns(material, voice, each.text), ...trailOf(material, voice, each)],
      statement: each.id,
      footing: each.footing,
      ...(kind === "summary" && { tone: "lead" as const }),
    }));
}

/** A section of statements alone; none where nobody wrote any. */
export function statementSection(
  material: BriefMaterial,
  voice: Voice,
  section: { readonly id: string; readonly title: string; readonly kind: Statement["kind"] },
): readonly Section[] {
  const blocks = statementBlocks(material, voice, section.kind);
  return blocks.length === 0 ? [] : [{ id: section.id, title: section.title, blocks }];
}

/** The text of a statement with every `{{...}}` as the number it now is. */
function statementRuns(material: BriefMaterial, voice: Voice, text: string): readonly Run[] {
  return parseStatement(text).flatMap((piece): readonly Run[] => {
    if (piece.kind === "words") return voice.own(piece.text);
    const live = liveNumber(material, piece.written);
    return live === undefined
      ? said("(no number: what it rested on is gone)")
      : voice.number(live.text, live.door);
  });
}

/** Who dissents, and how confident the authors are: in a sentence of its own, never in one with a likelihood. */
function trailOf({ reader }: BriefMaterial, voice: Voice, { by, confidence }: Statement): readonly Run[] {
  const name = by === undefined ? undefined : reader.get(member, by)?.name;
  return [
    ...(name === undefined ? [] : [...said(" ("), ...voice.own(name), ...said(")")]),
    ...(confidence === undefined ? [] : said(` Confidence: ${confidence}.`)),
  ];
}
