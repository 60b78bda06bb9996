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
 * The sessions of this launch, one for each open window; they live in memory and end with the program.
 *
 * A lock does not end them: what the page may do without a study is ask for its passphrase.
 */
export interface Sessions {
  /**
   * Open a session for another window.
   *
   * Windows of one browser share a cookie, so a window that brings one which is held already gets a token for it; whoever
   * brings another is another browser, and gets a cookie of its own.
   */
  readonly open: (brought?: string) => Session;
  readonly holds: (cookie: string | undefined, token: string | undefined) => boolean;
}

/**
 * How many windows may be open. A browser keeps six connections to one server, and every window holds one of them for what
 * is told to it.
 */
const mostWindows = 4;

/** What the open windows are told; a window that was closed is told nothing. */
export interface Told {
  readonly isQuiet: (token: string) => boolean;
  readonly letGo: (token: string) => void;
}

const nobody: Told = { isQuiet: () => true, letGo: () => undefined };

/** Start with no session. A window more than may be open ends that of the oldest which is told nothing, else of the oldest. */
export function sessions(randomBytes: RandomBytes, told: Told = nobody): Sessions {
  let held: readonly Session[] = [];
  const secret = (): string => Buffer.from(randomBytes(32)).toString("base64url");
  return {
    open: (brought = "") => {
      // Every one is compared, so that the time taken does not tell which it was.
      const [known] = held.filter(({ cookie }) => equalSecrets(brought, cookie));
      const session = { cookie: known?.cookie ?? secret(), token: secret() };
      if (held.length >= mostWindows) {
        const last = held.find(({ token }) => told.isQuiet(token)) ?? held[0];
        held = held.filter((each) => each !== last);
        told.letGo(last?.token ?? "");
      }
      held = [...held, session];
      return session;
    },
    holds: (cookie = "", token = "") =>
      held.filter((each) => equalSecrets(cookie, each.cookie) && equalSecrets(token, each.token)).length > 0,
  };
}

/** Read one cookie from a request's header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? "").split(";").find((part) => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
