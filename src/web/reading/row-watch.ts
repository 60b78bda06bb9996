/** Reads the document and gives back what writes to it. */
type Measure = () => () => void;

// Many rows come into view in one frame. Each that read after another had written would have the browser lay out the page
// anew, so all of them read first and write then, once the browser has laid out the frame and before it is painted.
const measures = new Map<Element, Measure>();
const watch = new ResizeObserver((entries) => measureAll(entries.map(({ target }) => target)));

// A font that comes late can move a line without a change of size.
document.fonts.addEventListener("loadingdone", () => measureAll(measures.keys()));

/** Measure what stands beside a row's words when they are drawn, and whenever they change their size or their font. */
export function watchRow(words: Element, measure: Measure): () => void {
  measures.set(words, measure);
  watch.observe(words);
  return () => {
    measures.delete(words);
    watch.unobserve(words);
  };
}

function measureAll(rows: Iterable<Element>): void {
  const writes = [...rows].flatMap((row) => measures.get(row)?.() ?? []);
  for (const write of writes) write();
}
