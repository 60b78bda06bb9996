// Runs what measures the speed of the workbench, one after the other and each for a limited time, and prints one table of all, to
// be put into docs/bench.md. The page must be built. About ten minutes on a machine with nothing else to do.
// Run: npm run bench:workbench
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { head, lineOf, machine } from "./workbench/rows.ts";

/** How long each may take, in seconds; what it said until then counts. */
const parts = [
  ["first-paint", 150],
  ["sources-table", 120],
  ["outlook-drag", 150],
  ["reader", 240],
  ["coding", 480],
] as const;

const began = machine();
const lines: string[] = [];
for (const [name, seconds] of parts) {
  console.log(`\n— ${name}`);
  const { said, finished } = await measured(name, seconds);
  lines.push(...said);
  if (!finished)
    lines.push(
      lineOf({ what: name, measured: `not finished within ${seconds} s`, promised: "", kept: false }),
    );
}
console.log(
  `\n${new Date().toISOString().slice(0, 10)}; when it began ${began}; when it ended ${machine()}\n`,
);
console.log([head, ...lines].join("\n"));

/** Run one measurement and keep the rows it says. */
async function measured(
  name: string,
  seconds: number,
): Promise<{ readonly said: readonly string[]; readonly finished: boolean }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((done) => program.on("close", done));
  // Told to end it closes its browser; it is killed where even that takes too long.
  const ending = setTimeout(() => program.kill("SIGTERM"), seconds * 1_000);
  const killing = setTimeout(() => program.kill("SIGKILL"), (seconds + 15) * 1_000);
  const said: string[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    console.log(line);
    if (line.startsWith("| ") && !head.includes(line)) said.push(line);
  }
  const code = await ended;
  clearTimeout(ending);
  clearTimeout(killing);
  return { said, finished: code === 0 };
}
