import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { newStudiesServer, type StudiesServer } from "./testing/studies-server.ts";

const passphrase = "lantern oblique thirteen walrus cinder podium";
const vaultPassphrase = "quartz bramble nineteen fiddle copper lagoon";
const next = "harbour tinsel eleven magnet orchid saddle";

interface Made {
  readonly recoveryCode: string;
  readonly drill: readonly [number, number];
}

function typedBack({ recoveryCode, drill }: Made): readonly string[] {
  const groups = recoveryCode.split("-");
  return drill.map((place) => groups[place] ?? "");
}

/** Make a study as the page does, and go through its drill. */
async function makeStudy(at: StudiesServer, more: object = {}): Promise<string> {
  const order = { folder: "field", title: "Leavers", founder: "R. Vale", passphrase, ...more };
  const { content } = await at.ask("newStudy", order);
  expect((await at.ask("confirmCode", { typed: typedBack(content) })).status).toBe(200);
  return content.recoveryCode;
}

async function isOpen(at: StudiesServer): Promise<boolean> {
  return (await at.ask("summary", {})).status === 200;
}

describe("a new study", () => {
  test("is made in a folder of a name of its own, and opened when its code was typed back", async () => {
    const at = await newStudiesServer();
    const before = (await at.ask("studies", {})).content;
    expect(before).toEqual({ studies: [], place: at.folder });
    expect(existsSync(at.folder)).toBe(false);
    const order = { folder: "field", title: "Leavers", founder: "R. Vale", passphrase };
    const made = (await at.ask("newStudy", order)).content;
    expect(made.recoveryCode).toMatch(/^(\w{3}-){8}..[^-]$/);
    expect((await at.ask("studies", {})).content.drill).toEqual(made.drill);
    expect(await isOpen(at)).toBe(false);
    const [one, other] = typedBack(made);
    expect((await at.ask("confirmCode", { typed: ["AAA", other] })).content.error.code).toBe("drill-first");
    expect((await at.ask("confirmCode", { typed: [one, "AAA"] })).content.error.code).toBe("drill-second");
    expect(await isOpen(at)).toBe(false);
    expect((await at.ask("confirmCode", { typed: [` ${one?.toLowerCase()}`, other] })).status).toBe(200);
    expect((await at.ask("summary", {})).content).toMatchObject({ title: "Leavers", vaultOpen: true });
    expect(readdirSync(at.folder)).toEqual(["field.grounds"]);
    expect((await at.ask("newStudy", order)).content.error.code).toBe("already-there");
    expect(await isOpen(at)).toBe(true);
  });

  test("is refused with a passphrase that could be guessed, and nothing is made", async () => {
    const at = await newStudiesServer();
    const weak = { folder: "field", title: "Leavers", founder: "F", passphrase: "leavers2016" };
    const answer = await at.ask("newStudy", weak);
    expect([answer.status, answer.content.error.code]).toEqual([422, "passphrase-weak"]);
    expect(answer.text).not.toContain("leavers2016");
    const strong = { ...weak, passphrase };
    const apart = await at.ask("newStudy", { ...strong, vaultPassphrase: "leavers" });
    expect(apart.content.error.code).toBe("passphrase-weak");
    expect((await at.ask("newStudy", { ...strong, title: " " })).content.error.code).toBe("title-empty");
    expect((await at.ask("studies", {})).content.studies).toEqual([]);
    const { content } = await at.ask("madePassphrase", {});
    expect((await at.ask("newStudy", { ...weak, ...content })).status).toBe(200);
  });

  test("is closed by a lock in the midst of the drill; its passphrase opens it", async () => {
    const at = await newStudiesServer();
    const order = { folder: "field", title: "Leavers", founder: "F", passphrase };
    const made = (await at.ask("newStudy", order)).content;
    at.pass(10 * 60_000);
    expect(at.locks).toEqual(["idle"]);
    const late = await at.ask("confirmCode", { typed: typedBack(made) });
    expect([late.status, late.content.error.code]).toEqual([422, "no-drill"]);
    expect((await at.ask("unlock", { name: "field.grounds", passphrase })).status).toBe(200);
  });
});

