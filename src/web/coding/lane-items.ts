/** Gap between two items of a lane, in CSS pixels. */
const gap = 3;

/**
 * Put the items of a row's lanes beside the lines that they lie on, as high as these, and below each other where they meet.
 *
 * Where the window is narrow the lanes stand under the text, and the style sheet leaves these places out.
 */
export function layLaneItems(row: HTMLElement): void {
  const top = row.getBoundingClientRect().top;
  const measured = [...row.querySelectorAll<HTMLElement>(".compared-lane")].map((lane) =>
    [...lane.querySelectorAll<HTMLElement>(".compared-item")].map((item) => {
      const rects = [...row.querySelectorAll(`[data-keys~="${CSS.escape(item.dataset.key ?? "")}"]`)].map(
        (each) => each.getBoundingClientRect(),
      );
      const from = Math.min(...rects.map((each) => each.top)) - top;
      const to = Math.max(...rects.map((each) => each.bottom)) - top;
      return rects.length === 0 ? { item, from: 0, to: 0 } : { item, from, to };
    }),
  );
  let lowest = 0;
  for (const lane of measured) {
    let free = 0;
    for (const { item, from, to } of lane) {
      const at = Math.max(from, free);
      const height = Math.max(least, to - at);
      item.style.setProperty("--top", `${at}px`);
      item.style.setProperty("--height", `${height}px`);
      free = at + height + gap;
    }
    lowest = Math.max(lowest, free);
  }
  row.style.setProperty("--lanes", `${lowest}px`);
}

/** An item is high enough for one line of its name. */
const least = 24;
