import { cpSync } from "node:fs";
import { join } from "node:path";
import { sentBatches } from "../../src/node/store/testing/test-store.ts";
import { expectOk, type Journey, reopen } from "./journey.ts";

/** A study on two devices: the folder of a journey, copied and opened twice. */
export interface TwoCopies {
  readonly here: Journey;
  readonly there: Journey;
  /** Hand everything that was done in the other copy's study over to this one. */
  readonly meet: () => void;
}

/** Copy a journey's study and go on in both copies. */
export function copyJourney(at: Journey): TwoCopies {
  at.open.close();
  const elsewhere = join(at.root, "elsewhere.grounds");
  cpSync(at.folder, elsewhere, { recursive: true });
  const openAt = (folder: string): Journey => {
    const open = reopen(at.deps, folder);
    return { ...at, folder, open, desk: { ...at.desk, open } };
  };
  const [here, there] = [openAt(at.folder), openAt(elsewhere)];
  const meet = (): void => {
    for (const { signed, values } of sentBatches(there.open.study.database.sql))
      expectOk(here.open.study.receive(signed, values));
  };
  return { here, there, meet };
}
