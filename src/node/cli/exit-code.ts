/** How a command ended, as a script sees it. */
export const exitCodes = {
  done: 0,
  bug: 1,
  wrongUse: 2,
  someRefused: 3,
  foundWrong: 4,
  notOpened: 5,
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit codes in words, for `--help`. */
export const exitCodesText = `Exit codes:
  0  done
  1  unexpected: a mistake in Grounds itself
  2  wrong use, or what was asked for cannot be done; nothing was changed
  3  some inputs were refused; the others were taken
  4  verify found something wrong
  5  the study could not be opened or made: passphrase, damage, busy, or something is in the way
  130  stopped with Ctrl-C, or a question was answered with no`;
