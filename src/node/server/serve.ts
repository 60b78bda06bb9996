import { createHash } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { AddedText, Refusal, SourceDescription } from "../../app/api.ts";
import { receiveText } from "../../app/receive-text.ts";
import type { ViewChoice } from "../../app/views.ts";
import { type Clock, err, ok, type RandomBytes, type Result } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import type { KeptView } from "../store/index.ts";
import { answerHeaders, refusalOfBytes } from "./answer.ts";
import { type Changes, changes } from "./changes.ts";
import { answerCall, endpoints } from "./endpoints.ts";
import { CallFault, doingAt, faultRefusal } from "./fault.ts";
import { type GuardRefusal, guard, guardStatus, sessionPath } from "./guard.ts";
import { type IdleClock, idleClock } from "./idle-clock.ts";
import { inputs } from "./inputs.ts";
import { type LaunchCodes, launchCodes, type Redeemed } from "./launch-codes.ts";
import type { ServedDesk } from "./own-studies.ts";
import { answer, notUnderstood, refusalBody, refuseInput } from "./reply.ts";
import { readCookie, type Sessions, sessionCookie, sessions, tokenHeader } from "./sessions.ts";
import { noStudyOpen, type Shelf } from "./shelf.ts";
import { addStudyCalls } from "./study-calls.ts";

/** The largest file that the page may hand over, in bytes. */
const mostUploadBytes = 64 * 1024 * 1024;

/** What the server serves. */
export interface Served {
  readonly shelf: Shelf;
  readonly reader: Reader;
  /** The folder with the built page. */
  readonly page: string;
  /** How the page is shown, kept outside of every study. */
  readonly view: KeptView;
  /** The port to listen on; 0 takes any free one. */
  readonly port: number;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Do something again and again until it is told to stop; the system's own timer where none is given. */
  readonly every?: Every;
  /** Called when a study was locked: by the page, or because nobody was at it. */
  readonly onLock?: (why: "asked" | "idle") => void;
}

/** Do something every so many milliseconds; returns how to stop. */
export type Every = (ms: number, tick: () => void) => () => void;

/** How often the server looks whether anybody is still there, in milliseconds. */
const idleLookMs = 1_000;

/** A server that is running. */
export interface RunningServer {
  readonly port: number;
  /** A link that opens the page once, within a minute. */
  readonly launchLink: () => string;
  /** Every route with its method, from the router itself. */
  readonly routes: readonly ServedRoute[];
  /** Cut every connection as it is, without a word to anybody; the server goes on. */
  readonly dropConnections: () => void;
  readonly close: () => Promise<void>;
}

