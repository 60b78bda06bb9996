import { describe, expect, test } from "vitest";
import type { Unlock } from "./key-slots.ts";
import { openStudyFolder } from "./study-folder.ts";
import {
  addPassphrase,
  changePassphrase,
  checkRecoveryCode,
  listWaysToOpen,
  removeWayToOpen,
  replaceRecoveryCode,
} from "./study-keys.ts";
import { type Bench, benchIn, expectOk, newStudy, passphrase } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const other = "harbour lentil quartz meadow violin tundra";

function opens(bench: Bench, unlock: Unlock): string {
  const opened = openStudyFolder(bench.at("A.grounds"), unlock, bench.deps);
  if (!opened.ok) return opened.error.type;
  opened.value.close();
  return opened.value.vault === undefined ? "study" : "both";
}

function closedStudy() {
  const bench = benchIn(temporaryFolder());
  const { open, recoveryCode } = newStudy(bench);
  open.close();
  return { bench, recoveryCode, folder: bench.at("A.grounds") };
}

describe("the ways to open a study", () => {
  test("change: the new passphrase opens what the old one did, and the old one nothing", () => {
    const { bench, folder } = closedStudy();
    expectOk(changePassphrase(folder, { passphrase }, other, bench.deps));
    expect(opens(bench, { passphrase: other })).toBe("both");
    expect(opens(bench, { passphrase })).toBe("WrongPassphrase");
  });

  test("come back by the recovery code when the passphrase is forgotten", () => {
    const { bench, folder, recoveryCode } = closedStudy();
    expectOk(changePassphrase(folder, { recoveryCode }, other, bench.deps));
    expect(opens(bench, { passphrase: other })).toBe("both");
    expect(opens(bench, { recoveryCode })).toBe("both");
  });

  test("are not written over by a change that began before another ended", () => {
    const { bench, folder, recoveryCode } = closedStudy();
    let isFirst = true;
    const clock = (): number => {
      // Asked while the new way is made, after the old ones were read: somebody else is quicker.
      if (isFirst) {
        isFirst = false;
        expectOk(changePassphrase(folder, { passphrase }, other, bench.deps));
      }
      return bench.deps.crypto.clock();
    };
    const slow = { ...bench.deps, crypto: { ...bench.deps.crypto, clock } };
    expect(replaceRecoveryCode(folder, { recoveryCode }, slow)).toEqual({
      ok: false,
      error: { type: "KeysChangedMeanwhile" },
    });
    expect(opens(bench, { passphrase: other })).toBe("both");
    expect(opens(bench, { recoveryCode })).toBe("both");
  });

  test("can be given to a coder for the study alone, and taken away again", () => {
    const { bench, folder } = closedStudy();
    expectOk(addPassphrase(folder, { passphrase }, other, ["study"], bench.deps));
    expect(opens(bench, { passphrase: other })).toBe("study");
    const way = expectOk(listWaysToOpen(folder)).find((each) => each.opens.length === 1);
    expect(way).toMatchObject({ kind: "passphrase", opens: ["study"] });
    if (way !== undefined) expectOk(removeWayToOpen(folder, { passphrase }, way.slot, bench.deps));
    expect(opens(bench, { passphrase: other })).toBe("WrongPassphrase");
    expect(opens(bench, { passphrase })).toBe("both");
  });

  test("do not let a coder open the vault to somebody", () => {
    const { bench, folder } = closedStudy();
    expectOk(addPassphrase(folder, { passphrase }, other, ["study"], bench.deps));
    const third = "sable kettle orchard prism gallop umber";
    expect(addPassphrase(folder, { passphrase: other }, third, ["vault"], bench.deps)).toEqual({
      ok: false,
      error: { type: "VaultStaysLocked" },
    });
    expect(replaceRecoveryCode(folder, { passphrase: other }, bench.deps)).toEqual({
      ok: false,
      error: { type: "VaultStaysLocked" },
    });
  });

  test("are drilled without opening anything", () => {
    const { bench, folder, recoveryCode } = closedStudy();
    expect(checkRecoveryCode(folder, recoveryCode.toLowerCase(), bench.deps)).toEqual({
      ok: true,
      value: { opens: ["study", "vault"] },
    });
    expect(checkRecoveryCode(folder, recoveryCode.slice(1), bench.deps)).toEqual({
      ok: false,
      error: { type: "RecoveryCodeMistyped" },
    });
  });

  test("end the old recovery code when a new one is made", () => {
    const { bench, folder, recoveryCode } = closedStudy();
    const fresh = expectOk(replaceRecoveryCode(folder, { passphrase }, bench.deps));
    expect(opens(bench, { recoveryCode: fresh })).toBe("both");
    expect(opens(bench, { recoveryCode })).toBe("WrongRecoveryCode");
  });

  test("refuse a weak passphrase and a wrong one before anything is written", () => {
    const { bench, folder } = closedStudy();
    expect(changePassphrase(folder, { passphrase }, "weak", bench.deps)).toMatchObject({
      error: { type: "PassphraseWeak" },
    });
    expect(changePassphrase(folder, { passphrase: "wrong" }, other, bench.deps)).toEqual({
      ok: false,
      error: { type: "WrongPassphrase" },
    });
    expect(opens(bench, { passphrase })).toBe("both");
  });

  test("open nothing for a hundred wrong passphrases", () => {
    const { bench } = closedStudy();
    for (let guess = 0; guess < 100; guess++)
      expect(opens(bench, { passphrase: `${passphrase} ${guess}` })).toBe("WrongPassphrase");
  });
});
