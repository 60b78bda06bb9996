/** A text without what no reader can see, and what was taken out of it. */
export interface CleanedText {
  readonly text: string;
  readonly notes: readonly string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab ends a line in old files
const lineEnds = /\r\n?|[\u000b\u0085\u2028\u2029]/g;

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/g;

/**
 * Bring line ends to `\n`, and drop a byte order mark, NUL and other control characters.
 *
 * Vertical tab, NEL and the Unicode line and paragraph separators are line ends; form feed stays, since plain texts
 * mark pages with it. Everything else is left as it was written: no normalisation, no change of quotes or spaces.
 */
export function cleanText(raw: string): CleanedText {
  const body = raw.startsWith("\ufeff") ? raw.slice(1) : raw;
  const lines = body.replace(lineEnds, "\n");
  let dropped = 0;
  const text = lines.replace(hidden, () => {
    dropped++;
    return "";
  });
  return {
    text,
    notes: [...droppedNote(dropped), ...unreadNote(text), ...overrideNote(text), ...mojibakeNote(text)],
  };
}

/** Put a text on one line: line ends and runs of blanks that a layout made become one space. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t\n\f]+/g, " ").trim();
}

function droppedNote(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `${count} control ${count === 1 ? "character was" : "characters were"} dropped: no reader can see them.`,
  ];
}

function unreadNote(text: string): readonly string[] {
  const count = text.match(/\ufffd/g)?.length ?? 0;
  if (count === 0) return [];
  return [
    `${count} ${count === 1 ? "character" : "characters"} could not be read and ${count === 1 ? "stands" : "stand"} as \ufffd.`,
  ];
}

function overrideNote(text: string): readonly string[] {
  const count = text.match(/[\u202d\u202e]/g)?.length ?? 0;
  if (count === 0) return [];
  return [
    `The text holds ${count} ${count === 1 ? "sign" : "signs"} that turn the order of letters around on the screen; the words are kept in the order in which they were written.`,
  ];
}

// UTF-8 that was once read as Windows-1252 or 1251 and saved again. The pairs below are what the lead bytes of
// Latin, Cyrillic and Arabic letters and of typographic quotes turn into; running text hardly ever has them.
const wronglyDecoded =
  /[ÃÂ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€[\u0099\u009c\u009d™œ¦“”˜]|[ÐÑ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|[ØÙ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|(?:[РС][°-їЂ-Џђ-џ‚-™]){3,}/g;

function mojibakeNote(text: string): readonly string[] {
  const count = text.match(wronglyDecoded)?.length ?? 0;
  if (count < 3 || count * 200 < text.length / 10) return [];
  return [
    `${count} places look as if the text had been read in the wrong encoding and saved again before it came here. It was read as it stands; ask for an earlier copy.`,
  ];
}
