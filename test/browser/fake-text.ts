import type { Block } from "../../src/app/views.ts";

/** A text cut into blocks as simply as will do for looking at a page. */
export interface FakeText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly speakers: readonly string[];
}

const arabic = /[\u0600-\u06ff]/g;
const cyrillic = /[\u0400-\u04ff]/g;

/** Cut a text at its empty lines; a label and a colon, or `Q.` and `A.`, begin a turn. */
export function cutText(raw: string): FakeText {
  const text = raw.replaceAll("\r\n", "\n").replaceAll("**", "").trim();
  const speakers: string[] = [];
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)) {
    const words = match[0];
    const label = /^(?:([\p{L}][\p{L} ]{0,24}):|([QARI])\.)\s+/u.exec(words);
    const mark = /^#+ /.exec(words);
    const start = match.index + (label?.[0].length ?? mark?.[0].length ?? 0);
    const end = match.index + words.trimEnd().length;
    const name = label?.[1] ?? label?.[2];
    if (name !== undefined && !speakers.includes(name)) speakers.push(name);
    blocks.push({
      start,
      end,
      kind: mark ? "heading" : name === undefined ? "paragraph" : "turn",
      ...(name === undefined ? {} : { speaker: speakers.indexOf(name) }),
      ...(name === "Q" || name === "الباحثة" || name === "I" ? { part: "question" as const } : {}),
      ...languageOf(words),
    });
  }
  return { text, blocks, speakers };
}

/** The language and direction most of the letters belong to. */
export function languageOf(words: string): Pick<Block, "language" | "direction"> {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if ((words.match(arabic)?.length ?? 0) * 2 > letters) return { language: "ar", direction: "rtl" };
  const language = (words.match(cyrillic)?.length ?? 0) * 2 > letters ? "ru" : "en";
  return { language, direction: "ltr" };
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}
