import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readRealCaseOutlook, realCasePlan } from "../../samples/real-case/real-case.ts";
import type { Desk } from "../../src/app/desk.ts";
import { commit } from "../../src/app/desk.ts";
import { firstMember } from "../../src/app/found-study.ts";
import { noOutlooks } from "../../src/app/outlooks.ts";
import { createSample } from "../../src/app/sample/create-sample.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import { type Json, newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { createReader } from "../../src/node/reading/index.ts";
import { createStudyFolder, nodeCrypto, type OpenedStudy } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { must, workingPassphrase } from "./working-study.ts";

/** The real case as a study on the disk. */
export interface RealCaseStudy {
  readonly folder: string;
  readonly path: string;
  readonly open: OpenedStudy;
  readonly desk: Desk;
  readonly ids: ReadonlyMap<string, RecordId>;
  readonly remove: () => void;
}

/** Make the real case in a folder of its own. */
export async function makeRealCase(): Promise<RealCaseStudy> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "grounds-real-case-")));
  const path = join(folder, "real.grounds");
  const deps = {
    crypto: nodeCrypto,
    kdf: cheapKdf,
    stateFolder: join(folder, "state"),
    indexer: studyIndexer,
  };
  const { open } = must(createStudyFolder(path, { passphrase: workingPassphrase }, deps));
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  const { clock, randomBytes } = nodeCrypto;
  const read = async (file: string) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../samples/real-case/${file}`, import.meta.url)));
    const done = must(await reader.read({ name: basename(file), bytes }));
    return { name: basename(file), bytes, sha256: done.sha256, read: done };
  };
  const made = await createSample({ open, clock, randomBytes, outlooks: noOutlooks }, realCasePlan, { read });
  await reader.close();
  const me = firstMember(open);
  if (me === undefined) throw new Error("The sample has members");
  const desk = { open, clock, randomBytes, me, outlooks: noOutlooks };
  return {
    folder,
    path,
    open,
    desk,
    ids: addOutlook(desk, made),
    remove: () => {
      open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Put the model side in, with the records' own ids; judgements are signed beside numbers and stay out here. */
function addOutlook(desk: Desk, made: ReadonlyMap<string, RecordId>): ReadonlyMap<string, RecordId> {
  const { judgement: _, ...lists } = readRealCaseOutlook();
  const planned = Object.entries(lists).flatMap(([table, records]) =>
    records.map((each) => ({ table, planned: each, id: newRecordId(desk.randomBytes) })),
  );
  const ids = new Map([...made, ...planned.map(({ planned: { id: from }, id }) => [from, id] as const)]);
  const real = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(real);
    return typeof value === "string" ? (ids.get(value) ?? value) : value;
  };
  const changes = planned.map(({ table, planned: { id: _own, ...fields }, id }) => {
    const values = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        const refers = desk.open.study.vocabulary.tables[table]?.fields[name]?.refersTo !== undefined;
        return [name, refers ? real(value) : value];
      }),
    );
    return { do: "create", table, record: id, values } as const;
  });
  must(commit(desk, "make-model", changes));
  return ids;
}
