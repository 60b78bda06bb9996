import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realCasePlan } from "../../samples/real-case/real-case.ts";
import { corroborateIndex } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember } from "../../src/app/found-study.ts";
import { noOutlooks } from "../../src/app/outlooks.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { createSample } from "../../src/app/sample/create-sample.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { claimIndependence } from "../../src/core/corroborate/index.ts";
import { evidence, person, quantity, source } from "../../src/core/study/index.ts";
import { createReader } from "../../src/node/reading/index.ts";
import { createStudyFolder, nodeCrypto, type OpenedStudy } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { must, workingPassphrase } from "../support/working-study.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-real-case-")));
let open: OpenedStudy;
let desk: Desk;
let ids: ReadonlyMap<string, RecordId>;

beforeAll(async () => {
  const deps = { crypto: nodeCrypto, kdf: cheapKdf, stateFolder: join(root, "state"), indexer: studyIndexer };
  open = must(createStudyFolder(join(root, "real.grounds"), { passphrase: workingPassphrase }, deps)).open;
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  const { clock, randomBytes } = nodeCrypto;
  const read = async (file: string) => {
    const name = basename(file);
    const at = new URL(`../../samples/real-case/${file}`, import.meta.url);
    const bytes = new Uint8Array(readFileSync(at));
    const done = must(await reader.read({ name, bytes }));
    return { name, bytes, sha256: done.sha256, read: done };
  };
  ids = await createSample({ open, clock, randomBytes, outlooks: noOutlooks }, realCasePlan, { read });
  await reader.close();
  const me = firstMember(open);
  if (me === undefined) throw new Error("The sample has members");
  desk = { open, clock, randomBytes, me, outlooks: noOutlooks };
});
afterAll(() => {
  open.close();
  rmSync(root, { recursive: true, force: true });
});

describe("the real case, made by the program", () => {
  test("every piece of evidence and every quantity opens a passage with its citation", () => {
    const passages = [...open.study.all(evidence), ...open.study.all(quantity)].map((each) => each.passage);
    expect(passages.length).toBe(realCasePlan.evidence.length + realCasePlan.quantities.length);
    for (const passage of passages)
      expect(quotePassage(desk, passage).words).toMatch(/^\((para \d+|note after para \d+|as read in )/);
    expect(open.study.all(person)).toEqual([]);
    expect(open.study.all(source).every(({ namesStep }) => namesStep === "done")).toBe(true);
  });

  test.each(realCasePlan.expectedIndependence)(
    "$claim rests on $low to $high independent sources",
    ({ claim, low, high }) => {
      const id = ids.get(claim);
      if (id === undefined) throw new Error("The plan expects something of a claim it does not have");
      expect(claimIndependence(corroborateIndex(open.study), id).range).toMatchObject({ low, high });
    },
  );
});
