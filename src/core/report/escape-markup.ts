/**
 * Write any text so that it is text in HTML, in XML and in a quoted attribute, and nothing else.
 *
 * Characters that XML 1.0 forbids, half surrogates among them, become the replacement character: a file with one of them
 * would not open.
 */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, "\uFFFD")
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** The same within a string of a style sheet: everything but letters, digits and spaces by its number, which a space ends. */
export function escapeStyleText(text: string): string {
  return [...text.toWellFormed().replace(/\s+/gu, " ")]
    .map((letter) =>
      /[a-z0-9 ]/i.test(letter) ? letter : `\\${(letter.codePointAt(0) || 0xfffd).toString(16)} `,
    )
    .join("");
}
