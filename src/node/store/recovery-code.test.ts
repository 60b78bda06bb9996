import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRecoveryCode, parseRecoveryCode, printRecoveryCode } from "./recovery-code.ts";

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("a recovery code", () => {
  test("reads back as the bytes it was printed from", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(parseRecoveryCode(printRecoveryCode(secret))).toEqual({
          ok: true,
          value: new Uint8Array(secret),
        });
      }),
    );
  });

  test("is nine groups of three", () => {
    expect(newRecoveryCode()).toMatch(/^([0-9A-Z]{3}-){8}[0-9A-Z]{2}[0-9A-Z*~$=]$/);
  });

  test("is printed the same for ever", () => {
    expect(printRecoveryCode(new Uint8Array(16))).toBe("000-000-000-000-000-000-000-000-000");
    expect(printRecoveryCode(new Uint8Array(16).fill(255))).toBe("7ZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZ*");
  });

  test("may be typed in lower case, without dashes, with O for 0 and l for 1", () => {
    const code = printRecoveryCode(Uint8Array.from({ length: 16 }, (_, at) => at));
    const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(parseRecoveryCode(typed)).toEqual(parseRecoveryCode(code));
  });

  test("refuses every single wrong symbol and every swap of two neighbours", () => {
    fc.assert(
      fc.property(
        secrets,
        fc.nat(25),
        fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
        (secret, at, symbol) => {
          const code = printRecoveryCode(secret).replaceAll("-", "");
          const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
          const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
          for (const each of [wrong, swapped]) {
            if (each !== code)
              expect(parseRecoveryCode(each)).toEqual({ ok: false, error: { type: "RecoveryCodeMistyped" } });
          }
        },
      ),
    );
  });

  test("refuses what is too short, too long or holds other signs", () => {
    for (const text of ["", "000", `${newRecoveryCode()}0`, "!".repeat(27)]) {
      expect(parseRecoveryCode(text)).toEqual({ ok: false, error: { type: "RecoveryCodeMistyped" } });
    }
  });
});