describe("a new recovery code", () => {
  test("is made by the passphrase, ends the old one, and opens the study when it was typed back", async () => {
    const at = await newStudiesServer();
    const old = await makeStudy(at, { vaultPassphrase });
    await at.ask("lock", {});
    const name = "field.grounds";
    const alone = await at.ask("newCode", { name, passphrase });
    expect([alone.status, alone.content.error.code]).toEqual([422, "vault-stays-locked"]);
    const wrong = await at.ask("newCode", { name, passphrase: "zzq-wrong", vaultPassphrase });
    expect([wrong.content.error.code, wrong.text.includes("zzq")]).toEqual(["wrong-passphrase", false]);
    const made = (await at.ask("newCode", { name, passphrase, vaultPassphrase })).content;
    expect(await isOpen(at)).toBe(false);
    expect((await at.ask("confirmCode", { typed: typedBack(made) })).status).toBe(200);
    expect((await at.ask("summary", {})).content.vaultOpen).toBe(true);
    await at.ask("lock", {});
    const recovered = (recoveryCode: string) => at.ask("recover", { name, recoveryCode, passphrase: next });
    expect((await recovered(old)).content.error.code).toBe("wrong-recovery-code");
    expect((await recovered(made.recoveryCode)).status).toBe(200);
  });
});

describe("unlocking", () => {
  test("opens with the passphrase after a lock, and says what the opening compared", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    expect((await at.ask("opening", {})).content).toEqual({ notices: [] });
    await at.ask("lock", {});
    expect(at.locks).toEqual(["asked"]);
    expect((await at.ask("summary", {})).status).toBe(423);
    expect((await at.ask("summary", {})).content.error.code).toBe("no-study");
    const { first, studies } = (await at.ask("studies", {})).content;
    expect(first).toBe("field.grounds");
    expect(studies).toEqual([
      { name: "field.grounds", title: "field", kind: "own", names: "with-it", here: false },
    ]);
    at.pass(86_400_000);
    expect((await at.ask("unlock", { name: first, passphrase })).content).toEqual({});
    expect((await at.ask("opening", {})).content).toEqual({ checkedAt: 1_800_000_000_000, notices: [] });
  });

  test("refuses a wrong passphrase without repeating it, and slows down from the third on", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    await at.ask("lock", {});
    const wrong = { name: "field.grounds", passphrase: "zzq-wrong-passphrase" };
    const waits: unknown[] = [];
    for (let tried = 0; tried < 4; tried++) {
      const answer = await at.ask("unlock", wrong);
      expect([answer.status, answer.content.error.code]).toEqual([422, "wrong-passphrase"]);
      expect(answer.text).not.toContain("zzq");
      waits.push(answer.content.error.waitSeconds);
      at.pass(1000 * (answer.content.error.waitSeconds ?? 0));
    }
    expect(waits).toEqual([undefined, undefined, 2, 4]);
    expect((await at.ask("unlock", wrong)).content.error.waitSeconds).toBe(8);
    const early = await at.ask("unlock", { ...wrong, passphrase });
    expect([early.status, early.content.error]).toMatchObject([422, { code: "too-soon", waitSeconds: 8 }]);
    expect((await at.ask("recover", { ...wrong, recoveryCode: "x" })).content.error.code).toBe("too-soon");
    at.pass(8_000);
    expect((await at.ask("unlock", { ...wrong, passphrase })).status).toBe(200);
  });

  test("counts wrong tries at one study, and at its names, whatever else was opened meanwhile", async () => {
    const at = await newStudiesServer();
    await makeStudy(at, { vaultPassphrase });
    await makeStudy(at, { folder: "own", passphrase: next });
    const own = { name: "own.grounds", passphrase: next };
    const field = { name: "field.grounds", passphrase };
    const waits = async (wrong: object, right: object) => {
      const asked: unknown[] = [];
      for (let tried = 0; tried < 3; tried++) {
        expect((await at.ask("unlock", right)).status).toBe(200);
        await at.ask("lock", {});
        asked.push((await at.ask("unlock", wrong)).content.error.waitSeconds);
      }
      return asked;
    };
    expect(await waits({ ...field, passphrase: "zzq" }, own)).toEqual([undefined, undefined, 2]);
    expect((await at.ask("unlock", own)).status).toBe(200);
    at.pass(2_000);
    expect(await waits({ ...field, vaultPassphrase: "zzq" }, field)).toEqual([undefined, undefined, 2]);
    // The study alone opens, and its names wait there too.
    expect((await at.ask("unlock", field)).status).toBe(200);
    expect((await at.ask("unlockVault", { passphrase: vaultPassphrase })).content.error.code).toBe(
      "too-soon",
    );
    at.pass(2_000);
    expect((await at.ask("unlockVault", { passphrase: vaultPassphrase })).status).toBe(200);
  });

  test("opens the study alone and the names later, and locks the names alone", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    await at.ask("lock", {});
    const vaultOpen = async () => (await at.ask("summary", {})).content.vaultOpen;
    await at.ask("unlock", { name: "field.grounds", passphrase, withoutNames: true });
    expect(await vaultOpen()).toBe(false);
    expect((await at.ask("register", {})).content.error.code).toBe("vault-locked");
    const wrong = await at.ask("unlockVault", { passphrase: vaultPassphrase });
    expect([wrong.content.error.code, await vaultOpen()]).toEqual(["wrong-vault-passphrase", false]);
    expect((await at.ask("unlockVault", { passphrase })).status).toBe(200);
    expect((await at.ask("register", {})).status).toBe(200);
    expect((await at.ask("lockVault", {})).status).toBe(200);
    expect([await vaultOpen(), await isOpen(at)]).toEqual([false, true]);
  });

  test("asks for both where the names are apart, and says which of the two was wrong", async () => {
    const at = await newStudiesServer();
    await makeStudy(at, { vaultPassphrase });
    await at.ask("lock", {});
    const study = (await at.ask("studies", {})).content.studies[0];
    expect(study?.names).toBe("apart");
    const name = study?.name;
    const both = { name, passphrase, vaultPassphrase };
    const wrong = await at.ask("unlock", { ...both, vaultPassphrase: next });
    expect(wrong.content.error.code).toBe("wrong-vault-passphrase");
    expect((await at.ask("unlock", { name, passphrase })).status).toBe(200);
    expect((await at.ask("summary", {})).content.vaultOpen).toBe(false);
    await at.ask("lock", {});
    expect((await at.ask("unlock", both)).status).toBe(200);
    expect((await at.ask("summary", {})).content.vaultOpen).toBe(true);
  });

  test("opens with the recovery code and sets a passphrase, which opens from then on", async () => {
    const at = await newStudiesServer();
    const recoveryCode = await makeStudy(at);
    await at.ask("lock", {});
    const how = { name: "field.grounds", recoveryCode, passphrase: next };
    const mistyped = await at.ask("recover", { ...how, recoveryCode: recoveryCode.slice(1) });
    expect(mistyped.content.error.code).toBe("recovery-code-mistyped");
    const weak = await at.ask("recover", { ...how, passphrase: "leavers" });
    expect(weak.content.error.code).toBe("passphrase-weak");
    expect((await at.ask("recover", how)).status).toBe(200);
    expect((await at.ask("summary", {})).content.vaultOpen).toBe(true);
    await at.ask("lock", {});
    expect((await at.ask("unlock", { name: how.name, passphrase: next })).status).toBe(200);
  });
});

