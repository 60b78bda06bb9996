import { describe, expect, test } from "vitest";
import { toHex } from "../../core/base/index.ts";
import { mostKdfCost, standardKdf } from "./kdf.ts";
import { decodeHeader, encodeHeader, type KeyHeader, type KeySlot, sealHeader } from "./key-header.ts";
import {
  addSlot,
  type DataKeys,
  newDataKeys,
  passphraseSlot,
  recoverySlot,
  removeSlots,
  type SlotDeps,
  type Unlock,
  unlockKeys,
} from "./key-slots.ts";
import { newRecoveryCode, parseRecoveryCode } from "./recovery-code.ts";
import { cheapKdf } from "./testing/cheap-kdf.ts";

const deps: SlotDeps = { kdf: cheapKdf, nowMs: () => 1_700_000_000_000 };
const study = "study-1";

function codeSlot(keys: DataKeys): { readonly code: string; readonly slot: KeySlot } {
  const code = newRecoveryCode();
  const secret = parseRecoveryCode(code);
  if (!secret.ok) throw new Error("a new code reads back");
  return { code, slot: recoverySlot(deps, study, keys, secret.value) };
}

function sample(): { readonly header: KeyHeader; readonly keys: Required<DataKeys>; readonly code: string } {
  const keys = newDataKeys();
  const { code, slot } = codeSlot(keys);
  return {
    header: sealHeader(keys.study, study, [passphraseSlot(deps, study, keys, "both"), slot]),
    keys,
    code,
  };
}

function unlocked(header: KeyHeader, unlock: Unlock): DataKeys | string {
  const result = unlockKeys(cheapKdf, header, unlock);
  return result.ok ? result.value.keys : result.error.type;
}

