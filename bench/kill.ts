// Kills a process that works in a study, again and again, and looks for everything it had said was done.
// Run: node bench/kill.ts [kills]
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAgainAndAgain } from "../test/support/killing.ts";

const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.env.GROUNDS_SEED ?? 1);
const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-kill-")));
try {
  const onRound = (round: number): void => void process.stderr.write(`\r${round + 1} of ${rounds} kills`);
  const { kills, during, acknowledged, amiss, notices } = await killAgainAndAgain(root, {
    rounds,
    seed,
    onRound,
  });
  process.stderr.write("\n");
  console.log(
    `${kills} kills (seed ${seed}), ${acknowledged} steps acknowledged, ${amiss.length} things amiss`,
  );
  for (const what of amiss) console.log(what);
  console.log("Last said before the kill:");
  console.table(Object.fromEntries([...during].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  console.log("Finished at the next opening:");
  console.table(Object.fromEntries(notices));
  process.exitCode = amiss.length === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