describe("a page at which nobody is", () => {
  test("is locked by the server after the time that was chosen, also where the page is gone", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    at.pass(9 * 60_000);
    await at.ask("stirred", { idleMs: 60_000 });
    at.pass(9 * 60_000 - 1);
    expect(await isOpen(at)).toBe(true);
    at.pass(1);
    expect([await isOpen(at), at.locks]).toEqual([false, ["idle"]]);
  });

  test("is not kept open by calls that nobody made, nor by a later look at an older key", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    for (let minute = 0; minute < 10; minute++) {
      at.pass(60_000);
      await at.ask("stirred", { idleMs: 60_000 * (minute + 1) });
      await at.ask("summary", {});
      await at.ask("sources", {});
    }
    expect(await isOpen(at)).toBe(false);
  });

  test("is locked sooner, or never, as it was chosen", async () => {
    const at = await newStudiesServer();
    await makeStudy(at);
    const view = { theme: "system", language: "en" };
    await at.ask("keepView", { ...view, lockAfter: "never" });
    at.pass(86_400_000);
    expect(await isOpen(at)).toBe(true);
    expect((await at.ask("stirred", { idleMs: 0 })).content).toEqual({});
    await at.ask("keepView", { ...view, lockAfter: "2" });
    expect((await at.ask("stirred", { idleMs: 5_000 })).content).toEqual({ leftMs: 120_000 });
    at.pass(119_999);
    expect(await isOpen(at)).toBe(true);
    at.pass(1);
    expect(await isOpen(at)).toBe(false);
  });
});
