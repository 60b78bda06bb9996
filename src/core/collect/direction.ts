/**
 * The direction in which a stretch of text runs.
 *
 * The direction of most of its letters, since an Arabic paragraph may begin with a Latin name; where they are equal
 * in number, that of the first letter; where there are none, undefined.
 */
export function directionOf(text: string): "ltr" | "rtl" | undefined {
  const rightward = text.match(leftToRight)?.length ?? 0;
  const leftward = text.match(rightToLeft)?.length ?? 0;
  if (rightward === 0 && leftward === 0) return undefined;
  if (rightward !== leftward) return rightward > leftward ? "ltr" : "rtl";
  return text.search(rightToLeft) < text.search(leftToRight) ? "rtl" : "ltr";
}

// Letters of bidi class R or AL: Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
const rightToLeft =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}](?<=\p{L})/gu;
const leftToRight =
  /(?![\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}])\p{L}/gu;
