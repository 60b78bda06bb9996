import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { resolve } from "node:path";
import type { Refusal } from "../../app/api.ts";
import { ok, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";

/** A file that lies on the disk whole, and has not its name yet. */
interface BegunFile {
  /** Give it its name. */
  readonly finish: () => Finished;
  /** Take it away again. */
  readonly drop: () => void;
}

/** Write a file that is not there yet, for its owner alone: whole, or not under its name. */
export function writeNew(cli: Cli, file: string, content: string | Uint8Array): Finished {
  const begun = beginNew(cli, file, content);
  return begun.ok ? begun.value.finish() : begun;
}

function beginNew(cli: Cli, file: string, content: string | Uint8Array): Result<BegunFile, Refused> {
  const place = resolve(cli.deps.folder, file);
  const part = `${place}.part`;
  const taken = wrongUse(
    `${file} cannot be written: it is there already, or its folder is not. Choose another name.`,
  );
  const drop = (): void => rmSync(part, { force: true });
  if (existsSync(place)) return taken;
  let isBegun = false;
  try {
    const opened = openSync(part, "wx", 0o600);
    isBegun = true;
    try {
      writeFileSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    if (isBegun) drop();
    return taken;
  }
  const finish = (): Finished => {
    try {
      giveName(part, place);
    } catch {
      drop();
      return taken;
    }
    cli.terminal.note(`Written: ${file}`);
    return ok(exitCodes.done);
  };
  return ok({ finish, drop });
}

/** Write a file that the study must remember first: it has its name after that, and where the study cannot, it goes. */
export function writeRemembered(
  cli: Cli,
  file: string,
  content: string | Uint8Array,
  remember: () => Result<unknown, Refusal>,
): Finished {
  const begun = beginNew(cli, file, content);
  if (!begun.ok) return begun;
  const remembered = remember();
  if (remembered.ok) return begun.value.finish();
  begun.value.drop();
  return refusedBy(remembered.error);
}

/** Let a file have its name unless another has it; a rename would take that one's place. */
function giveName(part: string, place: string): void {
  try {
    linkSync(part, place);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") throw fault;
    // Sticks know no second name for a file: take the place, empty, and then rename over it.
    closeSync(openSync(place, "wx", 0o600));
    renameSync(part, place);
    return;
  }
  rmSync(part);
}
