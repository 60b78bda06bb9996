import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Desk } from "../../src/app/desk.ts";
import { firstMember, foundStudy } from "../../src/app/found-study.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import type { ReceivedText } from "../../src/app/receive-text.ts";
import { createSample } from "../../src/app/sample/create-sample.ts";
import { samplePlanOf } from "../../src/app/sample/sample-plan.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import { ok, type RecordId } from "../../src/core/base/index.ts";
import { createReader, type Reader } from "../../src/node/reading/index.ts";
import { type ServedDesk, shelfWith, startServer, type UnopenedStudy } from "../../src/node/server/index.ts";
import { createStudyFolder, type KeptView, keptViewIn, nodeCrypto } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { copyMadeSample, madeSampleFolder, openLaidSample } from "../support/made-sample.ts";

const root = join(import.meta.dirname, "../..");
const sampleFolder = join(root, "samples/study");

/** A study in a folder of its own, served as `npm start` serves it. */
export interface ServedStudy {
  readonly desk: Desk;
  /** The folder that holds all it has on disk, where it was made here. */
  readonly folder?: string;
  readonly origin: string;
  /** A link that opens the page once. */
  readonly link: () => string;
  /** The real id of a record of the sample's plan. */
  readonly id: (planned: string) => RecordId;
  readonly isLocked: () => boolean;
  readonly port: number;
  /** Cut every connection without a word, as a program that is killed does. */
  readonly dropConnections: () => void;
  readonly close: () => Promise<void>;
}

/** Serve a study with nothing in it but its name. */
export function serveEmptyStudy(port = 0): Promise<ServedStudy> {
  const found: Fill = async ({ open, randomBytes }) => {
    foundStudy(open, randomBytes, { title: "A study to try", founder: "Analyst" });
    return new Map();
  };
  return serveStudy(found, [], port);
}

/** Serve the sample study; the page may go on in the others. */
export function serveSampleStudy(others: readonly UnopenedStudy[] = []): Promise<ServedStudy> {
  if (madeSampleFolder !== undefined) return serveMadeSample(madeSampleFolder, others);
  return serveStudy((deps, reader) => {
    const file = (name: string): string => readFileSync(join(sampleFolder, name), "utf8");
    const plan = samplePlanOf(file("plan.json"), file("outlook.json"));
    return createSample(deps, plan, { read: (file) => readSampleFile(reader, join(sampleFolder, file)) });
  }, others);
}

async function serveMadeSample(made: string, others: readonly UnopenedStudy[]): Promise<ServedStudy> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "grounds-page-")));
  const reader = createReader({ maxSeconds: 120, maxMegabytes: 1_500 });
  const laid = copyMadeSample(made, folder);
  const reopen = () => openLaidSample(laid, outlooksHere());
  const { desk, ids } = reopen();
  const view = keptViewIn(laid.stateFolder);
  const served = await serveDesk(desk, reader, view, ids, { others, reopen: () => reopen().desk });
  return {
    ...served,
    close: async () => {
      await served.close();
      await reader.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fill a new study; give the plan's ids and their records, if there is a plan. */
export type Fill = (deps: Omit<Desk, "me">, reader: Reader) => Promise<ReadonlyMap<string, RecordId>>;

/** Serve a new study filled by a function; the page may go on in the others. */
export async function serveStudy(
  fill: Fill,
  others: readonly UnopenedStudy[] = [],
  port = 0,
): Promise<ServedStudy> {
  const outlooks = outlooksHere();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "grounds-page-")));
  const reader = createReader({ maxSeconds: 120, maxMegabytes: 1_500 });
  const stateFolder = join(folder, "state");
  const passphrase = "granite ladle seventeen oboe willow parsnip";
  const deps = { crypto: nodeCrypto, kdf: cheapKdf, stateFolder, indexer: studyIndexer };
  const made = createStudyFolder(join(folder, "study.grounds"), { passphrase }, deps);
  if (!made.ok) throw new Error(`The study could not be made: ${made.error.type}`);
  const { open } = made.value;
  const { clock, randomBytes } = nodeCrypto;
  const ids = await fill({ open, clock, randomBytes, outlooks }, reader);
  const me = firstMember(open);
  if (me === undefined) throw new Error("Nobody works in the study");
  const served = await serveDesk(
    { open, me, clock, randomBytes, outlooks },
    reader,
    keptViewIn(stateFolder),
    ids,
    { others, port },
  );
  return {
    ...served,
    folder,
    close: async () => {
      await served.close();
      await reader.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a served study goes on in, and how it is opened again after that. */
export interface Onward {
  readonly others?: readonly UnopenedStudy[];
  readonly reopen?: () => ServedDesk;
  /** 0 takes any port that is free. */
  readonly port?: number;
}

/** Serve a study that is open; it is closed with the server. */
export async function serveDesk(
  desk: ServedDesk,
  reader: Reader,
  view: KeptView,
  ids: ReadonlyMap<string, RecordId> = new Map(),
  { others = [], reopen = () => desk, port = 0 }: Onward = {},
): Promise<ServedStudy> {
  const page = join(root, "dist/web");
  const here: UnopenedStudy = { name: "served", title: "Served", open: async () => ok(reopen()) };
  const { clock, randomBytes } = desk;
  const shelf = shelfWith({ clock, randomBytes, samples: [here, ...others], here: { name: "served", desk } });
  const server = await startServer({ shelf, reader, page, view, clock, randomBytes, port });
  return {
    desk,
    origin: `http://127.0.0.1:${server.port}`,
    link: server.launchLink,
    id: (planned) => {
      const id = ids.get(planned);
      if (id === undefined) throw new Error(`The plan of the sample names no ${planned}`);
      return id;
    },
    isLocked: () => shelf.desk() === undefined,
    port: server.port,
    dropConnections: server.dropConnections,
    close: async () => {
      await server.close();
      shelf.lock();
    },
  };
}

async function readSampleFile(reader: Reader, path: string): Promise<ReceivedText> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const read = await reader.read({ name, bytes });
  if (!read.ok) throw new Error(`A file of the sample cannot be read: ${read.error.type}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes, sha256, read: read.value };
}
