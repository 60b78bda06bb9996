import { writeSync } from "node:fs";
import { backupStudy } from "../backup.ts";
import { nodeCrypto } from "../node-crypto.ts";
import { addSource, benchIn, expectOk, reopen, reword, type SmallSource, withdraw } from "./small-study.ts";

// Works in a study without end, saying what is done as soon as it is, until somebody kills it.
const [root = "", round = ""] = process.argv.slice(2);
const bench = benchIn(root, nodeCrypto.clock);
const open = reopen(bench);
const say = (what: string): void => void writeSync(1, `${what}\n`);
const mine: SmallSource[] = [];
say("ready");
for (let step = 0; ; step++) {
  const small = addSource(
    open,
    `Round ${round}, step ${step}. ${"We crossed the river at night. ".repeat(200)}`,
  );
  mine.push(small);
  say(`added ${small.source}`);
  reword(open, small, `Reworded in step ${step}.`);
  say(`reworded ${small.claim} ${step}`);
  const [first] = step % 3 === 2 ? mine.splice(0, 1) : [];
  if (first !== undefined) {
    withdraw(open, first);
    say(`withdrawn ${first.source}`);
  }
  if (step % 4 === 3) {
    expectOk(backupStudy(open, bench.at(`backup-${round}-${step}`), { label: "x" }, bench.deps.crypto));
    say(`backed-up backup-${round}-${step}`);
  }
}
