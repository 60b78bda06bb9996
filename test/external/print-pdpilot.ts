import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkingStudy } from "../support/working-study.ts";
import { rebuildStudy } from "./pdpilot-study.ts";
import { hasSharedTexts, withoutSharedTexts } from "./shared-texts.ts";

// Prints the figures of docs/methods/reading.md: node test/external/print-pdpilot.ts

if (hasSharedTexts) await print();
else process.stdout.write(`${withoutSharedTexts}\n`);

async function print(): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-pdpilot-")));
  const desk = newWorkingStudy(root);
  try {
    const { sources, segments, coded, ambiguous, notFound, frequencies } = await rebuildStudy(desk);
    const anonymised = frequencies.get("Anonymize") ?? 0;
    const lines = [
      `${sources} interviews, ${frequencies.size - 1} codes, ${frequencies.get("Code System")} codings by the printed code system`,
      `${segments.length} segments printed; the ${anonymised} of the code for anonymised words were not printed`,
      `${coded} found and coded, ${ambiguous} of them with words that stand more than once (the first place was taken)`,
      `${notFound.length} not found`,
      ...notFound.map(({ document, code }) => `  ${document}  ${code}`),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  } finally {
    desk.open.close();
    rmSync(root, { recursive: true, force: true });
  }
}
