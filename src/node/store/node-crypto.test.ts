import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../core/base/index.ts";
import { nodeCrypto, signingKeyFrom } from "./node-crypto.ts";
import { expectOk } from "./testing/test-store.ts";

// RFC 8032, section 7.1, TEST 2: one byte of message.
const secret = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
const publicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
const signature =
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

describe("signing keys", () => {
  test("agree with the published test vector", () => {
    const key = expectOk(signingKeyFrom(bytes(secret)));
    expect(toHex(key.publicKey)).toBe(publicKey);
    expect(toHex(key.sign(new Uint8Array([0x72])))).toBe(signature);
  });

  test("are checked with the 32 bytes of the public key alone", () => {
    const [key, message] = [bytes(publicKey), new Uint8Array([0x72])];
    expect(nodeCrypto.verify(key, message, bytes(signature))).toBe(true);
    expect(nodeCrypto.verify(key, new Uint8Array([0x73]), bytes(signature))).toBe(false);
    expect(nodeCrypto.verify(key.subarray(1), message, bytes(signature))).toBe(false);
    expect(nodeCrypto.verify(key, message, new Uint8Array(5))).toBe(false);
  });

  test("are refused from a secret of another length", () => {
    expect(signingKeyFrom(new Uint8Array(31))).toEqual({
      ok: false,
      error: { type: "SecretLength", bytes: 31 },
    });
  });
});

test("SHA-256 agrees with the published vector of the empty message", () => {
  expect(toHex(nodeCrypto.sha256(new Uint8Array(0)))).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

test("random bytes are never handed out twice, whatever lengths are asked for", () => {
  const drawn = Array.from({ length: 3_000 }, (_, at) => nodeCrypto.randomBytes(10 + (at % 24)));
  expect(drawn.map((each) => each.length)).toEqual(drawn.map((_, at) => 10 + (at % 24)));
  const first = drawn.map((each) => toHex(each.subarray(0, 10)));
  expect(new Set(first).size).toBe(drawn.length);
  expect(first).not.toContain("00".repeat(10));
});

function bytes(hex: string): Uint8Array {
  return expectOk(fromHex(hex));
}