describe("key slots", () => {
  test("open both databases by one passphrase and by the recovery code", () => {
    const { header, keys, code } = sample();
    expect(unlocked(header, { passphrase: "both" })).toEqual(keys);
    expect(unlocked(header, { recoveryCode: code })).toEqual(keys);
  });

  test("leave the vault locked when asked to", () => {
    const { header, keys } = sample();
    expect(unlocked(header, { passphrase: "both", vault: "leave-locked" })).toEqual({ study: keys.study });
  });

  test("open the study alone for a coder, and the vault with a passphrase of its own", () => {
    const keys = newDataKeys();
    const header = sealHeader(keys.study, study, [
      passphraseSlot(deps, study, { study: keys.study }, "coder"),
      passphraseSlot(deps, study, { vault: keys.vault }, "keeper"),
    ]);
    expect(unlocked(header, { passphrase: "coder" })).toEqual({ study: keys.study });
    expect(unlocked(header, { passphrase: "coder", vaultPassphrase: "keeper" })).toEqual(keys);
    expect(unlocked(header, { passphrase: "coder", vaultPassphrase: "coder" })).toBe("WrongVaultPassphrase");
    expect(unlocked(header, { passphrase: "keeper" })).toBe("WrongPassphrase");
  });

  test("open nothing for a hundred wrong passphrases and recovery codes", () => {
    const { header } = sample();
    for (let guess = 0; guess < 100; guess++) {
      expect(unlocked(header, { passphrase: `both${guess}` })).toBe("WrongPassphrase");
      expect(unlocked(header, { recoveryCode: newRecoveryCode() })).toBe("WrongRecoveryCode");
    }
  });

  test("take the same letters in another form for the same passphrase", () => {
    const keys = newDataKeys();
    const header = sealHeader(keys.study, study, [passphraseSlot(deps, study, keys, "caf\u00e9 noir")]);
    expect(unlocked(header, { passphrase: " cafe\u0301  noir" })).toEqual(keys);
  });

  test("no longer open once removed, while the others stay", () => {
    const { header, keys, code } = sample();
    const id = header.slots.find((slot) => slot.kind === "passphrase")?.id;
    const removed = removeSlots(header, keys, id === undefined ? [] : [id]);
    if (!removed.ok) throw new Error(removed.error.type);
    expect(unlocked(removed.value, { passphrase: "both" })).toBe("WrongPassphrase");
    expect(unlocked(removed.value, { recoveryCode: code })).toEqual(keys);
  });

  test("keep the last slot of each database", () => {
    const { header, keys } = sample();
    expect(
      removeSlots(
        header,
        keys,
        header.slots.map((slot) => slot.id),
      ),
    ).toEqual({ ok: false, error: { type: "LastSlot" } });
    const coder = addSlot(header, keys, passphraseSlot(deps, study, { study: keys.study }, "coder"));
    const full = header.slots.map((slot) => slot.id);
    expect(removeSlots(coder, keys, full)).toEqual({ ok: false, error: { type: "LastSlot" } });
  });

  test("refuse to remove a slot that is not there", () => {
    const { header, keys } = sample();
    const other = sample().header.slots[0]?.id;
    expect(removeSlots(header, keys, other === undefined ? [] : [other])).toEqual({
      ok: false,
      error: { type: "SlotUnknown" },
    });
  });

  test("do not open in the header of another study", () => {
    const { header, keys } = sample();
    expect(unlocked(sealHeader(keys.study, "study-2", header.slots), { passphrase: "both" })).toBe(
      "WrongPassphrase",
    );
  });

  test("refuse a header whose slots were put together by somebody without the key", () => {
    const { header } = sample();
    expect(unlocked({ ...header, slots: header.slots.slice(0, 1) }, { passphrase: "both" })).toBe(
      "HeaderDamaged",
    );
  });

  test("refuse a cost above the most or below the least before running it", () => {
    const { header, keys } = sample();
    const costs = [
      { memoryKiB: mostKdfCost.memoryKiB + 1 },
      { passes: mostKdfCost.passes + 1 },
      { lanes: mostKdfCost.lanes + 1 },
      { memoryKiB: 1 },
      { passes: 0 },
    ];
    for (const cost of costs) {
      const slots = header.slots.map((slot) =>
        slot.kdf.name === "argon2id" ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot,
      );
      expect(unlocked(sealHeader(keys.study, study, slots), { passphrase: "both" })).toBe("KdfCostRefused");
    }
    expect(unlockKeys(standardKdf, header, { passphrase: "both" })).toEqual({
      ok: false,
      error: { type: "KdfCostRefused" },
    });
  });

  test("open at the full cost", () => {
    const keys = newDataKeys();
    const header = sealHeader(keys.study, study, [
      passphraseSlot({ ...deps, kdf: standardKdf }, study, keys, "full cost"),
    ]);
    expect(unlockKeys(standardKdf, header, { passphrase: "full cost" })).toMatchObject({
      ok: true,
      value: { keys },
    });
    expect(header.slots[0]?.kdf).toMatchObject({ memoryKiB: 262_144, passes: 3, lanes: 4 });
  });
});

describe("keys.json", () => {
  test("reads back what was written", () => {
    const { header } = sample();
    expect(decodeHeader(encodeHeader(header))).toEqual({ ok: true, value: header });
  });

  test("holds no key and no passphrase", () => {
    const { header, keys } = sample();
    const text = new TextDecoder().decode(encodeHeader(header));
    for (const secret of [toHex(keys.study), toHex(keys.vault), "both"]) expect(text).not.toContain(secret);
  });

  test("refuses every flip of a single bit", () => {
    const bytes = encodeHeader(sample().header);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeHeader(flipped).ok).toBe(false);
    }
  });

  test("refuses a version from the future by name", () => {
    const text = new TextDecoder()
      .decode(encodeHeader(sample().header))
      .replace('"version": 1', '"version": 2');
    expect(decodeHeader(new TextEncoder().encode(text))).toEqual({
      ok: false,
      error: { type: "HeaderNewer", version: 2 },
    });
  });

  test("refuses other files", () => {
    for (const text of ["", "[]", "{}", "no json", '{"format":"grounds-keys"}']) {
      expect(decodeHeader(new TextEncoder().encode(text))).toEqual({
        ok: false,
        error: { type: "HeaderDamaged" },
      });
    }
  });
});
