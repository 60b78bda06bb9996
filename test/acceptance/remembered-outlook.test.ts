import { expect, onTestFinished, test } from "vitest";
import type { Desk } from "../../src/app/desk.ts";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { modelView } from "../../src/app/outlook/model-view.ts";
import { outlookView } from "../../src/app/outlook/outlook-view.ts";
import type { PartChange } from "../../src/app/outlook/part-change.ts";
import { startModel } from "../../src/app/outlook/starters.ts";
import type { Outlooks } from "../../src/app/outlooks.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import { rememberedIn } from "../../src/app/outlooks-remembered.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { parameter } from "../../src/core/study/index.ts";
import {
  backupStudy,
  isClean,
  nodeCrypto,
  type OpenedStudy,
  restoreBackup,
  verifyStudy,
} from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import {
  enterText,
  must,
  newWorkingStudy,
  openWorkingStudy,
  sitDown,
  workingFolder,
} from "../support/working-study.ts";

type At = Desk & { readonly open: OpenedStudy };

/** A desk as a command sits down at it, in a program that has computed nothing yet; says how often it computes. */
function remembering(desk: At) {
  onTestFinished(() => desk.open.close());
  const here = outlooksHere();
  let computed = 0;
  const counting: Outlooks = {
    numbersOf: (...order) => {
      computed += 1;
      return here.numbersOf(...order);
    },
  };
  const outlooks = rememberedIn(desk.open.computed, counting, nodeCrypto.sha256);
  return { at: { ...desk, outlooks }, counting, computed: () => computed };
}

function reopened(root: string, before: At, name?: string) {
  before.open.close();
  return remembering(sitDown(must(openWorkingStudy(root, name))));
}

/** A small model whose every parameter has a range that somebody signs. */
function modelled(desk: Desk): void {
  must(startModel(desk, { starter: "three" }));
  const judged = {
    warrant: "judgement",
    given: "value",
    coverage: 0.9,
    reason: "To try",
    low: 0.1,
    high: 0.4,
  };
  const estimates = desk.open.study
    .all(parameter)
    .map(({ id }): PartChange => ({ do: "put", table: "estimate", values: { parameter: id, ...judged } }));
  const [frame] = modelView(desk).parts.outlook;
  const values = { runs: 512, horizonMonths: 12 };
  must(
    changeModel(desk, {
      changes: [...estimates, { do: "put", table: "outlook", id: frame?.id ?? "", values }],
    }),
  );
}

async function checksum(desk: Desk): Promise<string> {
  const view = must(await outlookView(desk));
  if (view.is !== "computed") throw new Error(JSON.stringify(view));
  return view.checksum;
}

function rows({ open }: At): unknown {
  return open.study.database.sql.prepare("SELECT count(*) FROM computed").pluck().get();
}

test("an outlook is there at the next start, after an undo and a redo, and in a restored backup", async () => {
  const root = temporaryFolder();
  const first = remembering(newWorkingStudy(root));
  modelled(first.at);
  const numbers = await checksum(first.at);
  const second = reopened(root, first.at);
  expect(await checksum(second.at)).toBe(numbers);
  expect(second.computed()).toBe(0);
  const [state] = modelView(second.at).parts.regroup;
  const changes: readonly PartChange[] = [
    { do: "put", table: "regroup", id: state?.id ?? "", values: { forMonths: 5 } },
  ];
  must(changeModel(second.at, { changes }));
  const changed = await checksum(second.at);
  expect([changed === numbers, second.computed()]).toEqual([false, 1]);
  expect(undo(second.at).skipped).toEqual([]);
  expect(await checksum(second.at)).toBe(numbers);
  expect(redo(second.at).skipped).toEqual([]);
  expect(await checksum(second.at)).toBe(changed);
  expect(second.computed()).toBe(1);
  must(backupStudy(second.at.open, `${root}/backup`, { label: "x" }));
  expect(isClean(verifyStudy(second.at.open))).toBe(true);
  must(restoreBackup(`${root}/backup`, workingFolder(root, "restored")));
  const restored = reopened(root, second.at, "restored");
  expect(await checksum(restored.at)).toBe(changed);
  expect(restored.computed()).toBe(0);
});

test("no number is left in the study once a source is withdrawn, also where it was being computed", async () => {
  const root = temporaryFolder();
  const { at, computed } = remembering(newWorkingStudy(root));
  modelled(at);
  const source = await enterText(at, "one", "A: Most left at night.");
  const other = await enterText(at, "other", "B: Nobody left by day.");
  await checksum(at);
  expect(rows(at)).toBe(1);
  must(withdrawSource(at, { source, reason: "consent-withdrawn" }));
  expect(rows(at)).toBe(0);
  const beingComputed = outlookView(at, { seed: 9 });
  must(withdrawSource(at, { source: other, reason: "consent-withdrawn" }));
  expect(must(await beingComputed).is).toBe("computed");
  expect(rows(at)).toBe(0);
  await checksum(at);
  expect([rows(at), computed()]).toEqual([1, 3]);
});

test("a study that is locked while its outlook is computed remembers nothing, and nothing else happens", async () => {
  const root = temporaryFolder();
  const first = remembering(newWorkingStudy(root));
  modelled(first.at);
  const beingComputed = outlookView(first.at);
  first.at.open.close();
  expect(must(await beingComputed).is).toBe("computed");
  expect(rows(reopened(root, first.at).at)).toBe(0);
});
