import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, wrongUse } from "./refused.ts";

/** Write a file that is not there yet, for its owner alone: whole, or not under its name. */
export function writeNew(cli: Cli, file: string, content: string | Uint8Array): Finished {
  const place = resolve(cli.deps.folder, file);
  const part = `${place}.part`;
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
    giveName(part, place);
  } catch {
    if (isBegun) rmSync(part, { force: true });
    return wrongUse(
      `${file} cannot be written: it is there already, or its folder is not. Choose another name.`,
    );
  }
  cli.terminal.note(`Written: ${file}`);
  return ok(exitCodes.done);
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
