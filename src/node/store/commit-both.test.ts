import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { claim, create, notAName, pendingAction, source } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { crashingBench } from "./testing/crashing-bench.ts";
import { addSource, benchIn, deed, expectOk, id, newStudy, reopen } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

function both(open: OpenedStudy, words: string) {
  const ids = { inVault: id(), inStudy: id() };
  const run = () =>
    open.commitBoth(
      deed("both", [create(notAName, ids.inVault, { text: words })]),
      deed("both", [create(claim, ids.inStudy, { text: words, form: "general", assumption: false })]),
    );
  return { ids, run };
}

describe("commitBoth", () => {
  test("changes both databases and leaves no pending action behind", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const { ids, run } = both(open, "river");
    expectOk(run());
    expect(open.vault?.store.get(notAName, ids.inVault)?.text).toBe("river");
    expect(open.study.get(claim, ids.inStudy)?.text).toBe("river");
    expect(open.vault?.store.all(pendingAction)).toEqual([]);
    open.close();
  });

  test("changes neither where the study would refuse its part", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const record = id();
    const refused = open.commitBoth(
      deed("both", [create(notAName, record, { text: "river" })]),
      deed("both", [{ do: "create", table: source.name, record: id(), values: {} }]),
    );
    expect(refused).toMatchObject({ ok: false, error: { type: "FieldMissing" } });
    expect(open.vault?.store.stateOf({ table: notAName.name, id: record })).toBe("unknown");
    open.close();
  });

  test("finishes what a fault cut short before it does anything else, although the study stayed open", () => {
    const { bench, crashAfter } = crashingBench(temporaryFolder());
    const { open } = newStudy(bench);
    const [first, second] = [both(open, "river"), both(open, "mill")];
    // The vault's part is signed and noted; then the study's fails, as on a full disk.
    crashAfter(2);
    expect(first.run).toThrow();
    crashAfter(Number.POSITIVE_INFINITY);
    expect(open.vault?.store.all(pendingAction)).toHaveLength(1);
    expect(open.study.stateOf({ table: claim.name, id: first.ids.inStudy })).toBe("unknown");
    expectOk(second.run());
    expect(open.vault?.store.all(pendingAction)).toEqual([]);
    expect(open.study.all(claim).map((each) => each.text)).toEqual(["river", "mill"]);
    open.close();
  });

  test("is finished once at the next opening, or never began, wherever it was cut short", () => {
    const outcomes: string[] = [];
    for (let asked = 0; asked <= 6; asked++) {
      const { bench, crashAfter } = crashingBench(temporaryFolder());
      const { open } = newStudy(bench);
      const { ids, run } = both(open, "river");
      crashAfter(asked);
      let cut = false;
      try {
        run();
      } catch {
        cut = true;
      }
      crashAfter(Number.POSITIVE_INFINITY);
      open.close();
      const again = reopen(bench);
      const inVault = again.vault?.store.stateOf({ table: notAName.name, id: ids.inVault });
      const inStudy = again.study.stateOf({ table: claim.name, id: ids.inStudy });
      expect(inVault).toBe(inStudy);
      expect(again.vault?.store.all(pendingAction)).toEqual([]);
      expect(again.study.log(100).filter((line) => line.act === "both")).toHaveLength(
        inStudy === "present" ? 1 : 0,
      );
      const resumed = again.notices.some((notice) => notice.type === "ActionResumed");
      outcomes.push(`${cut ? "cut" : "done"} ${inStudy}${resumed ? " resumed" : ""}`);
      again.close();
      const third = reopen(bench);
      expect(third.notices).toEqual([]);
      expect(third.study.log(100).filter((line) => line.act === "both")).toHaveLength(
        inStudy === "present" ? 1 : 0,
      );
      third.close();
    }
    expect(outcomes[0]).toBe("cut unknown");
    expect(outcomes).toContain("cut present resumed");
    expect(outcomes).toContain("cut present");
    expect(outcomes.at(-1)).toBe("done present");
  });

  test("waits with what is pending while the vault is locked", () => {
    const { bench, crashAfter } = crashingBench(temporaryFolder());
    const { open } = newStudy(bench);
    const { ids, run } = both(open, "river");
    crashAfter(2);
    expect(run).toThrow("killed");
    crashAfter(Number.POSITIVE_INFINITY);
    open.close();
    const locked = reopen(bench, "A.grounds", {
      passphrase: "lantern oblique thirteen walrus cinder podium",
      vault: "leave-locked",
    });
    expect(locked.study.stateOf({ table: claim.name, id: ids.inStudy })).toBe("unknown");
    locked.close();
    const opened = reopen(bench);
    expect(opened.notices).toEqual([{ type: "ActionResumed", act: "both" }]);
    opened.close();
  });

  test("is finished after kill -9 of the process between vault and study", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    open.close();
    const child = new URL("./testing/killed-between.ts", import.meta.url).pathname;
    const run = spawnSync(process.execPath, [child, bench.root], { encoding: "utf8" });
    expect(run.signal).toBe("SIGKILL");
    const again = reopen(bench);
    expect(again.notices).toEqual([{ type: "ActionResumed", act: "both" }]);
    expect(again.study.all(claim).map((each) => each.text)).toEqual([
      `What ${small.source} says`,
      "written by the child",
    ]);
    expect(again.vault?.store.all(notAName)).toHaveLength(1);
    again.close();
  });
});