/** One route. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

/** Serve the page and its calls on 127.0.0.1 and nowhere else. Rejects with the system's error where the port is taken. */
export async function startServer(served: Served): Promise<RunningServer> {
  const { shelf, page } = served;
  const told = changes();
  const open = sessions(served.randomBytes, told);
  const codes = launchCodes(served);
  const idle = idleClock(served.clock);
  idle.setLimit(minutesOf(served.view.read()));
  const lock = (why: "asked" | "idle"): void => {
    const held = shelf.holdsOpen();
    shelf.lock();
    codes.endAll();
    told.endAll("locked");
    if (held) served.onLock?.(why);
  };
  const routes: ServedRoute[] = [];
  // No logger: a log line of a request could hold what a researcher typed.
  const server = fastify({
    logger: false,
    // A connection that somebody holds open must not keep the study open after a lock.
    forceCloseConnections: true,
    requestTimeout: 60_000,
    // The guard refuses it, with our headers; Node's own answer has none.
    http: { requireHostHeader: false },
    bodyLimit: mostUploadBytes,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 100 },
    // An address that cannot be read; the framework's own answer would repeat it.
    frameworkErrors: (_, __, { raw }) => void raw.socket?.end(refusalOfBytes(400)),
    clientErrorHandler: refuseBytes,
  });
  server.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url });
  });
  const port = (): number => (server.server.address() as AddressInfo).port;
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(answerHeaders);
    const refused = guard(
      { method: request.method, path: pathOf(request), headers: request.headers },
      port(),
      open,
    );
    if (refused !== undefined) return refuseRequest(reply, refused);
  });
  // Node would leave an upgrade that nobody handles hanging open.
  server.server.on("upgrade", (_, socket) => socket.destroy());
  server.setErrorHandler((error, _, reply) => answerFault(error, reply));
  server.setNotFoundHandler((_, reply) => reply.code(404).send(refusalBody(noSuchPage)));
  server.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: mostUploadBytes },
    (_, body, done) => done(null, body),
  );
  addSessionRoute(server, open, codes, idle, served, told);
  addWindowRoutes(server, shelf, codes, told);
  addViewRoute(server, idle, served.view);
  addCalls(server, shelf, told);
  addStudyCalls(server, shelf, idle);
  addReceivingRoutes(server, served, told);
  addAliveRoutes(server, idle, () => lock("asked"));
  await server.register(fastifyStatic, {
    root: page,
    index: false,
    cacheControl: false,
    dotfiles: "ignore",
  });
  const sendPage = (_: FastifyRequest, reply: FastifyReply) => reply.sendFile("index.html");
  for (const url of ["/", ...pagePaths]) server.get(url, sendPage);
  const stopLooking = (served.every ?? everyHere)(idleLookMs, () => {
    if (idle.isOver() && shelf.holdsOpen()) lock("idle");
  });
  server.addHook("onClose", async () => stopLooking());
  await server.listen({ host: "127.0.0.1", port: served.port });
  return {
    port: port(),
    launchLink: () => `http://127.0.0.1:${port()}/#code=${codes.issue()}`,
    routes,
    dropConnections: () => server.server.closeAllConnections(),
    close: async () => {
      told.endAll("ended");
      // What was written to the windows goes out before their connections are cut.
      await setImmediate();
      await server.close();
    },
  };
}

const everyHere: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  timer.unref();
  return () => clearInterval(timer);
};

function minutesOf({ lockAfter }: ViewChoice): number | undefined {
  return lockAfter === "never" ? undefined : Number(lockAfter);
}

// The addresses within the page, so that a reload does not fail; all of them are the same file.
const pagePaths = [
  "/sources",
  "/sources/:id",
  "/add",
  "/contact",
  "/fieldwork",
  "/grades",
  "/hypotheses",
  "/model",
  "/model/:id",
  "/flows",
  "/outlook",
  "/write",
  "/write/:id",
  "/releases",
  "/names/:id",
  "/read/:id",
  "/codebook",
  "/codebook/:id",
  "/brief",
  "/brief/:id",
  "/coverage",
  "/claims",
  "/claims/:id",
  "/memos",
  "/memos/:id",
  "/words",
  "/periods",
  "/conflicts",
  "/history",
  "/search",
  "/register",
];

const linkTexts: Readonly<Record<Exclude<Redeemed, "opened">, string>> = {
  used: "This link was used already; a link opens the page once. Press Enter in the terminal for a new one. If it was not you who opened it, lock the study there with Ctrl-C.",
  expired: "This link is older than a minute and no longer works. Press Enter in the terminal for a new one.",
  replaced:
    "A newer link was made after this one, and only the newest works. Open that one, or press Enter in the terminal for another.",
  locked: "The study was locked after this link was made. Press Enter in the terminal for a new one.",
  unknown:
    "Grounds has made no such link since it was started. Copy the whole line from the terminal, or press Enter there for a new link.",
};

