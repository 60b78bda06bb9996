import type { Command } from "commander";

/** Add examples to a command's help: what to type, and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([typed, does]) => `  $ ${typed}\n      ${does}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}
