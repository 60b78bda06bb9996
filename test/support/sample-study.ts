import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember } from "../../src/app/found-study.ts";
import type { Outlooks } from "../../src/app/outlooks.ts";
import { rememberedIn } from "../../src/app/outlooks-remembered.ts";
import { createSample } from "../../src/app/sample/create-sample.ts";
import type { SamplePlan } from "../../src/app/sample/sample-plan.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { createReader } from "../../src/node/reading/index.ts";
import { createStudyFolder, nodeCrypto, type OpenedStudy } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { countedBytes } from "./counted-bytes.ts";
import { must, workingPassphrase } from "./working-study.ts";

/** A sample study that was made, and the records that the plan's ids became. */
export interface MadeSample {
  readonly desk: Desk & { readonly open: OpenedStudy };
  readonly ids: ReadonlyMap<string, RecordId>;
}

/**
 * Make the sample study in a folder under `root`, its files read as an import reads them.
 *
 * Its records have the same ids whenever it is made, and what a run draws depends on them: so its numbers are the same too.
 */
export async function makeSampleStudy(
  root: string,
  plan: SamplePlan,
  outlooks: Outlooks,
): Promise<MadeSample> {
  const deps = { crypto: nodeCrypto, kdf: cheapKdf, stateFolder: join(root, "state"), indexer: studyIndexer };
  const { open } = must(
    createStudyFolder(join(root, "sample.grounds"), { passphrase: workingPassphrase }, deps),
  );
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  const { clock } = nodeCrypto;
  const randomBytes = countedBytes();
  const read = async (file: string) => {
    const name = basename(file);
    const bytes = new Uint8Array(readFileSync(new URL(`../../samples/study/${file}`, import.meta.url)));
    const done = must(await reader.read({ name, bytes }));
    return { name, bytes, sha256: done.sha256, read: done };
  };
  const remembered = rememberedIn(open.computed, outlooks, nodeCrypto.sha256);
  const ids = await createSample({ open, clock, randomBytes, outlooks: remembered }, plan, { read });
  await reader.close();
  const me = firstMember(open);
  if (me === undefined) throw new Error("The sample has members");
  return { desk: { open, clock, randomBytes, me, outlooks: remembered }, ids };
}
