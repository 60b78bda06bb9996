import { timingSafeEqual } from "node:crypto";
import type { Clock, RandomBytes } from "../../core/base/index.ts";

/** How long a launch link works, in milliseconds: it stands in the process list and the browser's history. */
export const launchCodeLifeMs = 60_000;

/** Codes that each open one session, once, within a minute. */
export interface LaunchCodes {
  /** Make a code; an earlier one that was not used stops working. */
  readonly issue: () => string;
  readonly redeem: (code: string) => "opened" | "used" | "expired" | "unknown";
}

/** Start with no code issued. */
export function launchCodes(deps: { readonly clock: Clock; readonly randomBytes: RandomBytes }): LaunchCodes {
  let current: { readonly code: string; readonly until: number; used: boolean } | undefined;
  return {
    issue: () => {
      const code = Buffer.from(deps.randomBytes(24)).toString("base64url");
      current = { code, until: deps.clock() + launchCodeLifeMs, used: false };
      return code;
    },
    redeem: (code) => {
      if (current === undefined || !equalSecrets(code, current.code)) return "unknown";
      if (current.used) return "used";
      if (deps.clock() > current.until) return "expired";
      current.used = true;
      return "opened";
    },
  };
}

/** Compare two secrets in a time that does not tell where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
