import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foundStudy } from "../../src/app/found-study.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import { ok } from "../../src/core/base/index.ts";
import { createReader } from "../../src/node/reading/index.ts";
import { ownStudiesIn, type Shelf, shelfWith, startServer } from "../../src/node/server/index.ts";
import { createStudyFolder, keptViewIn, nodeCrypto } from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";
import { copyMadeSample, laySample, madeSampleFolder, openLaidSample } from "../support/made-sample.ts";

/** The passphrase of the studies that lie in the folder from the beginning. */
export const passphrase = "granite ladle seventeen oboe willow parsnip";
/** What opens the names of the one whose names are apart. */
export const vaultPassphrase = "quartz bramble nineteen fiddle copper lagoon";

/** A folder of studies, served with none of them open. */
export interface ServedStudies {
  readonly origin: string;
  readonly folder: string;
  readonly shelf: Shelf;
  /** A link that opens the page once. */
  readonly link: () => string;
  /** Where the machine notes what it saw of a study. */
  readonly stateFolder: string;
  /** Let time pass for the program; it looks at its end whether anybody is there. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
}

/** Serve a folder with two studies, "field" and "north" with its names apart, and the sample beside them. */
export async function serveStudies(): Promise<ServedStudies> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-start-")));
  const [folder, stateFolder, sampleRoot] = ["studies", "state", "sample"].map((name) => join(root, name));
  if (folder === undefined || stateFolder === undefined || sampleRoot === undefined) throw new Error("Three");
  const clock = { ahead: 0, look: (): void => {} };
  const crypto = { ...nodeCrypto, clock: () => nodeCrypto.clock() + clock.ahead };
  const outlooks = outlooksHere();
  const deps = { crypto, kdf: cheapKdf, stateFolder, indexer: studyIndexer, outlooks };
  mkdirSync(folder);
  for (const [name, secrets] of [
    ["field", { passphrase }],
    ["north", { passphrase, vaultPassphrase }],
  ] as const) {
    const made = createStudyFolder(join(folder, `${name}.grounds`), secrets, deps);
    if (!made.ok) throw new Error(`The study could not be made: ${made.error.type}`);
    foundStudy(made.value.open, crypto.randomBytes, { title: `After the ${name}`, founder: "Analyst" });
    made.value.open.close();
  }
  const sample = async () => {
    const laid =
      madeSampleFolder === undefined
        ? await laySample(sampleRoot)
        : copyMadeSample(madeSampleFolder, mkdtempSync(`${sampleRoot}-`));
    return ok(openLaidSample(laid, outlooks).desk);
  };
  const { randomBytes } = crypto;
  const shelf = shelfWith({
    clock: crypto.clock,
    randomBytes,
    samples: [{ name: "sample", title: "After the Lamp", open: sample }],
    own: ownStudiesIn(folder, deps),
  });
  const reader = createReader({ maxSeconds: 120, maxMegabytes: 1_500 });
  const server = await startServer({
    shelf,
    reader,
    page: join(import.meta.dirname, "../../dist/web"),
    view: keptViewIn(stateFolder),
    clock: crypto.clock,
    randomBytes,
    port: 0,
    every: (_, tick) => {
      clock.look = tick;
      return () => {};
    },
  });
  return {
    origin: `http://127.0.0.1:${server.port}`,
    folder,
    shelf,
    link: server.launchLink,
    stateFolder,
    pass: (ms) => {
      clock.ahead += ms;
      clock.look();
    },
    close: async () => {
      await server.close();
      shelf.lock();
      await reader.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
