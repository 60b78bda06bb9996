import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  randomBytes,
  randomFillSync,
  sign,
  verify,
} from "node:crypto";
import type {
  Clock,
  KeyedHash,
  RandomBytes,
  Result,
  Sha256,
  SigningKey,
  VerifySignature,
} from "../../core/base/index.ts";
import { err, ok } from "../../core/base/index.ts";

/** What the core asks of the platform: a clock, chance fit for keys, SHA-256, HMAC and checking of signatures. */
export interface CryptoDeps {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly sha256: Sha256;
  readonly hmac: KeyedHash;
  readonly verify: VerifySignature;
}

/** The platform's own: node:crypto and the system clock. */
export const nodeCrypto: CryptoDeps = {
  clock: () => Date.now(),
  randomBytes: drawnAhead(),
  sha256: (bytes) => new Uint8Array(hash("sha256", bytes, "buffer")),
  hmac(key) {
    // Made once: to take the key in costs several times what a short message does.
    const held = createSecretKey(key);
    return (message) => new Uint8Array(createHmac("sha256", held).update(message).digest());
  },
  verify: (publicKey, message, signature) =>
    publicKey.length === 32 && verify(null, message, publicKeyObject(publicKey), signature),
};

/**
 * Draw the bytes of ids and salts ahead, many at a time, since asking the system for each costs more than using them. What
 * is handed out is forgotten here; whatever is longer than an id, a key above all, is asked for by itself.
 */
function drawnAhead(): RandomBytes {
  const ahead = new Uint8Array(4096);
  let used = ahead.length;
  return (length) => {
    if (length > longestAhead) return new Uint8Array(randomBytes(length));
    if (used + length > ahead.length) {
      randomFillSync(ahead);
      used = 0;
    }
    const drawn = ahead.slice(used, used + length);
    ahead.fill(0, used, used + length);
    used += length;
    return drawn;
  };
}

const longestAhead = 20;

/** Make the Ed25519 signing key that a secret of 32 random bytes stands for. */
export function signingKeyFrom(secret: Uint8Array): Result<SigningKey, SecretLengthError> {
  if (secret.length !== 32) return err({ type: "SecretLength", bytes: secret.length });
  const der = Buffer.concat([pkcs8Prefix, secret]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  der.fill(0);
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return ok({
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  });
}

/** A signing secret must be 32 bytes. */
export interface SecretLengthError {
  readonly type: "SecretLength";
  readonly bytes: number;
}

// The fixed DER around a raw Ed25519 key: RFC 8410, section 10.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

function publicKeyObject(raw: Uint8Array) {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" });
}
