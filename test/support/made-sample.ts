import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstMember } from "../../src/app/found-study.ts";
import type { Outlooks } from "../../src/app/outlooks.ts";
import { rememberedIn } from "../../src/app/outlooks-remembered.ts";
import { type SamplePlan, samplePlanOf } from "../../src/app/sample/sample-plan.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { blockSize } from "../../src/core/outlook/index.ts";
import { outlooksOnThreads } from "../../src/node/computing/index.ts";
import { nodeCrypto, openStudyFolder } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { type MadeSample, makeSampleStudy } from "./sample-study.ts";
import { must, workingPassphrase } from "./working-study.ts";

// Making the sample takes longer than most tests, so a whole run makes it once and each test works on a copy of its own.

/** Where a whole run has laid the sample study; absent where a test is run alone and has to make its own. */
export const madeSampleFolder = process.env.GROUNDS_MADE_SAMPLE;

/** Lay the sample study under a folder: a copy where a whole run has made it, else made here. */
export async function laySample(root: string): Promise<ReturnType<typeof copyMadeSample>> {
  if (madeSampleFolder === undefined) await layMadeSample(root);
  return copyMadeSample(madeSampleFolder ?? root, root);
}

/** Lay a copy of the made sample under a folder; give its path, its state folder and what the plan's ids became. */
export function copyMadeSample(
  from: string,
  root: string,
): { readonly path: string; readonly stateFolder: string; readonly ids: ReadonlyMap<string, RecordId> } {
  if (from !== root) cpSync(from, root, { recursive: true });
  const ids = JSON.parse(readFileSync(join(root, "ids.json"), "utf8")) as readonly [string, RecordId][];
  return { path: join(root, "sample.grounds"), stateFolder: join(root, "state"), ids: new Map(ids) };
}

/** Open a copy of the made sample that `laySample` laid under a folder; whoever opens it closes it. */
export function openLaidSample(
  { path, stateFolder, ids }: ReturnType<typeof copyMadeSample>,
  outlooks: Outlooks,
): MadeSample {
  const deps = { crypto: nodeCrypto, kdf: cheapKdf, stateFolder, indexer: studyIndexer };
  const open = must(openStudyFolder(path, { passphrase: workingPassphrase }, deps));
  const me = firstMember(open);
  if (me === undefined) throw new Error("Nobody works in the sample");
  const { clock, randomBytes, sha256 } = nodeCrypto;
  return {
    desk: { open, me, clock, randomBytes, outlooks: rememberedIn(open.computed, outlooks, sha256) },
    ids,
  };
}

/** The sample's plan with as few runs as say something: what tests ask of its outlook shows in two blocks. */
function planWithFewRuns(): SamplePlan {
  const file = (name: string): string =>
    readFileSync(new URL(`../../samples/study/${name}`, import.meta.url), "utf8");
  const plan = samplePlanOf(file("plan.json"), file("outlook.json"));
  const { ahead } = plan;
  if (ahead === undefined) return plan;
  return {
    ...plan,
    ahead: { ...ahead, outlook: ahead.outlook.map((each) => ({ ...each, runs: 2 * blockSize })) },
  };
}

async function layMadeSample(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const outlooks = outlooksOnThreads();
  const { desk, ids } = await makeSampleStudy(folder, planWithFewRuns(), outlooks);
  desk.open.close();
  await outlooks.close();
  writeFileSync(join(folder, "ids.json"), JSON.stringify([...ids]));
}

if (import.meta.main) await layMadeSample(process.argv[2] ?? "");
