import { describe, expect, test } from "vitest";
import { asPage, codeOf, newTarget, secret, type Target } from "./testing/attacked-server.ts";
import { askRaw } from "./testing/raw-http.ts";

/** Another window of the same browser: it brings the cookie, and gets a token of its own. */
async function anotherWindow(at: Target): Promise<Target> {
  const asked = asPage(at, { method: "POST", url: "/api/session" });
  const opened = await askRaw(at.port, { ...asked, body: JSON.stringify({ code: codeOf(at.server) }) });
  const { token } = JSON.parse(opened.body) as { readonly token: string };
  expect(opened.headers.get("set-cookie")).toContain(at.page.cookie);
  return { ...at, page: { ...at.page, "x-grounds-token": token } };
}

function ask(at: Target, name: string, input: object = {}) {
  return askRaw(at.port, {
    ...asPage(at, { method: "POST", url: `/api/${name}` }),
    body: JSON.stringify(input),
  });
}

/** What a window is told until all is over. */
async function told(answer: ReturnType<typeof ask>): Promise<readonly { readonly is: string }[]> {
  const { body } = await answer;
  // The answer comes in chunks, each under its length.
  return body
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

describe("what is told to the open windows", () => {
  test("a change is told to the others under its act and place, and not to the window that made it", async () => {
    const one = await newTarget();
    const two = await anotherWindow(one);
    const [toOne, toTwo] = [ask(one, "changes"), ask(two, "changes")];
    expect((await ask(one, "addCode", { name: `About ${secret}` })).status).toBe(200);
    expect((await ask(two, "codebook")).body).toContain(secret);
    expect((await ask(two, "undo")).status).toBe(200);
    const seq = one.open.study.log(1)[0]?.seq ?? 0;
    await ask(one, "lock");
    expect(await told(toTwo)).toEqual([
      { is: "here" },
      { is: "changed", act: "add-code", seq: seq - 1 },
      { is: "locked" },
    ]);
    expect((await told(toOne)).map(({ is }) => is)).toEqual(["here", "changed", "locked"]);
    expect((await toTwo).body).not.toContain(secret);
  });

  test("locking in one window leaves no other window a study", async () => {
    const one = await newTarget();
    const two = await anotherWindow(one);
    expect((await ask(one, "lock")).status).toBe(200);
    for (const each of [one, two]) expect((await ask(each, "summary")).status).toBe(423);
    expect((await ask(two, "changes")).status).toBe(423);
  });

  test("a window more than a browser has connections for ends the oldest that nobody listens in", async () => {
    const first = await newTarget();
    const listening = ask(first, "changes");
    const second = await anotherWindow(first);
    const more = [await anotherWindow(first), await anotherWindow(first), await anotherWindow(first)];
    expect((await ask(second, "summary")).status).toBe(401);
    for (const each of [first, ...more]) expect((await ask(each, "summary")).status).toBe(200);
    await ask(first, "lock");
    expect((await told(listening)).at(-1)).toEqual({ is: "locked" });
  });

  test("another browser gets a cookie of its own, and neither serves with the other's token", async () => {
    const one = await newTarget();
    const { cookie: _, ...stranger } = one.page;
    const two = { ...one, page: stranger };
    const asked = asPage(two, { method: "POST", url: "/api/session" });
    const opened = await askRaw(one.port, { ...asked, body: JSON.stringify({ code: codeOf(one.server) }) });
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(cookie).not.toBe(one.page.cookie);
    expect((await ask({ ...one, page: { ...one.page, cookie } }, "summary")).status).toBe(401);
    expect((await ask(one, "summary")).status).toBe(200);
  });
});
