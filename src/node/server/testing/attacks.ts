import { sessionCookie } from "../sessions.ts";
import { marker } from "./attacked-server.ts";
import type { RawRequest } from "./raw-http.ts";

/** One way to get served without being the open page: its name, what it makes of the page's request, and where it fits. */
export type Attack = readonly [
  name: string,
  change: (request: RawRequest, port: number) => RawRequest,
  on: "all" | "api" | "session-holders",
];

function withHeaders(headers: (port: number) => RawRequest["headers"]): Attack[1] {
  return (request, port) => ({ ...request, headers: { ...request.headers, ...headers(port) } });
}

const wrongHosts: readonly (readonly [string, (port: number) => string | undefined])[] = [
  ["another name", (port) => `evil.example:${port}`],
  ["localhost", (port) => `localhost:${port}`],
  ["localhost with a dot", (port) => `localhost.:${port}`],
  ["the loopback address of IPv6", (port) => `[::1]:${port}`],
  ["any address", (port) => `0.0.0.0:${port}`],
  ["another port", (port) => `127.0.0.1:${port + 1}`],
  ["no port", () => "127.0.0.1"],
  ["our address as part of a name", (port) => `127.0.0.1.evil.example:${port}`],
  ["our address as a user", (port) => `127.0.0.1:${port}@evil.example`],
  ["nothing in it", () => ""],
];

const wrongOrigins: readonly (readonly [string, (port: number) => string | undefined])[] = [
  ["no origin", () => undefined],
  ["a null origin", () => "null"],
  ["a foreign origin", () => "https://evil.example"],
  ["our address under https", (port) => `https://127.0.0.1:${port}`],
  ["localhost as origin", (port) => `http://localhost:${port}`],
  ["another port as origin", (port) => `http://127.0.0.1:${port + 1}`],
  ["an origin that begins like ours", (port) => `http://127.0.0.1:${port}.evil.example`],
];

/** Every attack by headers and method; each is tried on every route that it fits. */
export const attacks: readonly Attack[] = [
  ...wrongHosts.map(
    ([name, host]): Attack => [`the host is ${name}`, withHeaders((port) => ({ host: host(port) })), "all"],
  ),
  ["there is no host", withHeaders(() => ({ host: undefined })), "all"],
  [
    "there are two hosts",
    (request, port) => ({
      ...request,
      headers: { ...request.headers, host: `evil.example:${port}`, Host: `127.0.0.1:${port}` },
    }),
    "all",
  ],
  ...wrongOrigins.map(
    ([name, origin]): Attack => [
      `there is ${name}`,
      withHeaders((port) => ({ origin: origin(port) })),
      "api",
    ],
  ),
  [
    "the fetch is cross-site",
    withHeaders(() => ({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })),
    "all",
  ],
  [
    "the fetch is from another port",
    withHeaders(() => ({ "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" })),
    "all",
  ],
  [
    "a foreign page frames it",
    withHeaders(() => ({
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "iframe",
    })),
    "all",
  ],
  [
    "the site is said twice",
    withHeaders(() => ({ "sec-fetch-site": "cross-site", "Sec-Fetch-Site": "same-origin" })),
    "all",
  ],
  ["a form is posted as text", withHeaders(() => ({ "content-type": "text/plain" })), "api"],
  ["a form is posted", withHeaders(() => ({ "content-type": "application/x-www-form-urlencoded" })), "api"],
  ["files are posted", withHeaders(() => ({ "content-type": "multipart/form-data; boundary=x" })), "api"],
  ["no content type is given", withHeaders(() => ({ "content-type": undefined })), "api"],
  [
    "JSON is claimed in passing",
    withHeaders(() => ({ "content-type": "text/plain; application/json" })),
    "api",
  ],
  [
    "a websocket is asked for",
    withHeaders(() => ({
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      "sec-websocket-version": "13",
    })),
    "all",
  ],
  [
    "another protocol is asked for",
    withHeaders(() => ({
      connection: "Upgrade, HTTP2-Settings",
      upgrade: "h2c",
      "http2-settings": "AAMAAABk",
    })),
    "all",
  ],
  ["there is no cookie", withHeaders(() => ({ cookie: undefined })), "session-holders"],
  [
    "the cookie is guessed",
    withHeaders((port) => ({ cookie: `${sessionCookie(port)}=guess` })),
    "session-holders",
  ],
  ["the cookie is empty", withHeaders((port) => ({ cookie: `${sessionCookie(port)}=` })), "session-holders"],
  ["there is no token", withHeaders(() => ({ "x-grounds-token": undefined })), "session-holders"],
  ["the token is guessed", withHeaders(() => ({ "x-grounds-token": "guess" })), "session-holders"],
  ["the token is empty", withHeaders(() => ({ "x-grounds-token": "" })), "session-holders"],
  [
    "the cookie stands for the token",
    (request) => ({
      ...request,
      headers: { ...request.headers, "x-grounds-token": request.headers.cookie?.split("=")[1] },
    }),
    "session-holders",
  ],
  ...(["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "PROPFIND"] as const).map(
    (method): Attack => [`the method is ${method}`, (request) => ({ ...request, method }), "api"],
  ),
  ...(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] as const).map(
    (method): Attack => [`the method is ${method}`, (request) => ({ ...request, method }), "all"],
  ),
  [
    "it is a preflight",
    (request) => ({
      ...request,
      method: "OPTIONS",
      headers: {
        ...request.headers,
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-private-network": "true",
      },
    }),
    "all",
  ],
];

