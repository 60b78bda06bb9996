import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fromUtf8, type RecordId, toHex, utf8 } from "../../base/index.ts";
import { type Batch, batchHash, decodeBatch, deviceIdOf, encodeBatch } from "./batch.ts";
import { commitmentOf } from "./commitment.ts";
import { sha256 } from "./testing/toy-study.ts";

// These vectors are the promise that a study written by the first version opens in every later one. Never edit them:
// a new encoding is a new format number beside this one.

const seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"),
  format: "der",
  type: "pkcs8",
});
const publicKey = new Uint8Array(
  createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32),
);
const id = (n: number): RecordId => String(n).padStart(20, "0") as RecordId;

const first: Batch = {
  format: 1,
  study: "golden",
  device: deviceIdOf(sha256, publicKey),
  seq: 1,
  publicKey: toHex(publicKey),
  seen: {},
  action: id(1),
  act: "code-passage",
  cause: "do",
  author: id(2),
  clock: [1_500_000_000_000, 0],
  entries: [
    { kind: "create", table: "note", record: id(3), commitment: "11".repeat(32) },
    { kind: "set", table: "note", record: id(3), field: "text", commitment: "22".repeat(32) },
    { kind: "destroy", table: "note", record: id(4) },
  ],
};

describe("the frozen encoding", () => {
  test("writes a batch as it always has", () => {
    expect(fromUtf8(encodeBatch(first))).toEqual({
      ok: true,
      value:
        '{"act":"code-passage","action":"00000000000000000001","author":"00000000000000000002","cause":"do","clock":[1500000000000,0],"device":"56475aa75463474c0285df5dbf2bcab7","entries":[{"commitment":"1111111111111111111111111111111111111111111111111111111111111111","kind":"create","record":"00000000000000000003","table":"note"},{"commitment":"2222222222222222222222222222222222222222222222222222222222222222","field":"text","kind":"set","record":"00000000000000000003","table":"note"},{"kind":"destroy","record":"00000000000000000004","table":"note"}],"format":1,"publicKey":"03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8","seen":{},"seq":1,"study":"golden"}',
    });
  });

  test("hashes and signs a batch as it always has", () => {
    const bytes = encodeBatch(first);
    expect(batchHash(sha256, bytes)).toBe("b9f81066182e0ba03c615ede5b5c3211d5b622b9e436e226e484ee4c739fa80e");
    expect(toHex(sign(null, bytes, privateKey))).toBe(
      "3f6ff3a5cc1bbc3da965c3e4d05f9f38fc2ccb07209ac2df1be2956f4ec817f77e8c4ad1c0c8a0b20566080d77829733901f5d0f913b4ace438875da6ab09b04",
    );
  });

  test("commits to values in three scripts as it always has", () => {
    const salt = new Uint8Array(16).map((_, i) => i);
    expect(commitmentOf(sha256, salt, "He said: never.")).toBe(
      "3f2947721f141a7d593b8cfbb674a3190ff1a990a13761bcd815d849d96f1eca",
    );
    expect(commitmentOf(sha256, salt, "قال: لا")).toBe(
      "3ddf6acef9d61bf6fed012efecf5ee77fcb3fe366fc64def22298006770ac043",
    );
    expect(commitmentOf(sha256, salt, { b: ["ё", 1.5, -0, 1e21], a: null, "": true })).toBe(
      "4f81f1fd104df99280e0475f9e098d7e105e90a297fd1204f9b90f55f1542cb5",
    );
  });
});

describe("decodeBatch", () => {
  test("reads what encodeBatch wrote", () => {
    expect(decodeBatch(encodeBatch(first))).toEqual({ ok: true, value: first });
  });

  test.each([
    ["not JSON", utf8("{"), "BatchNotReadable"],
    ["bytes that are not UTF-8", new Uint8Array([0xff, 0xfe]), "BatchNotReadable"],
    ["white space", utf8(` ${text(first)}`), "BatchNotCanonical"],
    ["a member nobody knows", utf8(text(first).replace('{"act"', '{"aaa":1,"act"')), "BatchNotCanonical"],
    [
      "keys in another order",
      utf8(text(first).replace('"study":"golden"', '"a":0').replace("{", '{"study":"golden",')),
      "BatchNotCanonical",
    ],
    ["a later format", utf8(text(first).replace('"format":1', '"format":2')), "BatchFormatUnknown"],
    [
      "a second batch without its predecessor",
      utf8(text(first).replace('"seq":1', '"seq":2')),
      "BatchNotReadable",
    ],
    [
      "a record id of the wrong length",
      utf8(text(first).replace('"record":"00000000000000000003"', '"record":"3"')),
      "BatchNotReadable",
    ],
  ])("refuses %s", (_, bytes, type) => {
    const result = decodeBatch(bytes);
    expect(result.ok ? undefined : result.error.type).toBe(type);
  });
});

function text(batch: Batch): string {
  const read = fromUtf8(encodeBatch(batch));
  if (!read.ok) throw new Error("A batch is UTF-8");
  return read.value;
}
