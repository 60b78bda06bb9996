import { type Sha256, toHex, utf8 } from "../core/base/index.ts";
import { engineVersion, type OutlookEffort, type OutlookPlan } from "../core/outlook/index.ts";
import type { ComputedResults } from "./open-study.ts";
import { numbersFromJson } from "./outlook-numbers-json.ts";
import { type Outlooks, orderText } from "./outlooks.ts";

/**
 * Compute outlooks once, and remember their numbers in the study they are of.
 *
 * They are looked for under the hash of everything they follow from: the plan, the effort and the engine's version. What is kept there
 * and cannot be read is computed again. What ended in an error is not remembered.
 */
export function rememberedIn(computed: ComputedResults, outlooks: Outlooks, sha256: Sha256): Outlooks {
  return {
    known: (plan, effort) => numbersFromJson(computed.read(outlookKey(plan, effort, sha256))),
    numbersOf: async (plan, effort) => {
      const key = outlookKey(plan, effort, sha256);
      const known = numbersFromJson(computed.read(key));
      if (known !== undefined) return { ok: true, value: known };
      // Before anything is waited for: the study may be changed or closed while the runs go.
      const keep = computed.begin(key);
      const made = await outlooks.numbersOf(plan, effort);
      if (!made.ok) return made;
      const json = JSON.stringify(made.value);
      const written = numbersFromJson(json);
      if (written === undefined) return made;
      keep(json);
      // As it will be read, so that both are the same to the last bit: JSON knows no zero with a sign.
      return { ok: true, value: written };
    },
  };
}

/** Where the numbers of a plan are kept: SHA-256, in hexadecimal, of the engine's version, a blank, and the plan and the effort. */
function outlookKey(plan: OutlookPlan, effort: OutlookEffort, sha256: Sha256): string {
  return toHex(sha256(utf8(`${engineVersion} ${orderText(plan, effort)}`)));
}
