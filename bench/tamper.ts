// Flips bits and puts older pages back in a study's files, and counts what an owner would have been told.
// Run: node bench/tamper.ts [flips] [splices]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawing } from "../test/support/drawing.ts";
import {
  drawFlips,
  judge,
  judgeFlip,
  judgeSplice,
  listOldPages,
  makeExhibit,
  sitDownAt,
  type Verdict,
  workOn,
} from "../test/support/tampering.ts";

const [flips, splices] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 20)];
const seed = Number(process.env.GROUNDS_SEED ?? 1);
const root = mkdtempSync(join(tmpdir(), "grounds-tamper-"));

/** Which file, in which state of the study, and its share of the flips. */
const targets = [
  { what: "study.db", state: "newer", fits: /study\.db$/, share: 0.25 },
  { what: "vault.db", state: "newer", fits: /vault\.db$/, share: 0.2 },
  { what: "study.db-wal", state: "killed", fits: /study\.db-wal$/, share: 0.15 },
  { what: "vault.db-wal", state: "killed", fits: /vault\.db-wal$/, share: 0.1 },
  { what: "keys.json", state: "newer", fits: /keys\.json$/, share: 0.1 },
  { what: "originals", state: "newer", fits: /originals\//, share: 0.1 },
  { what: "notes outside", state: "newer", fits: /^state\//, share: 0.1 },
] as const;

try {
  mkdirSync(root, { recursive: true });
  const exhibit = await makeExhibit(root);
  exhibit.keep("older");
  const desk = sitDownAt(root);
  await workOn(desk);
  exhibit.keep("killed");
  desk.open.close();
  exhibit.keep("newer");
  const whole = judge(root);
  if (whole.is !== "silent") throw new Error(`The study was not whole to begin with: ${whole.why}`);

  const draw = drawing(seed);
  const table = targets.map(({ what, state, fits, share }) => {
    const drawn = drawFlips(exhibit, state, fits, Math.round(flips * share), draw);
    const verdicts = drawn.map((flip) => ({ flip, verdict: judgeFlip(exhibit, state, flip) }));
    for (const { flip, verdict } of verdicts)
      if (verdict.is === "silent") console.log(`silent: ${what}, byte ${flip.at}, bit ${flip.bit}`);
    return [what, countsOf(verdicts.map(({ verdict }) => verdict))] as const;
  });
  console.log(`Flipped bits (seed ${seed}):`);
  console.table(Object.fromEntries(table));

  const spliced = {
    "changes what is stored": 0,
    refused: 0,
    reported: 0,
    silent: 0,
    "changes nothing stored": 0,
  };
  const pages = listOldPages(exhibit, "older", "newer");
  for (const page of pages) {
    if (spliced["changes what is stored"] >= splices) break;
    const verdict = judgeSplice(exhibit, "older", "newer", page);
    if (verdict.is === "silent" && verdict.holds === whole.holds) spliced["changes nothing stored"]++;
    else {
      spliced["changes what is stored"]++;
      spliced[verdict.is]++;
    }
  }
  console.log(`Older pages put back, of ${pages.length} that differ:`);
  console.table([spliced]);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function countsOf(verdicts: readonly Verdict[]) {
  const count = (is: Verdict["is"]) => verdicts.filter((each) => each.is === is).length;
  return {
    flips: verdicts.length,
    refused: count("refused"),
    reported: count("reported"),
    silent: count("silent"),
  };
}
