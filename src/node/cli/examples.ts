import type { Command } from "commander";
import { commandHere } from "./places.ts";

/** Add examples to a command's help: what to type, and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([typed, does]) => `  $ ${asTypedHere(typed)}\n      ${does}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

// Examples are written as the installed program is called.
function asTypedHere(typed: string): string {
  return typed.replaceAll(/(?<=^|[;&|] )grounds /g, `${commandHere} `);
}
