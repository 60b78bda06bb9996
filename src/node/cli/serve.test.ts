import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import type { StudiesView } from "../../app/studies.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { runCli } from "./run-cli.ts";
import { usualPort } from "./serve.ts";
import { type CommandBench, commandsIn, passphrase } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function study(): Promise<CommandBench> {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "Leavers", "--founder", "F", ...secret);
  return bench;
}

/** Start a command that serves; what it prints can be waited for. */
function serving(bench: CommandBench, ...args: readonly string[]) {
  const stdin = new PassThrough();
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  let said = "";
  const waiting = new Set<() => void>();
  for (const stream of [stdout, stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
      for (const look of [...waiting]) look();
    });
  }
  const until = (pattern: RegExp): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const look = (): void => {
      const found = pattern.exec(said);
      if (found === null) return;
      waiting.delete(look);
      resolve(found[1] ?? found[0]);
    };
    waiting.add(look);
    look();
    return promise;
  };
  const ended = runCli(args, bench.deps({ stdin, stdout, stderr }));
  return { ended, until, type: (words: string) => stdin.write(words), said: () => said };
}

const link = /(http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+)/;

async function takePort(port: number): Promise<void> {
  const other = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  // Where another program has it already it is as taken as it has to be.
  other.on("error", () => resolve());
  other.listen({ host: "127.0.0.1", port }, () => resolve());
  await promise;
  onTestFinished(() => void other.close());
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<number>();
  server.listen({ host: "127.0.0.1", port: 0 }, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
  });
  return promise;
}

