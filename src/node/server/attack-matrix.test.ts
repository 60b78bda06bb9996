import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { beforeEach, describe, expect, test } from "vitest";
import { answerHeaders } from "./answer.ts";
import { bytePaths } from "./guard.ts";
import type { ServedRoute } from "./serve.ts";
import {
  asPage,
  codeOf,
  marker,
  newTarget,
  passphrase,
  secret,
  shell,
  type Target,
} from "./testing/attacked-server.ts";
import { type Attack, attacks, noRequests, wrongBodies, wrongPaths } from "./testing/attacks.ts";
import { askBytes, askRaw, type RawAnswer } from "./testing/raw-http.ts";

function isApi({ url }: ServedRoute): boolean {
  return url.startsWith("/api/");
}

/** The few calls that carry a text, a file or decisions on every name of one. */
function takesTexts(url: string): boolean {
  const calls =
    /^\/api\/(addText|attachRecording|correctText|lookAtCodebook|importCodebook|keepNamesDraft|finishNames|editStatements|checkStatements|changeModel)$/;
  return calls.test(url);
}

function attacksOn(route: ServedRoute): readonly Attack[] {
  return attacks.filter(([name, , on]) => {
    if (on === "all") return !(isApi(route) && /^the method is /.test(name));
    return on === "api" ? isApi(route) : isApi(route) && route.url !== "/api/session";
  });
}

const refusals = [400, 401, 403, 404, 405, 413, 415, 417, 421, 431];
const plainHeaders = [
  "connection",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "transfer-encoding",
  "vary",
];
const ofFiles = ["accept-ranges", "etag", "last-modified"];

/** What is wrong with an answer, whatever was asked. */
function faultsOf(answer: RawAnswer): readonly string[] {
  const known = [...plainHeaders, ...ofFiles, ...Object.keys(answerHeaders), "set-cookie"];
  const leaks = [...answer.headers.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => `header ${name}`);
  const missing = Object.entries(answerHeaders)
    .filter(([name, value]) => answer.status > 0 && answer.headers.get(name) !== value)
    .map(([name]) => `lacks ${name}`);
  const said = [...answer.headers].flat().join("\n") + answer.body;
  return [...leaks, ...missing, ...(said.includes(marker) ? ["says what was sent"] : [])];
}

function isRefused({ status, headers, body }: RawAnswer): boolean {
  return (status === 0 || refusals.includes(status)) && !headers.has("set-cookie") && !body.includes(secret);
}

