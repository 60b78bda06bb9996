import { describe, expect, test } from "vitest";
import {
  checkPassphrase,
  leastPassphraseBits,
  newPassphrase,
  passphraseAdvice,
  passphraseBits,
} from "./passphrase.ts";

describe("checkPassphrase", () => {
  test.each([
    "",
    "Password2024!",
    "correct horse battery staple",
    "qwertyuiop1234567890",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "river river river river river river river river",
    "1987-04-12 1987-04-13",
    "grounds study interview password",
    "пароль 12345 привет",
  ])("refuses what is guessed early: %s", (passphrase) => {
    expect(checkPassphrase(passphrase).ok).toBe(false);
  });

  test.each([
    "lantern oblique thirteen walrus cinder podium",
    "Lantern-oblique-thirteen-walrus-cinder-podium",
    "фонарь косой тринадцать морж зола подиум",
    "فانوس مائل ثلاثة حصان رماد منبر",
    "k7Q-z2p!Xw9#vB4s&Lr8t?Yn3",
  ])("accepts six words that do not belong together, or as much chance: %s", (passphrase) => {
    expect(checkPassphrase(passphrase)).toEqual({ ok: true, value: passphrase });
  });

  test("counts nothing for another separator, blank or form of the same letters", () => {
    expect(passphraseBits("lantern - - - walrus")).toBe(passphraseBits("lantern - walrus"));
    expect(passphraseBits(" ﬁlter   walrus ")).toBe(passphraseBits("filter walrus"));
  });

  test("says what is missing without repeating the passphrase", () => {
    const text = passphraseAdvice({ type: "PassphraseWeak", bits: 31 });
    expect(text).toContain("31 bits");
    expect(text).toContain(String(leastPassphraseBits));
  });
});

describe("newPassphrase", () => {
  test("makes six words that the estimate accepts, another time others", () => {
    const made = Array.from({ length: 200 }, newPassphrase);
    for (const passphrase of made) {
      expect(passphrase).toMatch(/^([bdfghjklmnprstvz][aiou]){2}( ([bdfghjklmnprstvz][aiou]){2}){5}$/);
      expect(checkPassphrase(passphrase).ok).toBe(true);
    }
    expect(new Set(made).size).toBe(200);
  });
});
