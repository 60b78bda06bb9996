import type { Clock } from "../../core/base/index.ts";

/** How many wrong passphrases in a row cost nothing: a slip is no attack. */
const freeAttempts = 3;
const longestWaitSeconds = 60;

/** Slows down whoever tries one passphrase after another at the page. */
export interface Attempts {
  /** Whole seconds until the next try; 0 where there may be one now. */
  readonly waitSeconds: () => number;
  readonly failed: () => void;
  readonly succeeded: () => void;
}

/**
 * Count the tries at each secret apart: to open one study must not buy free tries at another, nor the study those at its names.
 */
export function attemptsApart(clock: Clock): (secret: string) => Attempts {
  const counted = new Map<string, Attempts>();
  return (secret) => {
    const tries = counted.get(secret) ?? attempts(clock);
    counted.set(secret, tries);
    return tries;
  };
}

/** Begin with no wrong passphrase; from the third on each doubles the wait, to a minute at most. */
function attempts(clock: Clock): Attempts {
  let failures = 0;
  let notBefore = 0;
  return {
    waitSeconds: () => Math.max(0, Math.ceil((notBefore - clock()) / 1000)),
    failed: () => {
      failures++;
      if (failures < freeAttempts) return;
      const seconds = Math.min(longestWaitSeconds, 2 ** (failures - freeAttempts + 1));
      notBefore = clock() + 1000 * seconds;
    },
    succeeded: () => {
      failures = 0;
    },
  };
}