const id = "00000000000000000000";

/** Bodies that the page would never send, to any call. */
export const wrongBodies: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["half a structure", `{"source":"${marker}`],
  ["something after it", `{}${marker}`],
  ["a list", `["${marker}"]`],
  ["a word", `"${marker}"`],
  ["a number", "1"],
  ["null", "null"],
  ["a key that nobody knows", `{"${marker}":1}`],
  ["a poisoned prototype", `{"__proto__":{"${marker}":1}}`],
  ["a poisoned prototype, escaped", `{"\\u005f_proto__":{"${marker}":1}}`],
  ["a poisoned constructor", `{"constructor":{"prototype":{"${marker}":1}}}`],
  ["a poisoned prototype inside", `{"source":"${id}","values":{"__proto__":{"${marker}":1}}}`],
  ["a field named like a method", `{"source":"${id}","values":{"toString":"${marker}","hasOwnProperty":1}}`],
  ["a key of the prototype", `{"toString":"${marker}","hasOwnProperty":"${marker}"}`],
  ["ten thousand brackets", "[".repeat(10_000)],
  ["deep nesting", `${`{"a":`.repeat(5_000)}1${"}".repeat(5_000)}`],
  ["bytes that are no text", '{"source":"\xff\xfe"}'],
  ["a NUL", `{"source":"\\u0000${marker}"}`],
  ["a half of a sign", `{"source":"\\ud800${marker}"}`],
  ["a very large number", `{"start":1e400,"end":${"9".repeat(400)}}`],
];

/** Addresses at which there is nothing, or must be nothing. */
export const wrongPaths = [
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/assets/../../secret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/..\\secret.txt",
  "/..%5csecret.txt",
  "/assets/..%5c..%5csecret.txt",
  "/%252e%252e/secret.txt",
  "/..%c0%afsecret.txt",
  "/%c0%ae%c0%ae/secret.txt",
  "//secret.txt",
  "///../secret.txt",
  "/.hidden",
  "/%2ehidden",
  "/assets/../.hidden",
  "/page.js%00.txt",
  "/assets/%00",
  `/${marker}%00`,
  `/${marker}%`,
  `/${marker}%zz`,
  `/%E0%A4%A/${marker}`,
  `/read/${marker}${"x".repeat(4_000)}`,
  `/assets/${marker}${"x".repeat(10_000)}`,
  "/study.grounds/keys.json",
  "/..;/secret.txt",
  "/assets",
  "/assets/",
  "/api",
  "/api/",
  "/api/../secret.txt",
  "/API/summary",
  "/%61pi/summary",
  "//api/summary",
  "/api/summary/",
  "/api/summary%00",
  "/api/__proto__",
  "/api/constructor",
  "/api/toString",
  `/api/${marker}?${marker}=${marker}`,
  `/?${marker}#${marker}`.replace("/?", "/nowhere?"),
  "*",
  "secret.txt",
  "http://127.0.0.1/secret.txt",
  "http://evil.example/api/summary",
];

/** What is no proper request, given the host it would be for. */
export const noRequests: readonly (readonly [string, (own: string) => string])[] = [
  ["no request at all", () => `${marker}\r\n\r\n`],
  ["an old request", (own) => `GET /${marker} HTTP/0.9\r\nHost: ${own}\r\n\r\n`],
  ["no host in an old form", () => "GET /assets/page.js HTTP/1.0\r\n\r\n"],
  ["a method of its own", (own) => `${marker.toUpperCase()} / HTTP/1.1\r\nHost: ${own}\r\n\r\n`],
  ["a line without a colon", (own) => `GET / HTTP/1.1\r\nHost: ${own}\r\n${marker}\r\n\r\n`],
  ["a folded line", (own) => `GET / HTTP/1.1\r\nHost: ${own}\r\n ${marker}\r\n\r\n`],
  [
    "two lengths",
    (own) => `POST /api/summary HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  ],
  [
    "a length and chunks",
    (own) =>
      `POST /api/summary HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  [
    "very long headers",
    (own) => `GET / HTTP/1.1\r\nHost: ${own}\r\nx-long: ${marker.repeat(10_000)}\r\n\r\n`,
  ],
  ["a proxy's tunnel", (own) => `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${own}\r\n\r\n`],
];
