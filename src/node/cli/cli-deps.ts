import type { Readable, Writable } from "node:stream";
import type { Outlooks } from "../../app/outlooks.ts";
import type { CryptoDeps, KdfPolicy } from "../store/index.ts";

/** What is typed in, or piped in. */
export type CliInput = Readable & {
  readonly isTTY?: boolean | undefined;
  readonly setRawMode?: (raw: boolean) => unknown;
};

/** Where words go; `columns` is known on a terminal alone. */
export type CliOutput = Writable & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** What a command needs of the world, passed in so that commands can be run inside a test. */
export interface CliDeps {
  readonly stdin: CliInput;
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
  readonly crypto: CryptoDeps;
  readonly outlooks: Outlooks;
  readonly kdf: KdfPolicy;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Where this machine keeps what it noted of studies, outside their folders. */
  readonly stateFolder: string;
  /** Where the sample study is made. */
  readonly dataFolder: string;
  /** Where the page makes studies where no other folder was named. */
  readonly studiesFolder: string;
  /** What `GROUNDS_STUDY` says. */
  readonly studyInEnvironment: string | undefined;
  /** Everything that an open file descriptor holds. */
  readonly readDescriptor: (descriptor: number) => Uint8Array;
  /** Be told when the program is asked to end (Ctrl-C, SIGTERM); returns how to be told no more. */
  readonly onStop: (listener: () => void) => () => void;
  /** Show an address in the browser of the person at the machine. */
  readonly openInBrowser: (address: string) => void;
}