describe("the server under attack", () => {
  let at: Target;
  beforeEach(async () => {
    at = await newTarget();
  });

  test("serves every route to its own page, or the attacks on it would prove nothing", async () => {
    const routes = at.server.routes;
    expect(routes.length).toBeGreaterThan(50);
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(["GET", "HEAD", "POST"]));
    const last = ["/api/lockVault", "/api/lock"];
    // Told to until all is over, so its answer ends with the lock.
    const told = askRaw(at.port, asPage(at, { method: "POST", url: "/api/changes" }));
    const apart = ["/api/session", "/api/changes", ...last];
    const order = [
      ...routes.filter(({ url }) => !apart.includes(url)),
      ...last.flatMap((each) => routes.filter(({ url }) => url === each)),
    ];
    for (const route of order) {
      const answer = await askRaw(at.port, asPage(at, route));
      // Asked for nothing that is there, a use case refuses in its own words; the guard's words are others.
      expect([200, 400, 404, 422], `${route.method} ${route.url}`).toContain(answer.status);
      expect(answer.body).not.toContain("This request is not served");
      expect(faultsOf(answer), `${route.method} ${route.url}`).toEqual([]);
    }
    expect(at.locked()).toBe(true);
    expect((await told).status).toBe(200);
    expect(faultsOf(await told)).toEqual([]);
    expect((await told).body).not.toContain(secret);
    expect((await askRaw(at.port, asPage(at, { method: "POST", url: "/api/summary" }))).status).toBe(423);
  });

  test("serves no route of its router to any of these attacks, and nothing changes", async () => {
    const before = [at.open.study.heads(), at.open.vault?.store.heads()];
    const served: string[] = [];
    const faults: string[] = [];
    let tried = 0;
    for (const route of at.server.routes) {
      for (const [name, change] of attacksOn(route)) {
        const request = change(asPage(at, route), at.port);
        const answer = await askRaw(at.port, request);
        const what = `${request.method} ${route.url}: ${name}`;
        tried++;
        if (!isRefused(answer)) served.push(`${what}: ${answer.status}`);
        faults.push(...faultsOf(answer).map((fault) => `${what}: ${fault}`));
      }
    }
    expect(served).toEqual([]);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(1500);
    expect([at.open.study.heads(), at.open.vault?.store.heads()]).toEqual(before);
    expect(at.locked()).toBe(false);
    // The session that was attacked is still the page's.
    const summary = await askRaw(at.port, asPage(at, { method: "POST", url: "/api/summary" }));
    expect(summary.body).toContain(secret);
  });

  test("refuses every call with a body that the page would not send, and says nothing of it", async () => {
    const before = [at.open.study.heads(), at.open.vault?.store.heads()];
    const served: string[] = [];
    const calls = at.server.routes.filter((route) => isApi(route) && !bytePaths.has(route.url));
    for (const route of calls) {
      for (const [name, body] of wrongBodies) {
        const answer = await askRaw(at.port, { ...asPage(at, route), body: Buffer.from(body, "latin1") });
        if (!isRefused(answer) || faultsOf(answer).length > 0)
          served.push(`${route.url}: ${name}: ${answer.status} ${faultsOf(answer).join()}`);
      }
    }
    expect(served).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, marker)).toBe(false);
    expect([at.open.study.heads(), at.open.vault?.store.heads()]).toEqual(before);
    expect(at.locked()).toBe(false);
  });

  test("refuses a body that is too large before it has come, and one that grows too large on the way", async () => {
    for (const route of at.server.routes.filter(isApi)) {
      const request = asPage(at, route);
      const headers = { ...request.headers, "content-length": String(1024 ** 4) };
      const answer = await askRaw(at.port, { ...request, headers, body: "{" });
      expect(answer.status, route.url).toBe(413);
      expect(faultsOf(answer), route.url).toEqual([]);
    }
    const { headers, path } = asPage(at, { method: "POST", url: "/api/search" });
    const head = Object.entries({ ...headers, "transfer-encoding": "chunked", connection: "close" });
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    const chunk = Buffer.concat([
      Buffer.from(`${megabyte.length.toString(16)}\r\n`),
      megabyte,
      Buffer.from("\r\n"),
    ]);
    const start = `POST ${path} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`;
    const answer = await askBytes(
      at.port,
      Buffer.concat([Buffer.from(start), ...Array.from({ length: 66 }, () => chunk)]),
    );
    expect([0, 413]).toContain(answer.status);
  });

  test("parses no more of what is sent than a call can mean", async () => {
    const small = at.server.routes.filter(isApi).filter(({ url }) => !bytePaths.has(url) && !takesTexts(url));
    expect(small.length).toBeGreaterThan(100);
    for (const route of small) {
      const request = asPage(at, route);
      const headers = { ...request.headers, "content-length": String(5 * 1024 * 1024) };
      const answer = await askRaw(at.port, { ...request, headers, body: "[" });
      expect(answer.status, route.url).toBe(413);
    }
  });

  test("hands out no file but the page's, whatever the address", async () => {
    for (const [method, path] of wrongPaths.flatMap((each) => [
      ["GET", each] as const,
      ["POST", each] as const,
    ])) {
      const route = asPage(at, { method, url: method === "GET" ? "/" : "/api/summary" });
      const answer = await askRaw(at.port, { ...route, path });
      // The router takes "*" for "/"; the page holds nothing.
      const isPage = method === "GET" && answer.body === shell;
      expect(isPage || isRefused(answer), `${method} ${path}: ${answer.status}`).toBe(true);
      expect(faultsOf(answer), `${method} ${path}`).toEqual([]);
    }
  });

  test("answers what is no proper request with a refusal that says nothing of it", async () => {
    for (const [name, bytes] of noRequests) {
      const answer = await askBytes(at.port, Buffer.from(bytes(`127.0.0.1:${at.port}`), "latin1"));
      expect(isRefused(answer), `${name}: ${answer.status}`).toBe(true);
      expect(faultsOf(answer), name).toEqual([]);
    }
  });

  test("takes the name of a file for a name and nothing else", async () => {
    const request = asPage(at, { method: "POST", url: "/api/addFile" });
    const named = (name: string | undefined, body: string) =>
      askRaw(at.port, { ...request, headers: { ...request.headers, "x-file-name": name }, body });
    for (const name of [undefined, "", "%", "%E0%A4%A", `${"x".repeat(3_000)}`])
      expect((await named(name, `One ${String(name).slice(0, 9)}`)).status, name).toBe(400);
    for (const [at, name] of [
      "..%2f..%2fsecret.txt",
      "..%5C..%5Csecret.txt",
      "%2Fetc%2Fsecret.txt",
    ].entries())
      expect((await named(name, `Text number ${at} with words in it.`)).status).toBe(200);
    const said = (description: string) =>
      askRaw(at.port, {
        ...request,
        headers: { ...request.headers, "x-file-name": "a.txt", "x-file-description": description },
        body: `Words described as ${description.slice(0, 9)}.`,
      });
    for (const description of [
      "",
      "%",
      "words",
      "[]",
      "null",
      "%7B%22names%22%3A%22x%22%7D",
      "%7B%22title%22%3A7%7D",
    ])
      expect((await said(description)).status, description).toBe(400);
    const waiting = await askRaw(at.port, asPage(at, { method: "POST", url: "/api/waiting" }));
    const titles = (JSON.parse(waiting.body) as readonly { readonly title: string }[]).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(["waiting", "secret", "secret", "secret"]);
  });

  test("opens a session once for a code, and for nothing else", async () => {
    const session = asPage(at, { method: "POST", url: "/api/session" });
    const code = codeOf(at.server);
    const ask = (body: string) =>
      askRaw(at.port, { ...session, headers: { ...session.headers, cookie: undefined }, body });
    for (const guess of [
      "{}",
      '{"code":""}',
      '{"code":null}',
      '{"code":["x"]}',
      `{"code":"${code}x"}`,
      `{"code":"${code.slice(1)}"}`,
    ]) {
      const answer = await ask(guess);
      expect(isRefused(answer), guess).toBe(true);
    }
    expect(await ask(JSON.stringify({ code }))).toMatchObject({ status: 200 });
    const again = await ask(JSON.stringify({ code }));
    expect(again.status).toBe(401);
    expect(faultsOf(again)).toEqual([]);
    // The page that was open before stays open beside it.
    expect((await askRaw(at.port, asPage(at, { method: "POST", url: "/api/summary" }))).status).toBe(200);
  });

  test("answers a guessed code alike, whatever became of the real ones", async () => {
    const session = asPage(at, { method: "POST", url: "/api/session" });
    const headers = { ...session.headers, cookie: undefined };
    const ask = async (code: string) => {
      const answer = await askRaw(at.port, { ...session, headers, body: JSON.stringify({ code }) });
      const { date: _, ...said } = Object.fromEntries(answer.headers);
      return JSON.stringify([answer.status, said, answer.body]);
    };
    const guess = "A".repeat(32);
    const replaced = codeOf(at.server);
    const answers = [await ask(guess)];
    const used = codeOf(at.server);
    answers.push(await ask(guess));
    expect(await ask(replaced)).toContain("link-replaced");
    expect(await ask(used)).toContain("token");
    expect(await ask(used)).toContain("link-used");
    answers.push(await ask(guess));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("link-unknown");
  });

  test("serves nothing of a study that was locked, on any route, and no wrong passphrase opens it", async () => {
    await askRaw(at.port, asPage(at, { method: "POST", url: "/api/lock" }));
    for (const route of at.server.routes.filter((each) => isApi(each) && each.url !== "/api/session")) {
      const answer = await askRaw(at.port, asPage(at, route));
      expect(answer.body, route.url).not.toContain(secret);
      expect([200, 400, 422, 423], route.url).toContain(answer.status);
      expect(faultsOf(answer), route.url).toEqual([]);
    }
    const unlock = asPage(at, { method: "POST", url: "/api/unlock" });
    const tried = { name: "study.grounds", passphrase: marker };
    const answer = await askRaw(at.port, { ...unlock, body: JSON.stringify(tried) });
    expect([answer.status, faultsOf(answer), at.locked()]).toEqual([422, [], true]);
    const right = JSON.stringify({ ...tried, passphrase });
    expect((await askRaw(at.port, { ...unlock, body: right })).status).toBe(200);
    const summary = await askRaw(at.port, asPage(at, { method: "POST", url: "/api/summary" }));
    expect(summary.body).toContain(secret);
  });

  test("looks for studies in its own folder alone, and makes none outside of it", async () => {
    const routes = { unlock: asPage(at, { method: "POST", url: "/api/unlock" }) };
    const names = [
      "../study.grounds",
      "/study.grounds",
      "./study.grounds",
      "study.grounds/",
      "study",
      ".",
      "",
      "study.grounds\u0000",
    ];
    for (const name of names) {
      const body = JSON.stringify({ name, passphrase });
      const answer = await askRaw(at.port, { ...routes.unlock, body });
      expect([answer.status, answer.body], name).toEqual([422, expect.stringContaining("not-on-shelf")]);
    }
    const make = asPage(at, { method: "POST", url: "/api/newStudy" });
    for (const folder of ["../x", "a/b", "a\\b", "..", ".x", "x.grounds", "con", "", "a\u0000b", "a:b"]) {
      const order = { folder, title: "T", founder: "F", passphrase };
      const answer = await askRaw(at.port, { ...make, body: JSON.stringify(order) });
      expect([answer.status, answer.body], folder).toEqual([422, expect.stringContaining("folder-name")]);
    }
    expect(at.locked()).toBe(false);
  });

  test("opens nothing with a link that was waiting when the study was locked", async () => {
    const lock = asPage(at, { method: "POST", url: "/api/lock" });
    const waiting = codeOf(at.server);
    expect((await askRaw(at.port, lock)).status).toBe(200);
    const session = asPage(at, { method: "POST", url: "/api/session" });
    const body = JSON.stringify({ code: waiting });
    const answer = await askRaw(at.port, {
      ...session,
      headers: { ...session.headers, cookie: undefined },
      body,
    });
    expect([answer.status, answer.body]).toEqual([401, expect.stringContaining("link-locked")]);
  });

  test("hides the cookie from scripts, and gives it to its own site alone", async () => {
    const answer = await askRaw(at.port, asPage(at, { method: "POST", url: "/api/session" }));
    expect(answer.headers.get("set-cookie")).toMatch(
      /^grounds-session-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  test("closes although somebody holds a connection open with half a request", async () => {
    const target = await newTarget();
    const { port } = target.server;
    const held = connect(port, "127.0.0.1");
    const head = [
      "POST /api/session HTTP/1.1",
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      "Content-Type: application/json",
      "Content-Length: 100",
    ];
    await new Promise<void>((done) => held.write(`${head.join("\r\n")}\r\n\r\n{`, () => done()));
    const cut = new Promise<void>((done) => held.on("close", () => done()));
    held.on("error", () => {});
    await target.server.close();
    await cut;
  });

  test("listens on 127.0.0.1 and on no other address of this machine", async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    const others = addresses
      .filter(({ address }) => address !== "127.0.0.1")
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const host of new Set(["::1", "127.0.0.2", ...others.filter((each) => !each.startsWith("fe80"))])) {
      const connecting = askRaw(at.port, asPage(at, { method: "GET", url: "/" }), host);
      await expect(connecting, host).rejects.toMatchObject({ syscall: "connect" });
    }
  });
});
