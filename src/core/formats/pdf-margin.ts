import { leftOf, type PdfItem, rightOf } from "./pdf-lines.ts";

/**
 * Take the numbers of lines or paragraphs out of the margin of a page.
 *
 * They are runs of digits alone that stand wholly outside the text and grow from top to bottom, at least `least` on the
 * page. Programs for coding print them, courts number their lines with them; in the text they would be words.
 */
export function withoutMarginNumbers(items: readonly PdfItem[], least: number): readonly PdfItem[] {
  const words = items.filter((item) => /\p{L}/u.test(item.text));
  if (words.length === 0) return items;
  const left = leftOf(words);
  const right = rightOf(words);
  const sides = [
    items.filter((item) => isNumber(item) && item.x + item.width < left),
    items.filter((item) => isNumber(item) && item.x > right),
  ];
  const numbers = new Set(sides.filter((side) => side.length >= least && growDownward(side)).flat());
  return numbers.size === 0 ? items : items.filter((item) => !numbers.has(item));
}

function isNumber(item: PdfItem): boolean {
  return /^\s*\d{1,5}\s*$/.test(item.text);
}

function growDownward(numbers: readonly PdfItem[]): boolean {
  const inOrder = numbers.toSorted((a, b) => b.y - a.y).map((item) => Number(item.text));
  return inOrder.every((number, index) => index === 0 || number > (inOrder[index - 1] ?? 0));
}
