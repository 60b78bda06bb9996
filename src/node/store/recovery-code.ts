import { randomBytes } from "node:crypto";
import { err, ok, type Result } from "../../core/base/index.ts";

// Crockford's base 32, and the five symbols that only a check may be (modulo 37).
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const dataLength = 26;
const groupLength = 3;

/** Why a text is not a recovery code; found before any key is tried. */
export interface RecoveryCodeMistyped {
  readonly type: "RecoveryCodeMistyped";
}

/** Draw a recovery code: 128 random bits, to be printed and kept apart from the computer. */
export function newRecoveryCode(): string {
  return printRecoveryCode(new Uint8Array(randomBytes(16)));
}

/**
 * Print 16 bytes as nine groups of three: 26 symbols of Crockford base 32 and a check symbol.
 *
 * The check is the number modulo 37, which finds every single wrong symbol and every swap of two neighbours.
 */
export function printRecoveryCode(secret: Uint8Array): string {
  if (secret.length !== 16) throw new Error("A recovery code holds 16 bytes");
  let number = BigInt(`0x${Buffer.from(secret).toString("hex")}`);
  const check = symbols.charAt(Number(number % 37n));
  let text = "";
  for (let at = 0; at < dataLength; at++) {
    text = symbols.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return (text + check).replace(new RegExp(`.{${groupLength}}(?=.)`, "g"), "$&-");
}

/** Read a recovery code as a person types it: any case, with or without dashes and blanks, O for 0, I and L for 1. */
export function parseRecoveryCode(text: string): Result<Uint8Array<ArrayBuffer>, RecoveryCodeMistyped> {
  const typed = asSymbols(text);
  if (typed.length !== dataLength + 1) return err({ type: "RecoveryCodeMistyped" });
  let number = 0n;
  for (const symbol of typed.slice(0, dataLength)) {
    const digit = symbols.indexOf(symbol);
    if (digit < 0 || digit > 31) return err({ type: "RecoveryCodeMistyped" });
    number = number * 32n + BigInt(digit);
  }
  if (number >= 1n << 128n) return err({ type: "RecoveryCodeMistyped" });
  if (symbols.charAt(Number(number % 37n)) !== typed.at(-1)) return err({ type: "RecoveryCodeMistyped" });
  return ok(new Uint8Array(Buffer.from(number.toString(16).padStart(32, "0"), "hex")));
}

/** The symbols that a person meant, or a part of them. */
export function asSymbols(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
