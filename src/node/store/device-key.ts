import { randomBytes } from "node:crypto";
import { fromHex, type Json, type SigningKey, toHex } from "../../core/base/index.ts";
import { isObject } from "../../core/study/index.ts";
import { signingKeyFrom } from "./node-crypto.ts";
import type { Sql } from "./sealed-database.ts";

const metaName = "device-key";

/** The Ed25519 key with which this folder's device signs in one database. */
export interface DeviceKey {
  readonly signingKey: SigningKey;
  /** Whether the key is new, so that its chain begins with the next action. */
  readonly isNew: boolean;
}

/**
 * The signing key of this folder here, kept in the encrypted database beside the name of the folder it belongs to.
 *
 * A copied folder has another name, and gets a key and a chain of its own; so does one that is to start anew, since
 * what it would continue may have been continued already.
 */
export function deviceKeyOf(sql: Sql, instance: string, startAnew: boolean): DeviceKey {
  const kept = startAnew ? undefined : keptSecret(sql, instance);
  const secret = kept ?? new Uint8Array(randomBytes(32));
  if (kept === undefined) {
    const value = JSON.stringify({ instance, secret: toHex(secret) });
    sql
      .prepare(
        "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      )
      .run(metaName, value);
  }
  const signingKey = signingKeyFrom(secret);
  if (!signingKey.ok) throw new Error("A device's secret is 32 bytes");
  return { signingKey: signingKey.value, isNew: kept === undefined };
}

function keptSecret(sql: Sql, instance: string): Uint8Array | undefined {
  const text = sql.prepare<[string], string>("SELECT value FROM meta WHERE name = ?").pluck().get(metaName);
  if (text === undefined) return undefined;
  const kept: Json = JSON.parse(text);
  if (!isObject(kept) || kept.instance !== instance || typeof kept.secret !== "string") return undefined;
  const secret = fromHex(kept.secret);
  return secret.ok && secret.value.length === 32 ? secret.value : undefined;
}