describe("grounds serve", () => {
  test("serves the page until it is asked to end, then locks the study", async () => {
    const bench = await study();
    const port = String(await freePort());
    const { ended, until } = serving(bench, "serve", "s", "--port", port, ...secret);
    const address = new URL(await until(link));
    const page = await fetch(new URL("/", address));
    expect(page.status).toBe(200);
    bench.stop();
    expect(await ended).toBe(0);
    await until(/Locked\./);
    await expect(fetch(new URL("/", address))).rejects.toThrow();
    expect((await bench.run("sources", "s", ...secret)).exit).toBe(0);
  });

  test("gives a new link at Enter; the one before no longer works", async () => {
    const bench = await study();
    const port = String(await freePort());
    const { ended, until, type, said } = serving(bench, "serve", "s", "--port", port, ...secret);
    const first = await until(link);
    type("\n");
    const second = await until(/(http[^\s]*#code=[\w-]+)\s+$/);
    await until(new RegExp(`${first.replace(/[?.*+^$()[\]{}|\\]/g, "\\$&")}[\\s\\S]*(#code=[\\w-]+)`));
    const links = said().match(/#code=[\w-]+/g) ?? [];
    expect(links).toHaveLength(2);
    expect(second).not.toBe(first);
    expect(await redeem(first)).toBe(401);
    expect(await redeem(`${new URL(first).origin}/${links[1]}`)).toBe(200);
    bench.stop();
    expect(await ended).toBe(0);
  });

  test("goes on when the page locks the study, which another program can then open", async () => {
    const bench = await study();
    const port = String(await freePort());
    const { ended, until } = serving(bench, "serve", "s", "--port", port, ...secret);
    const address = await until(link);
    const page = await pageAt(address);
    expect((await bench.run("sources", "s", ...secret)).err).toContain("open in another window or program");
    expect((await page.ask("lock", {})).status).toBe(200);
    await until(/Locked. The page can unlock it again/);
    expect((await bench.run("sources", "s", ...secret)).exit).toBe(0);
    expect((await page.ask("unlock", { name: "s.grounds", passphrase })).status).toBe(200);
    expect((await page.ask("summary", {})).status).toBe(200);
    bench.stop();
    expect(await ended).toBe(0);
    expect((await bench.run("sources", "s", ...secret)).exit).toBe(0);
  });

  test("leaves the passphrase to the page where none is given, and offers what lies beside the study", async () => {
    const bench = await study();
    await bench.run("new", "t", "--title", "Stayers", "--founder", "F", ...secret);
    const port = String(await freePort());
    const { ended, until, said } = serving(bench, "serve", "s", "--port", port);
    const page = await pageAt(await until(link));
    expect(said()).not.toContain("Leavers");
    const { first, studies } = (await (await page.ask("studies", {})).json()) as StudiesView;
    expect(first).toBe("s.grounds");
    expect(studies.map(({ title }) => title)).toEqual(expect.arrayContaining(["s", "t"]));
    expect((await page.ask("summary", {})).status).toBe(423);
    bench.stop();
    expect(await ended).toBe(0);
  });

  test("serves a folder of studies, or the folder for new ones where there is none", async () => {
    const bench = commandsIn(temporaryFolder());
    for (const named of [[], ["."]]) {
      const port = String(await freePort());
      const { ended, until } = serving(bench, "serve", ...named, "--port", port);
      const page = await pageAt(await until(link));
      const { place, first } = (await (await page.ask("studies", {})).json()) as StudiesView;
      expect([place, first]).toEqual([
        named.length === 0 ? join(bench.folder, "studies") : bench.folder,
        undefined,
      ]);
      bench.stop();
      expect(await ended).toBe(0);
    }
  });

  test("explains a port that is taken, and does not take another than was asked for", async () => {
    const bench = await study();
    const port = await freePort();
    await takePort(port);
    const { exit, err } = await bench.run("serve", "s", "--port", String(port), ...secret);
    expect([exit, err]).toEqual([5, expect.stringContaining(`Port ${port} is taken`)]);
  });

  test("takes the next free port where none was asked for, and says so", async () => {
    const bench = await study();
    await takePort(usualPort);
    const { ended, until } = serving(bench, "serve", "s", ...secret);
    await until(/Port 4680 is taken by another program, so this is port (\d+)\./);
    await until(link);
    bench.stop();
    expect(await ended).toBe(0);
  });

  test("refuses what is not a port before it asks for a passphrase", async () => {
    const bench = await study();
    const { exit, err } = await bench.run("serve", "s", "--port", "70000");
    expect([exit, err]).toEqual([2, "--port takes a whole number from 1 to 65535.\n"]);
  });
});

// Each makes the whole sample study, which takes its time where the machine has other work.
describe("grounds start", { timeout: 180_000 }, () => {
  test("makes the sample study, prints its passphrase and a summary, and serves it; a second start does not speak of deleting it", async () => {
    const bench = commandsIn(temporaryFolder());
    const { ended, until, said } = serving(bench, "start", "--port", String(await freePort()));
    await until(/Making the sample study \(once\)/);
    // It must not take away what the first is making.
    const meanwhile = await bench.run("start", "--port", String(await freePort()));
    expect(meanwhile).toMatchObject({ exit: 5, err: expect.stringContaining("is being made by another") });
    await until(link);
    const second = await bench.run("start", "--port", String(await freePort()));
    expect(second).toMatchObject({
      exit: 5,
      err: expect.stringContaining("open in another window or program"),
    });
    expect(second.err).not.toContain("Delete");
    bench.stop();
    expect(await ended).toBe(0);
    expect(said()).toContain("its passphrase is no secret");
    // The answer by definition: range, share, and the word that was signed.
    expect(said()).toMatch(/R1 .+ \d+ to \d+ % +\d+ % /);
    expect(said()).toMatch(/26 sources, [\d,]+ words \(Arabic 7, English 12, Russian 7\)/);
  });

  test("begins with the other sample where that is asked for, and makes it anew where its making was cut short", async () => {
    const bench = commandsIn(temporaryFolder());
    bench.write("data/real-case-unfinished", "");
    bench.write("data/real-case.grounds/keys.json", "half a study");
    const port = String(await freePort());
    const { ended, until, said } = serving(bench, "start", "--sample", "real-case", "--port", port);
    await until(link);
    bench.stop();
    expect(await ended).toBe(0);
    expect(said()).toContain("The second sample; its passphrase is no secret");
    expect(existsSync(join(bench.folder, "data/real-case-unfinished"))).toBe(false);
    expect(existsSync(join(bench.folder, "data/sample.grounds"))).toBe(false);
  });
});

/** A page that was opened by a link, and asks. */
async function pageAt(launchLink: string) {
  const { origin } = new URL(launchLink);
  const opened = await open(launchLink);
  const token = tokenIn(await opened.json());
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const headers = { origin, cookie, "content-type": "application/json", "x-grounds-token": token };
  return {
    ask: (name: string, input: object) =>
      fetch(new URL(`/api/${name}`, origin), { method: "POST", headers, body: JSON.stringify(input) }),
  };
}

function open(launchLink: string): Promise<Response> {
  const { origin, hash } = new URL(launchLink);
  const body = JSON.stringify({ code: hash.slice("#code=".length) });
  const headers = { origin, "content-type": "application/json" };
  return fetch(new URL("/api/session", origin), { method: "POST", headers, body });
}

async function redeem(launchLink: string): Promise<number> {
  return (await open(launchLink)).status;
}

function tokenIn(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "token" in answer ? String(answer.token) : "";
}