function addSessionRoute(
  server: FastifyInstance,
  open: Sessions,
  codes: LaunchCodes,
  idle: IdleClock,
  { shelf, view }: Served,
  told: Changes,
): void {
  // Whoever asks here has shown nothing yet; a code is short.
  server.post(sessionPath, { bodyLimit: 1_000 }, async (request, reply) => {
    const input = inputs.session.safeParse(request.body);
    if (!input.success) return refuseInput(reply);
    const redeemed = codes.redeem(input.data.code ?? "");
    if (redeemed !== "opened")
      return reply.code(401).send(refusalBody({ code: `link-${redeemed}`, text: linkTexts[redeemed] }));
    const port = request.socket.localPort ?? 0;
    const session = open.open(readCookie(request.headers.cookie, sessionCookie(port)));
    told.tell({ is: "window" });
    idle.stirred();
    return reply
      .header("set-cookie", cookie(port, session.cookie))
      .send({ token: session.token, view: view.read(), open: shelf.desk() !== undefined });
  });
}

function addViewRoute(server: FastifyInstance, idle: IdleClock, view: KeptView): void {
  server.post("/api/keepView", async (request, reply) => {
    const input = inputs.keepView.safeParse(request.body);
    if (!input.success) return refuseInput(reply);
    idle.stirred();
    idle.setLimit(minutesOf(input.data));
    return answer(reply, view.keep(input.data) ? ok({}) : err(viewNotKept));
  });
}

const viewNotKept: Refusal = {
  code: "view-not-kept",
  text: "Shown so until this page is closed. It could not be kept for the next time: the folder in which Grounds keeps its own notes on this machine cannot be written.",
};

/** What several windows on one study need: a link for another one, and to be told what the others do. */
function addWindowRoutes(server: FastifyInstance, shelf: Shelf, codes: LaunchCodes, told: Changes): void {
  server.post("/api/newWindow", async (request, reply) =>
    inputs.nothing.safeParse(request.body).success ? reply.send({ code: codes.issue() }) : refuseInput(reply),
  );
  server.post("/api/changes", async (request, reply) => {
    if (!inputs.nothing.safeParse(request.body).success) return refuseInput(reply);
    if (shelf.desk() === undefined) return answer(reply, err(noStudyOpen));
    return reply.type("application/x-ndjson").send(told.follow(tokenOf(request)));
  });
  server.addHook("onResponse", async (request, reply) => {
    if (request.url === "/api/takeStudy" && reply.statusCode === 200)
      told.tell({ is: "other-study" }, tokenOf(request));
  });
}

function tokenOf(request: FastifyRequest): string {
  const token = request.headers[tokenHeader];
  return typeof token === "string" ? token : "";
}

/** What keeps the study open, and what closes it. */
function addAliveRoutes(server: FastifyInstance, idle: IdleClock, lock: () => void): void {
  server.post("/api/stirred", async (request, reply) => {
    const input = inputs.stirred.safeParse(request.body);
    if (!input.success) return refuseInput(reply);
    idle.stirred(input.data.idleMs);
    return reply.send(idle.leftMs() === undefined ? {} : { leftMs: idle.leftMs() });
  });
  server.post("/api/lock", async (request, reply) => {
    if (!inputs.nothing.safeParse(request.body).success) return refuseInput(reply);
    lock();
    return reply.send({});
  });
}

function addCalls(server: FastifyInstance, shelf: Shelf, told: Changes): void {
  for (const name of Object.keys(endpoints) as (keyof typeof endpoints)[]) {
    server.post(`/api/${name}`, async (request, reply) => {
      const input = endpoints[name].input.safeParse(request.body);
      if (!input.success) return refuseInput(reply);
      return answer(
        reply,
        await whileOpen({ shelf, told, token: tokenOf(request) }, (desk) =>
          answerCall(desk, name, input.data),
        ),
      );
    });
  }
}

/** Which window asks something of the open study, and who is told of what it changes. */
interface Asking {
  readonly shelf: Shelf;
  readonly told: Changes;
  readonly token: string;
}

