import { kindOfLetter } from "./letter-kinds.ts";

/**
 * The direction in which a stretch of text runs.
 *
 * The direction of most of its letters, since an Arabic paragraph may begin with a Latin name; where they are equal
 * in number, that of the first letter; where there are none, undefined.
 */
export function directionOf(text: string): "ltr" | "rtl" | undefined {
  let [rightward, leftward] = [0, 0];
  let first: "ltr" | "rtl" | undefined;
  for (const character of text) {
    const { direction } = kindOfLetter(character);
    if (direction === undefined) continue;
    first ??= direction;
    if (direction === "ltr") rightward++;
    else leftward++;
  }
  return rightward === leftward ? first : rightward > leftward ? "ltr" : "rtl";
}
