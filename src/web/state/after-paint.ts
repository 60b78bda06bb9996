import { useEffect, useState } from "react";

/** Do something once what is on the screen now was painted; gives back how to call it off. */
export function afterPaint(work: () => void): () => void {
  // A window that is not seen paints nothing.
  if (document.visibilityState === "hidden") {
    work();
    return () => {};
  }
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(work, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** A value once it was painted, and `undefined` before: what is asked about it waits until the hand has seen it. */
export function usePainted<T>(value: T): T | undefined {
  const [painted, setPainted] = useState<T>();
  useEffect(() => (value === undefined ? undefined : afterPaint(() => setPainted(() => value))), [value]);
  return painted === value ? value : undefined;
}
