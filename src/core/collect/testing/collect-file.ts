import { readOk } from "../../formats/testing/build-files.ts";
import { type CollectedText, collectText } from "../index.ts";

/** Read and collect a file that must be readable. */
export async function collectFile(name: string, content: Uint8Array | string): Promise<CollectedText> {
  return collectText(await readOk(name, content));
}

/** The blocks of a text as a person reads them: kind, speaker's label, words. */
export function shown({
  text,
  blocks,
  speakers,
}: CollectedText): readonly (readonly [string, string | undefined, string])[] {
  return blocks.map((block) => [
    block.kind,
    block.speaker === undefined ? undefined : speakers[block.speaker]?.label,
    text.slice(block.start, block.end),
  ]);
}

/** The turns of a text as a person reads them: label, mark of question or answer, words. */
export function turnsOf({ text, blocks, speakers }: CollectedText): readonly string[] {
  return blocks
    .filter((block) => block.kind === "turn")
    .map((block) => {
      const part = block.part === undefined ? "" : ` (${block.part})`;
      return `${speakers[block.speaker ?? -1]?.label}${part}: ${text.slice(block.start, block.end)}`;
    });
}
