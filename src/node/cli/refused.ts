import type { Refusal } from "../../app/api.ts";
import { type Err, err, type Result } from "../../core/base/index.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";

/** Why a command ended without doing what it was asked for: what, why, what to do. Never a passage or a name. */
export interface Refused {
  readonly exit: ExitCode;
  readonly text: string;
}

/** How a command ended: its exit code, or why it stopped. */
export type Finished = Result<ExitCode, Refused>;

/** Stop because of how the command was called, or because what was asked for cannot be done. */
export function wrongUse(text: string): Err<Refused> {
  return err({ exit: exitCodes.wrongUse, text });
}

/** Stop because the study could not be opened. */
export function notOpened(text: string): Err<Refused> {
  return err({ exit: exitCodes.notOpened, text });
}

/** Stop because a use case refused. */
export function refusedBy(refusal: Refusal): Err<Refused> {
  return wrongUse(refusal.text);
}

/** Stop because somebody pressed Ctrl-C, or the program was asked to end. */
export function interrupted(text = "Stopped; nothing was changed."): Err<Refused> {
  return err({ exit: exitCodes.interrupted, text });
}
