import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Api, CallName, Refusal } from "../../../app/api.ts";
import { noOutlooks } from "../../../app/outlooks.ts";
import { studyIndexer } from "../../../app/study-index.ts";
import { createReader } from "../../reading/index.ts";
import { keptViewIn, nodeCrypto } from "../../store/index.ts";
import { cheapKdf } from "../../store/testing/cheap-kdf.ts";
import { temporaryFolder } from "../../store/testing/temporary-folder.ts";
import { ownStudiesIn } from "../own-studies.ts";
import { startServer } from "../serve.ts";
import { type Shelf, shelfWith } from "../shelf.ts";

/** What a call was answered with. */
export interface Called<N extends CallName> {
  readonly status: number;
  /** What the call gives, or why it was refused; which of the two, the test asks. */
  readonly content: Api[N]["output"] & { readonly error: Refusal };
  readonly text: string;
}

/** A server over a folder of studies, with a page that has a session, and a clock that stands still until it is moved. */
export interface StudiesServer {
  readonly folder: string;
  readonly shelf: Shelf;
  readonly ask: <N extends CallName>(name: N, input: object) => Promise<Called<N>>;
  /** Let time pass; the server looks once at its end whether anybody is still there. */
  readonly pass: (ms: number) => void;
  readonly locks: readonly string[];
}

/** Serve a folder with no study in it; everything is gone when the test is over. */
export async function newStudiesServer(): Promise<StudiesServer> {
  const root = temporaryFolder();
  const folder = join(root, "studies");
  let now = 1_800_000_000_000;
  let look = (): void => {};
  const locks: string[] = [];
  const { randomBytes } = nodeCrypto;
  const clock = (): number => now;
  const crypto = { ...nodeCrypto, clock };
  const stateFolder = join(root, "state");
  const deps = { crypto, kdf: cheapKdf, stateFolder, indexer: studyIndexer, outlooks: noOutlooks };
  const shelf = shelfWith({ clock, randomBytes, own: ownStudiesIn(folder, deps) });
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  const server = await startServer({
    shelf,
    reader,
    page: root,
    view: keptViewIn(stateFolder),
    clock,
    randomBytes,
    port: 0,
    every: (_, tick) => {
      look = tick;
      return () => {};
    },
    onLock: (why) => locks.push(why),
  });
  onTestFinished(async () => {
    await server.close();
    shelf.lock();
    await reader.close();
  });
  return {
    folder,
    shelf,
    ask: await sessionOn(server.launchLink()),
    pass: (ms) => {
      now += ms;
      look();
    },
    locks,
  };
}

async function sessionOn(launchLink: string): Promise<StudiesServer["ask"]> {
  const { origin, hash } = new URL(launchLink);
  let headers: Record<string, string> = { origin, "content-type": "application/json" };
  const post = async (name: string, input: object): Promise<Response> => {
    const body = JSON.stringify(input);
    const answer = await fetch(new URL(`/api/${name}`, origin), { method: "POST", headers, body });
    const cookie = answer.headers.get("set-cookie")?.split(";")[0];
    if (cookie !== undefined) headers = { ...headers, cookie };
    return answer;
  };
  const opened: { readonly token: string } = JSON.parse(
    await (await post("session", { code: hash.replace("#code=", "") })).text(),
  );
  headers = { ...headers, "x-grounds-token": opened.token };
  return async (name, input) => {
    const answer = await post(name, input);
    const text = await answer.text();
    return { status: answer.status, content: JSON.parse(text), text };
  };
}
