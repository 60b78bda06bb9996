import { z } from "zod";

const allowed = z
  .array(z.strictObject({ words: z.string().min(1).max(2_000), why: z.string().max(2_000) }))
  .max(500);

/** What the page may send where a study, its codebook or its tables leave for another program. */
export const exportInputs = {
  projectDraft: z.strictObject({ allowed }),
  exportProject: z.strictObject({ allowed, shown: z.string().max(64).optional() }),
  sealProject: z.strictObject({ passphrase: z.string().max(1_000) }),
  codebookFile: z.strictObject({ base64: z.string().max(30_000_000), replace: z.boolean() }),
  exportTable: z.strictObject({
    table: z.enum(["codings", "cases", "memos"]),
    as: z.enum(["csv", "xlsx"]),
  }),
} as const;
