import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import type { Desk } from "../../../app/desk.ts";
import { firstMember } from "../../../app/found-study.ts";
import { outlooksHere } from "../../../app/outlooks-here.ts";
import { nodeCrypto, type OpenedStudy, openStudyFolder } from "../../store/index.ts";
import { cheapKdf } from "../../store/testing/cheap-kdf.ts";
import type { CliDeps } from "../cli-deps.ts";
import type { ExitCode } from "../exit-code.ts";
import { runCli } from "../run-cli.ts";
import { folderDeps } from "../study-desk.ts";

/** The passphrase of studies in these tests. */
export const passphrase = "river candle oxide mango thimble walrus";

/** How a command ended and what it said. */
export interface Ran {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A command line inside the test, in a folder of its own. */
export interface CommandBench {
  readonly folder: string;
  /** Run a command as a script does: nobody to ask; the passphrase file is given where the command takes one. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** The same with a world that is changed. */
  readonly runWith: (world: CommandBench["deps"], ...args: readonly string[]) => Promise<Ran>;
  /** Run a command at a terminal; each question is answered, `undefined` breaks off with Ctrl-C. */
  readonly ask: (
    answer: (question: string) => string | undefined,
    ...args: readonly string[]
  ) => Promise<Ran>;
  readonly deps: (streams: Pick<CliDeps, "stdin" | "stdout" | "stderr">) => CliDeps;
  /** Write a file into the folder and give its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** The references between the records of a study in the folder, as its store has them. */
  readonly references: (study: string) => readonly { readonly table: string; readonly to: string }[];
  /** Do what no command does, at the desk of a study in the folder, which is open meanwhile. */
  readonly atDesk: (study: string, work: (desk: Desk) => unknown) => Promise<void>;
  /** What the command at the terminal has printed so far. */
  readonly said: () => string;
  /** Ask the running command to end, as Ctrl-C does. */
  readonly stop: () => void;
}

/** Set up a command line in a folder; only the key derivation is cheaper than in earnest. */
export function commandsIn(folder: string): CommandBench {
  const listeners = new Set<() => void>();
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  write("pass.txt", `${passphrase}\n`);
  const deps: CommandBench["deps"] = (streams) => ({
    ...streams,
    crypto: nodeCrypto,
    outlooks: outlooksHere(),
    kdf: cheapKdf,
    folder,
    stateFolder: join(folder, "state"),
    dataFolder: join(folder, "data"),
    studiesFolder: join(folder, "studies"),
    studyInEnvironment: undefined,
    readDescriptor: () => {
      throw new Error("No descriptor is open");
    },
    onStop: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openInBrowser: () => {},
  });
  let shown = (): string => "";
  const stop = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const runWith: CommandBench["runWith"] = async (world, ...args) => {
    const [stdout, stderr] = [heard(), heard()];
    const stdin = new PassThrough();
    stdin.end();
    const exit = await runCli(args, world({ stdin, stdout: stdout.stream, stderr: stderr.stream }));
    return { exit, out: stdout.said(), err: stderr.said() };
  };
  return {
    folder,
    deps,
    write,
    references: (study) => referencesIn(join(folder, study), deps),
    atDesk: (study, work) => workIn(join(folder, study), deps, work),
    said: () => shown(),
    stop,
    run: (...args) => runWith(deps, ...args),
    runWith,
    ask: async (answer, ...args) => {
      const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
      const reply = (question: string): void => {
        const said = answer(question);
        setImmediate(() => (said === undefined ? stop() : stdin.write(`${said}\r`)));
      };
      const stdout = heard();
      shown = stdout.said;
      const stderr = heard((words) => {
        // A question leaves the cursor behind it; a progress line begins with a return.
        if (/[?:)] $/.test(words) && !words.startsWith("\r")) reply(words);
      });
      const onTerminal = (stream: Writable) => Object.assign(stream, { isTTY: true, columns: 100 });
      const exit = await runCli(
        args,
        deps({ stdin, stdout: onTerminal(stdout.stream), stderr: onTerminal(stderr.stream) }),
      );
      return { exit, out: stdout.said(), err: stderr.said() };
    },
  };
}

/** Answer questions in order. */
export function inOrder(
  ...answers: readonly (string | undefined)[]
): (question: string) => string | undefined {
  const left = [...answers];
  return () => left.shift();
}

function heard(onWords: (words: string) => void = () => {}): {
  readonly stream: Writable;
  readonly said: () => string;
} {
  let said = "";
  const stream = new Writable({
    write: (chunk, _, done) => {
      const words = String(chunk);
      said += words;
      onWords(words);
      done();
    },
  });
  return { stream, said: () => said };
}

function opened(path: string, deps: CommandBench["deps"]): OpenedStudy {
  const silent = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const study = openStudyFolder(path, { passphrase }, folderDeps(deps(silent)));
  if (!study.ok) throw new Error(`The study does not open: ${study.error.type}`);
  return study.value;
}

function referencesIn(path: string, deps: CommandBench["deps"]): ReturnType<CommandBench["references"]> {
  const open = opened(path, deps);
  const found = open.study.references().map(({ from, to }) => ({ table: from.table, to: to.id }));
  open.close();
  return found;
}

async function workIn(
  path: string,
  deps: CommandBench["deps"],
  work: (desk: Desk) => unknown,
): Promise<void> {
  const open = opened(path, deps);
  try {
    const me = firstMember(open);
    if (me === undefined) throw new Error("Nobody works in the study");
    await work({
      open,
      me,
      clock: nodeCrypto.clock,
      randomBytes: nodeCrypto.randomBytes,
      outlooks: outlooksHere(),
    });
  } finally {
    open.close();
  }
}
