// The program behind the command `grounds`: it hands the real world to the command line and ends with its exit code.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { nodeCrypto, standardKdf, stateFolderOf } from "../store/index.ts";
import { exitCodes } from "./exit-code.ts";
import { runCli } from "./run-cli.ts";

const listeners = new Set<() => void>();

// A second Ctrl-C, or one that nothing waits for, ends at once: whatever was acknowledged is on the disk already.
let asked = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (asked || listeners.size === 0) process.exit(exitCodes.interrupted);
    asked = true;
    for (const listener of [...listeners]) listener();
    asked = false;
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
process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  crypto: nodeCrypto,
  kdf: standardKdf,
  folder: process.cwd(),
  stateFolder: stateFolderOf(process.env),
  dataFolder: join(
    dataHome !== undefined && isAbsolute(dataHome) ? dataHome : join(homedir(), ".local", "share"),
    "grounds",
  ),
  studyInEnvironment: process.env.GROUNDS_STUDY,
  readDescriptor: (descriptor) => new Uint8Array(readFileSync(descriptor)),
  onStop: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  openInBrowser,
});

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
