/**
 * How wide a line of text is, at most, in the units of its size.
 *
 * The fonts of a reader are not known here, so letters have the widths of a wide face (DejaVu Sans); a narrower one leaves
 * room, and nothing overlaps. Letters of scripts that are not listed count as wide ones do.
 */
export function textWidth(text: string, size: number, weight: "normal" | "strong" = "normal"): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum * size * (weight === "strong" ? 1.12 : 1);
}

/**
 * Break text into lines no wider than a column; a word that is wider is broken.
 *
 * Where there are more lines than asked for, the last one ends in “…”.
 */
export function wrapText(text: string, size: number, width: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else {
      if (line !== "") lines.push(line);
      const parts = broken(word, size, width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), shortened(`${lines[mostLines - 1] ?? ""}…`, size, width)];
}

/** Shorten a line until it fits, ending in “…”. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text.replace(/…$/u, "")];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function broken(word: string, size: number, width: number): readonly string[] {
  const parts: string[] = [""];
  for (const letter of word) {
    const part = `${parts.at(-1) ?? ""}${letter}`;
    if (part.length > 1 && textWidth(part, size) > width) parts.push(letter);
    else parts[parts.length - 1] = part;
  }
  return parts;
}

function letterWidth(letter: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(letter)) return 0;
  if (/[ iljtfrI.,:;'|!()[\]·]/u.test(letter)) return 0.4;
  if (/[mwMW@%—…]/u.test(letter)) return 1;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u.test(letter))
    return 1.05;
  if (/\p{Lu}/u.test(letter)) return 0.76;
  if (/[a-z0-9]/u.test(letter)) return 0.63;
  return /\p{Script=Latin}/u.test(letter) ? 0.66 : 0.84;
}
