import { describe, expect, test } from "vitest";
import { type Asked, type GuardRefusal, guard } from "./guard.ts";
import { launchCodeLifeMs, launchCodes } from "./launch-codes.ts";
import { readCookie, sessionCookie, sessions } from "./sessions.ts";

const port = 4680;
const own = `127.0.0.1:${port}`;
let drawn = 0;
const randomBytes = (length: number) => new Uint8Array(length).map((_, i) => (i * 31 + ++drawn) & 255);

describe("guard", () => {
  const held = sessions(randomBytes);
  const { cookie, token } = held.open();
  const good: Asked = {
    method: "POST",
    path: "/api/summary",
    headers: {
      host: own,
      origin: `http://${own}`,
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      cookie: `other=1; ${sessionCookie(port)}=${cookie}`,
      "x-grounds-token": token,
    },
  };

  test("serves a call of the page", () => {
    expect(guard(good, port, held)).toBeUndefined();
  });

  const hosts = [
    "localhost:4680",
    "127.0.0.1",
    "127.0.0.1:80",
    "localhost.:4680",
    "[::1]:4680",
    "evil.example:4680",
    "127.0.0.1.evil.example:4680",
    "0.0.0.0:4680",
    "",
  ];
  test.each(hosts)("refuses the host %s", (host) => {
    expect(guard(changed({ host }), port, held)).toBe("wrong-host");
  });

  const changes: readonly [string, Asked["headers"], GuardRefusal][] = [
    ["no host", { host: undefined }, "wrong-host"],
    ["no origin", { origin: undefined }, "foreign-origin"],
    ["a null origin", { origin: "null" }, "foreign-origin"],
    ["a foreign origin", { origin: "https://evil.example" }, "foreign-origin"],
    ["the same machine by another port", { origin: "http://127.0.0.1:8080" }, "foreign-origin"],
    ["the same machine by another name", { origin: "http://localhost:4680" }, "foreign-origin"],
    ["a fetch from another site", { "sec-fetch-site": "cross-site" }, "cross-site"],
    ["a fetch from the same site, another port", { "sec-fetch-site": "same-site" }, "cross-site"],
    ["a form post as text", { "content-type": "text/plain" }, "wrong-content-type"],
    ["a form post", { "content-type": "application/x-www-form-urlencoded" }, "wrong-content-type"],
    ["no content type", { "content-type": undefined }, "wrong-content-type"],
    ["bytes where JSON belongs", { "content-type": "application/octet-stream" }, "wrong-content-type"],
    ["no cookie", { cookie: undefined }, "no-session"],
    ["another cookie", { cookie: `${sessionCookie(port)}=guess` }, "no-session"],
    ["no token", { "x-grounds-token": undefined }, "no-session"],
    ["the cookie in place of the token", { "x-grounds-token": cookie }, "no-session"],
    ["an upgrade to a websocket", { upgrade: "websocket" }, "upgrade"],
  ];
  test.each(changes)("refuses a call with %s", (_, headers, refusal) => {
    expect(guard(changed(headers), port, held)).toBe(refusal);
  });

  test.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"])("refuses %s on the API", (method) => {
    expect(guard({ ...good, method }, port, held)).toBe("wrong-method");
  });

  test("hands the page to a person who follows a link, and its parts to nobody else's page", () => {
    const page: Asked = { method: "GET", path: "/", headers: { host: own, "sec-fetch-site": "cross-site" } };
    const navigating = { ...page.headers, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    expect(guard({ ...page, headers: navigating }, port, held)).toBeUndefined();
    expect(guard({ ...page, headers: { ...navigating, "sec-fetch-dest": "iframe" } }, port, held)).toBe(
      "cross-site",
    );
    expect(guard(page, port, held)).toBe("cross-site");
  });

  function changed(headers: Asked["headers"]): Asked {
    return { ...good, headers: { ...good.headers, ...headers } };
  }
});

describe("launchCodes", () => {
  let now = 0;
  const newCodes = () => launchCodes({ clock: () => now, randomBytes });

  test("opens once, within a minute, and only with the newest code", () => {
    const codes = newCodes();
    const first = codes.issue();
    const second = codes.issue();
    expect(codes.redeem(first)).toBe("replaced");
    expect(codes.redeem(second)).toBe("opened");
    expect(codes.redeem(second)).toBe("used");
    const third = codes.issue();
    expect(codes.redeem(second)).toBe("used");
    now += launchCodeLifeMs + 1;
    expect(codes.redeem(third)).toBe("expired");
    expect(codes.redeem("")).toBe("unknown");
  });

  test("opens nothing that was made before the study was locked, and says so of its own codes", () => {
    const codes = newCodes();
    const code = codes.issue();
    codes.endAll();
    expect(codes.redeem(code)).toBe("locked");
    expect(codes.redeem(codes.issue())).toBe("opened");
    expect(codes.redeem(code)).toBe("locked");
  });

  test("tells a code that was never made nothing of those that were", () => {
    const guess = "A".repeat(32);
    const codes = newCodes();
    const told = [codes.redeem(guess)];
    const code = codes.issue();
    told.push(codes.redeem(guess), codes.redeem(code.slice(0, -1)));
    now += launchCodeLifeMs + 1;
    told.push(codes.redeem(guess));
    codes.redeem(codes.issue());
    told.push(codes.redeem(guess));
    codes.endAll();
    told.push(codes.redeem(guess));
    expect(new Set(told)).toEqual(new Set(["unknown"]));
  });
});

describe("readCookie", () => {
  test("finds the cookie among others and nothing that merely begins alike", () => {
    expect(readCookie("a=1; grounds-session-1=x; b=2", sessionCookie(1))).toBe("x");
    expect(readCookie("grounds-session-12=x", sessionCookie(1))).toBeUndefined();
    expect(readCookie(undefined, sessionCookie(1))).toBeUndefined();
  });
});
