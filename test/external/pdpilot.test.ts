import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listCodes } from "../../src/app/codebook.ts";
import { newWorkingStudy } from "../support/working-study.ts";
import { rebuildStudy } from "./pdpilot-study.ts";
import { hasSharedTexts, withoutSharedTexts } from "./shared-texts.ts";

const title = hasSharedTexts ? "a published study" : `a published study (${withoutSharedTexts})`;

describe.skipIf(!hasSharedTexts)(title, () => {
  test("is made again from its printed interviews, codes and segments, and every segment is found", {
    timeout: 120_000,
  }, async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-pdpilot-")));
    const desk = newWorkingStudy(root);
    onTestFinished(() => {
      desk.open.close();
      rmSync(root, { recursive: true, force: true });
    });
    const { sources, segments, frequencies, notFound, places } = await rebuildStudy(desk);

    // 293 codings by the code system; 32 of them mark anonymised words and were not printed.
    expect([sources, frequencies.get("Code System"), frequencies.get("Anonymize")]).toEqual([7, 293, 32]);
    expect(segments.length).toBe(261);
    expect(notFound).toEqual([]);

    // Each code holds as many codings as the printed code system says.
    const lines = listCodes(desk);
    expect(lines.map(({ name }) => name).toSorted()).toEqual(
      [...frequencies.keys()].filter((name) => name !== "Code System").toSorted(),
    );
    const differing = lines.filter(
      ({ name, codings }) => name !== "Anonymize" && codings !== frequencies.get(name),
    );
    expect(differing.map(({ name, codings }) => [name, codings, frequencies.get(name)])).toEqual([]);
    expect(places.size).toBe(261);
  });
});