/** Do what was asked of the open study; one that was locked in the midst of it is called locked, whatever came of that. */
async function whileOpen<T>(
  { shelf, told, token }: Asking,
  work: (desk: ServedDesk) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const desk = shelf.desk();
  if (desk === undefined) return err(noStudyOpen);
  try {
    told.look(desk);
    const working = doingAt(desk, () => work(desk));
    // What was done at once is this window's own; what changes while an answer takes its time may be anybody's.
    if (isOpen(desk)) told.look(desk, token);
    return await working;
  } catch (fault) {
    if (isOpen(desk)) throw fault;
    return err(noStudyOpen);
  } finally {
    if (isOpen(desk)) told.look(desk);
  }
}

function isOpen(desk: ServedDesk): boolean {
  return desk.open.study.database.sql.open;
}

function addReceivingRoutes(server: FastifyInstance, served: Served, told: Changes): void {
  const asking = (request: FastifyRequest): Receiving => ({
    shelf: served.shelf,
    reader: served.reader,
    told,
    token: tokenOf(request),
  });
  server.post("/api/addText", async (request, reply) => {
    const input = inputs.addText.safeParse(request.body);
    if (!input.success) return refuseInput(reply);
    const { title, text, description } = input.data;
    const bytes = new TextEncoder().encode(text);
    const name = `${title.trim() || "Note"}.txt`;
    // The schema has asked every field of the record whether it accepts its value.
    const said = description as SourceDescription | undefined;
    return answer(reply, await receive(asking(request), name, bytes, said));
  });
  server.post("/api/addFile", async (request, reply) => {
    const name = fileName(request.headers["x-file-name"]);
    if (name === undefined || !Buffer.isBuffer(request.body)) return refuseInput(reply);
    return answer(reply, await receive(asking(request), name, new Uint8Array(request.body)));
  });
}

/** A file on its way in. */
interface Receiving extends Asking {
  readonly reader: Reader;
}

async function receive(
  { reader, ...asking }: Receiving,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  description?: SourceDescription,
): Promise<Result<AddedText, Refusal>> {
  return whileOpen(asking, async (desk) => {
    const read = await reader.read({ name, bytes });
    if (!read.ok) return { ok: false, error: { code: read.error.type, text: readingErrorText(read.error) } };
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return receiveText(desk, { name, bytes, sha256, read: read.value }, description);
  });
}

const noSuchPage: Refusal = { code: "no-such-page", text: "There is nothing at this address." };

function refuseRequest(reply: FastifyReply, refused: GuardRefusal): FastifyReply {
  const text =
    refused === "no-session"
      ? "This page is not open any more. Press Enter in the terminal for a new link."
      : "This request is not served.";
  return reply.code(guardStatus[refused]).send(refusalBody({ code: refused, text }));
}

function answerFault(error: unknown, reply: FastifyReply): FastifyReply {
  const status =
    typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  // The message of a fault may hold what was sent, so it is never passed on.
  if (status === 413)
    return reply.code(413).send(
      refusalBody({
        code: "too-large",
        text: "The file is larger than 64 MB. Split it, or import it on the command line.",
      }),
    );
  if (status >= 400 && status < 500) return reply.code(status).send(refusalBody(notUnderstood));
  // Outside of a call nothing touches the study.
  return reply.code(500).send(refusalBody(faultRefusal(error instanceof CallFault ? error.left : "nothing")));
}

function refuseBytes(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const status =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : error.code === "HPE_HEADER_OVERFLOW" ? 431 : 400;
  socket.end(refusalOfBytes(status));
}

function cookie(port: number, value: string): string {
  return `${sessionCookie(port)}=${value}; HttpOnly; SameSite=Strict; Path=/`;
}

function fileName(header: string | string[] | undefined): string | undefined {
  if (typeof header !== "string" || header.length > 2_000) return undefined;
  try {
    const name = decodeURIComponent(header).split(/[\\/]/).at(-1);
    return name === "" ? undefined : name;
  } catch {
    return undefined;
  }
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}
