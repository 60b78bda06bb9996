import type { RandomBytes } from "../../core/base/index.ts";
import { equalSecrets } from "./launch-codes.ts";

/**
 * The name of the session's cookie on a port.
 *
 * Browsers keep the cookies of all ports of 127.0.0.1 together: under one name a second study would end the first.
 */
export function sessionCookie(port: number): string {
  return `grounds-session-${port}`;
}
/** The header in which the page sends its token. */
export const tokenHeader = "x-grounds-token";

/**
 * What a page must show to be served.
 *
 * Both are needed: a cookie alone is sent to any port of 127.0.0.1, so a page of another local program could be handed
 * it; the token alone could be read over a shoulder from a log of requests.
 */
export interface Session {
  readonly cookie: string;
  readonly token: string;
}

/**
 * The sessions of this launch; they live in memory and end with the program.
 *
 * A lock does not end them: what the page may do without a study is ask for its passphrase.
 */
export interface Sessions {
  readonly open: () => Session;
  readonly holds: (cookie: string | undefined, token: string | undefined) => boolean;
}

/** Start with no session; a new one ends the one before, so one page is open at a time. */
export function sessions(randomBytes: RandomBytes): Sessions {
  let current: Session | undefined;
  const secret = (): string => Buffer.from(randomBytes(32)).toString("base64url");
  return {
    open: () => {
      current = { cookie: secret(), token: secret() };
      return current;
    },
    holds: (cookie, token) =>
      current !== undefined &&
      cookie !== undefined &&
      token !== undefined &&
      equalSecrets(cookie, current.cookie) &&
      equalSecrets(token, current.token),
  };
}

/** Read one cookie from a request's header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? "").split(";").find((part) => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
