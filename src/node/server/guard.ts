import type { IncomingHttpHeaders } from "node:http";
import { readCookie, type Sessions, sessionCookie, tokenHeader } from "./sessions.ts";

/** What a request shows before anything of it is read. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is not served; the page sees only the status and a plain word. */
export type GuardRefusal =
  | "wrong-host"
  | "wrong-method"
  | "foreign-origin"
  | "cross-site"
  | "upgrade"
  | "wrong-content-type"
  | "no-session";

/** The status that goes with a refusal. */
export const guardStatus: Readonly<Record<GuardRefusal, number>> = {
  "wrong-host": 421,
  "wrong-method": 405,
  "foreign-origin": 403,
  "cross-site": 403,
  upgrade: 400,
  "wrong-content-type": 415,
  "no-session": 401,
};

/** The routes whose body is a file. */
export const bytePaths: ReadonlySet<string> = new Set(
  ["addFile", "lookProject", "takeProject", "scrubProject"].map((name) => `/api/${name}`),
);

/** The one route of the API that opens a session and so cannot ask for one. */
export const sessionPath = "/api/session";

/**
 * Decide whether a request may be served: what every route asks, before its own code runs.
 *
 * The Host header is compared with a list, since under DNS rebinding Origin and Host agree with each other and a
 * same-origin GET carries no Origin. Then Origin, Sec-Fetch-Site, content type, cookie and token.
 */
export function guard(asked: Asked, port: number, sessions: Sessions): GuardRefusal | undefined {
  const { headers, method, path } = asked;
  const own = `127.0.0.1:${port}`;
  if (headers.host !== own) return "wrong-host";
  if (headers.upgrade !== undefined) return "upgrade";
  const site = headers["sec-fetch-site"];
  const isApi = path.startsWith("/api/");
  if (!isApi) {
    if (method !== "GET" && method !== "HEAD") return "wrong-method";
    // A link from elsewhere may open the page (it holds nothing); nothing else of it is handed to another site.
    const navigates = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
    return isForeign(site) && !navigates ? "cross-site" : undefined;
  }
  if (method !== "POST") return "wrong-method";
  if (headers.origin !== `http://${own}`) return "foreign-origin";
  if (isForeign(site)) return "cross-site";
  const type = headers["content-type"]?.split(";")[0]?.trim();
  const expected = bytePaths.has(path) ? "application/octet-stream" : "application/json";
  if (type !== expected) return "wrong-content-type";
  if (path === sessionPath) return undefined;
  const token = headers[tokenHeader];
  const holds = sessions.holds(
    readCookie(headers.cookie, sessionCookie(port)),
    typeof token === "string" ? token : undefined,
  );
  return holds ? undefined : "no-session";
}

function isForeign(site: string | string[] | undefined): boolean {
  return site !== undefined && site !== "same-origin" && site !== "none";
}
