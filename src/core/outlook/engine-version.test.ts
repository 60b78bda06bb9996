import { expect, test } from "vitest";
import { canonicalJson, type Json, utf8 } from "../base/index.ts";
import { checksumOf } from "./checksum.ts";
import { computeOutlook } from "./compute-outlook.ts";
import { engineVersion } from "./engine-version.ts";
import { ensembleErrorText } from "./ensemble-error-text.ts";
import { smallPlan } from "./testing/small-plan.ts";

// What each version makes of the small plan, and which plan that was. A line is added and never changed: where the numbers are
// others, the version is raised and gets a line of its own, or studies go on showing the numbers they remember.
const golden: Readonly<Record<number, { readonly plan: string; readonly numbers: string }>> = {
  1: { plan: "3e6e991d54249613", numbers: "f9cee03581265999" },
  2: { plan: "3e6e991d54249613", numbers: "0acb157d665ba9eb" },
  3: { plan: "3e6e991d54249613", numbers: "4c61bafccc9aafd9" },
};

test("the numbers of a plan do not change unless the version of the engine does", () => {
  const plan = smallPlan();
  const done = computeOutlook(plan, { runs: 1_024, sideRuns: 512 });
  if (!done.ok) throw new Error(ensembleErrorText(done.error));
  const made = { plan: checksum(plan), numbers: checksum(done.value) };
  expect(made, "Raise engineVersion and add its line").toEqual(golden[engineVersion]);
});

function checksum(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value));
  return checksumOf([utf8(canonicalJson(json))]);
}
