import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBrief } from "../../src/app/brief/read-brief.ts";
import { draftRelease, makeRelease } from "../../src/app/brief/release/make-release.ts";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { measure, release } from "../../src/core/study/index.ts";
import { outlooksOnThreads } from "../../src/node/computing/index.ts";
import { attackRelease, pinnedCounts, plain, secretsOf } from "../support/attack-release.ts";
import { laySample, openLaidSample } from "../support/made-sample.ts";
import type { MadeSample } from "../support/sample-study.ts";
import { must } from "../support/working-study.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-release-")));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const outlooks = outlooksOnThreads();
let made: MadeSample;

beforeAll(async () => {
  made = openLaidSample(await laySample(root), outlooks);
}, 600_000);
afterAll(async () => {
  made.desk.open.close();
  await outlooks.close();
  rmSync(root, { recursive: true, force: true });
});

test("the sample is released, then a source is withdrawn: neither release gives anything away, nor do both", async () => {
  const { desk, ids } = made;
  const secrets = secretsOf(desk);
  expect(secrets.names.length).toBeGreaterThan(20);
  // Said here, so that what bars it can be read.
  const { findings, lint } = must(await draftRelease(desk, {}));
  expect({ findings, lint }).toEqual({ findings: [], lint: [] });
  const before = must(await makeRelease(desk, sha256, {}));
  expect(attackRelease(secrets, before)).toEqual([]);
  const read = plain(before.html);
  expect(read).not.toContain("(withheld)");
  expect(read).toMatch(/— an official \(1\):/);

  const gone = ids.get("S20");
  if (gone === undefined) throw new Error("The sample has a guard's talk");
  must(withdrawSource(desk, { source: gone, reason: "consent-withdrawn" }));
  const { document } = must(await readBrief(desk, {}));
  expect(document.sections[1]?.id).toBe("changes");
  const told = JSON.stringify(document.sections[1]);
  for (const words of ["A source was withdrawn on", "On it rested:", "Claim: ", "Evidence that differs"])
    expect(told).toContain(words);

  const after = must(await makeRelease(desk, sha256, {}));
  // What was withdrawn is known to the first attacker alone.
  expect(attackRelease({ ...secrets, cells: [] }, after)).toEqual([]);
  expect(attackRelease(secretsOf(desk), after)).toEqual([]);
  const [first, second] = [...desk.open.study.all(release)].sort((a, b) => a.at - b.at);
  expect([first, second].map((each) => each?.cells.length ?? 0)).not.toContain(0);
  expect(pinnedCounts(first?.cells ?? [], second?.cells ?? [])).toEqual([]);

  // A unit is an analyst's word like any other, wherever a figure stands before it.
  const priced = desk.open.study.all(measure).find(({ costUnit }) => costUnit !== undefined);
  if (priced === undefined) throw new Error("A measure of the sample has a cost");
  const values = { costUnit: "million USD (ask q.source@example.org)" };
  must(changeModel(desk, { changes: [{ do: "put", table: "measure", id: priced.id, values }] }));
  const leaking = must(await draftRelease(desk, {}));
  expect(leaking.findings.map(({ kind }) => kind)).toContain("identifier");
}, 900_000);
