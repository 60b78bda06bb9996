import { timingSafeEqual } from "node:crypto";
import type { Clock, RandomBytes } from "../../core/base/index.ts";

/** How long a launch link works, in milliseconds: it stands in the process list and the browser's history. */
export const launchCodeLifeMs = 60_000;

/** What becomes of a code that somebody brings. */
export type Redeemed = "opened" | "used" | "expired" | "replaced" | "locked" | "unknown";

/** Codes that each open one session, once, within a minute. */
export interface LaunchCodes {
  /** Make a code; an earlier one that was not used stops working. */
  readonly issue: () => string;
  readonly redeem: (code: string) => Redeemed;
  /** The study is being locked: no code that was made until now opens anything any more. */
  readonly endAll: () => void;
}

interface Issued {
  readonly code: string;
  readonly until: number;
  used: boolean;
  ended: boolean;
}

/**
 * Start with no code issued.
 *
 * Only who holds a code that was issued is told why it does not work. One that never was is "unknown" whatever else is
 * going on: a guess must not tell whether there is a link that waits, was used, or ran out, nor that the study was locked.
 */
export function launchCodes(deps: { readonly clock: Clock; readonly randomBytes: RandomBytes }): LaunchCodes {
  let issued: readonly Issued[] = [];
  return {
    issue: () => {
      const code = Buffer.from(deps.randomBytes(24)).toString("base64url");
      const until = deps.clock() + launchCodeLifeMs;
      issued = [...issued, { code, until, used: false, ended: false }];
      return code;
    },
    redeem: (code) => {
      // Every one is compared, so that the time taken does not tell which it was.
      const [found] = issued.filter((each) => equalSecrets(code, each.code));
      if (found === undefined) return "unknown";
      if (found.ended) return "locked";
      if (found.used) return "used";
      if (found !== issued.at(-1)) return "replaced";
      if (deps.clock() > found.until) return "expired";
      found.used = true;
      return "opened";
    },
    endAll: () => {
      for (const each of issued) each.ended = true;
    },
  };
}

/** Compare two secrets in a time that does not tell where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
