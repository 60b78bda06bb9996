import { describe, expect, test } from "vitest";
import type { RecordId } from "../../core/base/index.ts";
import { create, original, pendingAction, remove, source, workingText } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { crashingBench } from "./testing/crashing-bench.ts";
import { deed, expectOk, id, newStudy, reopen } from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** A text that waited in the vault and was let into the study, as a names step does it. */
function letIn(open: OpenedStudy): RecordId {
  const [text, file, key] = [id(), id(), "00"];
  const sha256 = "0".repeat(64);
  const received = { fileName: "a.txt", sha256, bytes: 1, format: "text/plain", receivedAt: 1 };
  const waits = [
    create(original, id(), { source: text, file, key, ...received }),
    create(workingText, text, { source: text, content: { text: "x" } }),
  ];
  if (open.vault === undefined) throw new Error("A new study opens with its vault");
  expectOk(open.vault.store.commit(deed("receive", waits)));
  const comesIn = create(source, text, {
    title: "A",
    release: "never",
    consentAnalysis: "yes",
    consentQuotation: "no",
    consentArchive: "not-asked",
    consentRecontact: "not-asked",
    namesStep: "done",
    format: "text/plain",
    originalSha256: sha256,
    originalBytes: 1,
    receivedAt: 1,
  });
  expectOk(open.commitBoth(deed("let-in", [remove(workingText, text)]), deed("let-in", [comesIn])));
  return text;
}

function statesOf(open: OpenedStudy, text: RecordId): string {
  const waits = open.vault?.store.stateOf({ table: workingText.name, id: text });
  return `waiting ${waits}, source ${open.study.stateOf({ table: source.name, id: text })}`;
}

const [out, inside] = ["waiting present, source removed", "waiting removed, source present"];

describe("taking back what touched both databases", () => {
  test.each(["undo", "redo"] as const)(
    "is finished once at the next opening, or never began, wherever it was cut short: %s",
    (way) => {
      const [before, after] = way === "undo" ? [inside, out] : [out, inside];
      const outcomes: string[] = [];
      for (let asked = 0; asked <= 6; asked++) {
        const { bench, crashAfter } = crashingBench(temporaryFolder());
        const { open } = newStudy(bench);
        const text = letIn(open);
        if (way === "redo") open.undo("tester");
        expect(statesOf(open, text)).toBe(before);
        crashAfter(asked);
        let cut = false;
        try {
          open[way]("tester");
        } catch {
          cut = true;
        }
        crashAfter(Number.POSITIVE_INFINITY);
        open.close();
        const again = reopen(bench);
        const states = statesOf(again, text);
        expect([before, after]).toContain(states);
        expect(again.vault?.store.all(pendingAction)).toEqual([]);
        const resumed = again.notices.some((notice) => notice.type === "ActionResumed");
        outcomes.push(
          `${cut ? "cut" : "done"}${states === after ? " after" : ""}${resumed ? " resumed" : ""}`,
        );
        // What was resumed is still an undo or a redo, and no new action: it goes the other way.
        const back = way === "undo" ? "redo" : "undo";
        if (states === after) expect(again[back]("tester")?.act).toBe("let-in");
        expect(statesOf(again, text)).toBe(before);
        again.close();
      }
      expect(outcomes[0]).toBe("cut");
      expect(outcomes).toContain("cut after resumed");
      expect(outcomes.at(-1)).toBe("done after");
    },
  );

  test("is finished first where the study stayed open, and not taken back twice", () => {
    const { bench, crashAfter } = crashingBench(temporaryFolder());
    const { open } = newStudy(bench);
    const text = letIn(open);
    crashAfter(2);
    expect(() => open.undo("tester")).toThrow();
    crashAfter(Number.POSITIVE_INFINITY);
    expect(statesOf(open, text)).toBe("waiting present, source present");
    expect(open.redo("tester")?.act).toBe("let-in");
    expect(statesOf(open, text)).toBe(inside);
    open.close();
  });

  test("waits for the vault where it is locked, and takes nothing older back instead", () => {
    const { bench } = crashingBench(temporaryFolder());
    const { open } = newStudy(bench);
    const text = letIn(open);
    open.close();
    const closed = reopen(bench, "A.grounds", {
      passphrase: "lantern oblique thirteen walrus cinder podium",
      vault: "leave-locked",
    });
    expect(closed.undo("tester")).toEqual({
      act: "let-in",
      skipped: [{ table: "source", record: text, because: "vault-locked" }],
    });
    expect(closed.study.stateOf({ table: source.name, id: text })).toBe("present");
    closed.close();
  });
});
