// The program behind the command `grounds`: it hands the real world to the command line and ends with its exit code.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { nodeCrypto, standardKdf, stateFolderOf } from "../store/index.ts";
import { exitCodes } from "./exit-code.ts";
import { outlookThreads } from "./places.ts";
import { runCli } from "./run-cli.ts";

const listeners = new Set<() => void>();

// A Ctrl-C that nothing waits for ends at once, and so does a later one: whatever was confirmed is on the disk already.
// One keystroke may arrive twice, from the terminal and from npm, so "later" is a second.
let firstAskedMs: number | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    const nowMs = performance.now();
    if (listeners.size === 0 || nowMs - (firstAskedMs ?? nowMs) > 1_000) process.exit(exitCodes.interrupted);
    firstAskedMs ??= nowMs;
    for (const listener of [...listeners]) listener();
  });
}

// `grounds sources | head` closes the pipe early; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code === "EPIPE") process.exit(exitCodes.done);
    throw fault;
  });
}

const dataHome = process.env.XDG_DATA_HOME;
const outlooks = outlookThreads();
process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  crypto: nodeCrypto,
  outlooks,
  kdf: standardKdf,
  folder: process.cwd(),
  stateFolder: stateFolderOf(process.env),
  dataFolder: join(
    dataHome !== undefined && isAbsolute(dataHome) ? dataHome : join(homedir(), ".local", "share"),
    "grounds",
  ),
  studiesFolder: join(homedir(), "Grounds"),
  studyInEnvironment: process.env.GROUNDS_STUDY,
  readDescriptor: (descriptor) => new Uint8Array(readFileSync(descriptor)),
  onStop: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  openInBrowser,
});
// A study that was locked while its outlook was computed must not keep the program waiting for it.
await outlooks.close();

function openInBrowser(address: string): void {
  const [program, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["explorer", [address]]
        : ["xdg-open", [address]];
  // The link is printed as well, so a machine without a browser loses nothing.
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
