import type { Clock } from "../../core/base/index.ts";

/** Tells when nobody was at the page for so long that the study is to be locked. */
export interface IdleClock {
  /** Somebody was there so many milliseconds ago. */
  readonly stirred: (agoMs?: number) => void;
  /** How many minutes may pass; without an end where it is `undefined`. */
  readonly setLimit: (minutes: number | undefined) => void;
  /** How long until it is over, in ms; `undefined` where it has no end. */
  readonly leftMs: () => number | undefined;
  readonly isOver: () => boolean;
}

/**
 * Begin to count.
 *
 * It runs in the program and not in the page alone: a window that was closed, or a browser that hangs, must not keep a study open.
 */
export function idleClock(clock: Clock): IdleClock {
  let last = clock();
  let limitMs = Number.POSITIVE_INFINITY;
  return {
    stirred: (agoMs = 0) => {
      last = Math.max(last, clock() - agoMs);
    },
    setLimit: (minutes) => {
      limitMs = minutes === undefined ? Number.POSITIVE_INFINITY : minutes * 60_000;
    },
    leftMs: () => (limitMs === Number.POSITIVE_INFINITY ? undefined : Math.max(0, last + limitMs - clock())),
    isOver: () => clock() - last >= limitMs,
  };
}
