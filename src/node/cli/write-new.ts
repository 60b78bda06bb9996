import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, wrongUse } from "./refused.ts";

/** Write a file that is not there yet, for its owner alone. */
export function writeNew(cli: Cli, file: string, content: string | Uint8Array): Finished {
  try {
    writeFileSync(resolve(cli.deps.folder, file), content, { flag: "wx", mode: 0o600 });
  } catch {
    return wrongUse(
      `${file} cannot be written: it is there already, or its folder is not. Choose another name.`,
    );
  }
  cli.terminal.note(`Written: ${file}`);
  return ok(exitCodes.done);
}
