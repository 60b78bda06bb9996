/** Draw that many random bytes from a source fit for keys. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** The time as milliseconds since 1970-01-01 UTC. */
export type Clock = () => number;

/** SHA-256 of the bytes: 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

/** HMAC-SHA-256 under a key, of one message after another: 32 bytes that nobody can work out, or try, without the key. */
export type KeyedHash = (key: Uint8Array) => (message: Uint8Array) => Uint8Array<ArrayBuffer>;

/** Ed25519: a signing key makes 64-byte signatures that anybody with the 32-byte public key can check. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Tell whether an Ed25519 signature is that key's over that message. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
