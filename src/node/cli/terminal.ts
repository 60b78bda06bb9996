import type { CliDeps, CliOutput } from "./cli-deps.ts";

/** What a command says: results on one stream, everything else on the other. */
export interface Terminal {
  /** Print a line of the result. */
  readonly print: (line?: string) => void;
  /** Print the result as one JSON document. */
  readonly printJson: (value: unknown) => void;
  /** Say something beside the result: to the error stream, so that a redirected result stays clean. */
  readonly note: (line?: string) => void;
  /** Show how far something is, on a terminal alone; the line replaces the one before. */
  readonly progress: (line: string) => void;
  /** Take the progress line away. */
  readonly endProgress: () => void;
  /** Whether a person can be asked. */
  readonly canAsk: boolean;
  /** Columns that a table may take; absent where the result goes to a file or another program. */
  readonly tableWidth: number | undefined;
  /** Columns at which help is broken. */
  readonly helpWidth: number;
}

/** Talk through the streams of a command. */
export function terminalOf({
  stdin,
  stdout,
  stderr,
}: Pick<CliDeps, "stdin" | "stdout" | "stderr">): Terminal {
  let progressing = false;
  const endProgress = (): void => {
    if (progressing) stderr.write("\r\u001b[K");
    progressing = false;
  };
  const line = (to: CliOutput, text: string): void => {
    endProgress();
    to.write(`${withoutControls(text)}\n`);
  };
  return {
    print: (text = "") => line(stdout, text),
    printJson: (value) => line(stdout, JSON.stringify(value, null, 2)),
    note: (text = "") => line(stderr, text),
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${withoutControls(text).slice(0, (stderr.columns ?? 80) - 1)}`);
      progressing = true;
    },
    endProgress,
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    tableWidth: stdout.isTTY === true ? stdout.columns : undefined,
    helpWidth: Math.min(stdout.columns ?? 100, 110),
  };
}

/**
 * Replace control characters, line ends and tabs excepted.
 *
 * A text that somebody sent may hold sequences that recolour a terminal, retitle it, or make it type.
 */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}
