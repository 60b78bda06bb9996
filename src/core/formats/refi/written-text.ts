/** A text as it is written into a project file: without a mark at its start, and with LF for every line break. */
export interface WrittenText {
  readonly text: string;
  /** Whether it is another than it was. */
  readonly isOther: boolean;
  /** The code point of the written text at a place of the text as it was, in UTF-16 units; inside a character, the one before it. */
  readonly positionOf: (unit: number) => number;
}

/** Write a text as the standard wants it, and count places in it as the standard does (REFI-QDA 1.5, 10.2). */
export function writtenText(text: string): WrittenText {
  const written = text
    .toWellFormed()
    .replace(/^\ufeff+/, "")
    .replace(/\r\n?/g, "\n");
  const isOther = written !== text;
  if (!isOther && !/[\ud800-\udbff]/.test(text)) return { text, isOther, positionOf: (unit) => unit };
  const positions = positionsIn(text);
  return { text: written, isOther, positionOf: (unit) => positions[unit] ?? positions.at(-1) ?? 0 };
}

function positionsIn(text: string): Int32Array {
  const positions = new Int32Array(text.length + 1);
  const marks = /^\ufeff*/.exec(text)?.[0].length ?? 0;
  let position = 0;
  for (let at = marks; at < text.length; ) {
    const units = unitsAt(text, at);
    positions.fill(position, at, at + units);
    position++;
    at += units;
  }
  positions[text.length] = position;
  return positions;
}

function unitsAt(text: string, at: number): number {
  const [one, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const isBreak = one === 13 && next === 10;
  const isPair = one >= 0xd800 && one < 0xdc00 && next >= 0xdc00 && next < 0xe000;
  return isBreak || isPair ? 2 : 1;
}
