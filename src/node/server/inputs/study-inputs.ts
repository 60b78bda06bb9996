import { z } from "zod";
import { about, id, line, offset } from "./shapes.ts";

const studyName = z.string().max(200);
// A made passphrase has thirty signs; a known sentence has more.
const secret = z.string().min(1).max(1_000);
const group = z.string().max(20);

/** What calls about the session, the studies and the study as a whole take. */
export const studyInputs = {
  session: z.strictObject({ code: z.string().max(200).optional() }),
  keepView: z.strictObject({
    theme: z.enum(["system", "light", "dark"]),
    language: z.enum(["en", "ar"]),
    lockAfter: z.enum(["2", "5", "10", "30", "never"]),
  }),
  stirred: z.strictObject({ idleMs: z.int().min(0).max(1_000_000_000) }),
  history: z.strictObject({
    limit: z.int().min(1).max(5_000),
    author: z.string().max(100).optional(),
    act: z.string().max(100).optional(),
    of: id.optional(),
    tables: z.array(z.string().max(100)).max(100).optional(),
    from: z.int().optional(),
    before: z.int().optional(),
  }),
  compareStates: z.strictObject({ from: id, to: id }),
  undoTo: z.strictObject({ action: id }),
  takeStudy: z.strictObject({ name: studyName }),
  unlock: z.strictObject({
    name: studyName,
    passphrase: secret,
    vaultPassphrase: secret.optional(),
    withoutNames: z.boolean().optional(),
  }),
  recover: z.strictObject({ name: studyName, recoveryCode: z.string().max(100), passphrase: secret }),
  newCode: z.strictObject({ name: studyName, passphrase: secret, vaultPassphrase: secret.optional() }),
  newStudy: z.strictObject({
    folder: z.string().max(100),
    title: line,
    founder: line,
    passphrase: secret,
    vaultPassphrase: secret.optional(),
  }),
  confirmCode: z.strictObject({ typed: z.tuple([group, group]).readonly() }),
  unlockVault: z.strictObject({ passphrase: secret }),
  settleConflict: z.strictObject({ of: about, field: z.string().max(40), choose: offset }),
  settleText: z.strictObject({ source: id, version: id }),
  search: z.strictObject({ query: line }),
} as const;
