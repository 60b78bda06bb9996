import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeClaim } from "../../../app/corroboration.ts";
import type { Desk } from "../../../app/desk.ts";
import { finishNames } from "../../../app/finish-names.ts";
import { foundStudy } from "../../../app/found-study.ts";
import { writeMemo } from "../../../app/memos.ts";
import { noOutlooks, type Outlooks } from "../../../app/outlooks.ts";
import { receiveText } from "../../../app/receive-text.ts";
import { studyIndexer } from "../../../app/study-index.ts";
import type { RecordId, Result } from "../../../core/base/index.ts";
import { createReader, type Reader } from "../../reading/index.ts";
import {
  type CryptoDeps,
  createStudyFolder,
  keptViewIn,
  nodeCrypto,
  type OpenedStudy,
} from "../../store/index.ts";
import { cheapKdf } from "../../store/testing/cheap-kdf.ts";
import { temporaryFolder } from "../../store/testing/temporary-folder.ts";
import { bytePaths } from "../guard.ts";
import { ownStudiesIn } from "../own-studies.ts";
import { type RunningServer, type ServedRoute, startServer } from "../serve.ts";
import { shelfWith } from "../shelf.ts";
import { askRaw, type RawRequest } from "./raw-http.ts";

/** Stands everywhere in the study that is attacked, and must not be in the answer to an attack. */
export const secret = "wolvershant";
/** What unlocks it. */
export const passphrase = "granite ladle seventeen oboe willow parsnip";
/** Stands in what attackers send, and must not be in any answer. */
export const marker = "zzqechozzq";
/** The page that is served. */
export const shell = "<!doctype html><title>Grounds</title>";

/** A server to attack, with a page that has a session on it. */
export interface Target {
  readonly open: OpenedStudy;
  readonly server: RunningServer;
  readonly port: number;
  /** The headers that the open page sends, without its content type. */
  readonly page: Readonly<Record<string, string>>;
  /** Whether somebody made the server lock the study. */
  readonly locked: () => boolean;
}

/** Serve a small study with words in it; everything is gone when the test is over. */
export async function newTarget(
  crypto: CryptoDeps = nodeCrypto,
  outlooks: Outlooks = noOutlooks,
): Promise<Target> {
  const root = temporaryFolder();
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  const desk = { ...newStudy(root, crypto), outlooks };
  onTestFinished(async () => {
    await reader.close();
    desk.open.close();
  });
  await fillStudy(desk, reader);
  const view = keptViewIn(join(root, "state"));
  const { clock, randomBytes } = nodeCrypto;
  const own = ownStudiesIn(root, { ...depsIn(root, crypto), outlooks });
  const shelf = shelfWith({ clock, randomBytes, own, here: { name: "study.grounds", desk } });
  const served = { shelf, reader, page: layPage(root), view, clock, randomBytes, port: 0 };
  const server = await startServer(served);
  onTestFinished(() => server.close());
  const page = await openPage(server);
  return { open: desk.open, server, port: server.port, page, locked: () => shelf.desk() === undefined };
}

/** A launch code that would open a session. */
export function codeOf(server: RunningServer): string {
  return new URL(server.launchLink()).hash.replace("#code=", "");
}

/** The request with which the page would use a route; what it asks for is not there, so that nothing changes. */
export function asPage({ page, server }: Target, { method, url }: ServedRoute): RawRequest {
  const path = url.replace(":id", "00000000000000000000").replace("*", "assets/page.js");
  if (!url.startsWith("/api/")) return { method, path, headers: { ...page, "sec-fetch-dest": "script" } };
  if (bytePaths.has(url)) {
    const headers = { ...page, "content-type": "application/octet-stream", "x-file-name": `${marker}.txt` };
    return { method, path, headers, body: `${marker}, a text that must not come in` };
  }
  // With a code that would open a session: even who has read it off the screen must come from the page.
  const body = url === "/api/session" ? JSON.stringify({ code: codeOf(server) }) : "{}";
  return { method, path, headers: { ...page, "content-type": "application/json" }, body };
}

function depsIn(root: string, crypto: CryptoDeps) {
  return { crypto, kdf: cheapKdf, stateFolder: join(root, "state"), indexer: studyIndexer };
}

function newStudy(root: string, crypto: CryptoDeps): Desk & { readonly open: OpenedStudy } {
  const made = createStudyFolder(join(root, "study.grounds"), { passphrase }, depsIn(root, crypto));
  const { open } = expectOk(made);
  const me = foundStudy(open, nodeCrypto.randomBytes, { title: `About ${secret}`, founder: "Analyst" });
  return { open, me, clock: nodeCrypto.clock, randomBytes: nodeCrypto.randomBytes, outlooks: noOutlooks };
}

async function fillStudy(desk: Desk, reader: Reader): Promise<void> {
  const waiting = await receive(desk, reader, `${secret}.txt`, `A.: The ${secret} was closed that night.`);
  const step = { waiting, title: `Call on ${secret}`, decisions: [], marked: [] };
  const { source } = expectOk(finishNames(desk, step));
  expectOk(makeClaim(desk, { text: `The ${secret} was closed`, form: "event" }));
  expectOk(writeMemo(desk, { about: { table: "source", id: source }, text: secret }));
  await receive(desk, reader, "waiting.txt", `Another ${secret}, whose names nobody has looked at.`);
}

async function receive(desk: Desk, reader: Reader, name: string, text: string): Promise<RecordId> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = expectOk(await reader.read({ name, bytes }));
  const added = expectOk(receiveText(desk, { name, bytes, sha256, read }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return added.waiting;
}

/** A page folder with what must be served, what must not, and a file beside it. */
function layPage(root: string): string {
  const page = join(root, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), shell);
  writeFileSync(join(page, "assets", "page.js"), "export {};");
  writeFileSync(join(page, ".hidden"), secret);
  writeFileSync(join(root, "secret.txt"), secret);
  return page;
}

async function openPage(server: RunningServer): Promise<Target["page"]> {
  const own = `127.0.0.1:${server.port}`;
  const asked = { host: own, origin: `http://${own}`, "sec-fetch-site": "same-origin" };
  const answer = await askRaw(server.port, {
    method: "POST",
    path: "/api/session",
    headers: { ...asked, "content-type": "application/json" },
    body: JSON.stringify({ code: codeOf(server) }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { token } = JSON.parse(answer.body) as { readonly token: string };
  return { ...asked, cookie, "x-grounds-token": token };
}

function expectOk<T>(result: Result<T, object>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
