import { createHash } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { AddedText, Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { receiveText } from "../../app/receive-text.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import type { KeptView } from "../store/index.ts";
import { answerHeaders, refusalOfBytes } from "./answer.ts";
import { type Changes, changes } from "./changes.ts";
import { answerCall, endpoints } from "./endpoints.ts";
import { CallFault, doingAt, faultRefusal } from "./fault.ts";
import { type GuardRefusal, guard, guardStatus, sessionPath } from "./guard.ts";
import { inputs } from "./inputs.ts";
import { type LaunchCodes, launchCodes, type Redeemed } from "./launch-codes.ts";
import { readCookie, type Sessions, sessionCookie, sessions, tokenHeader } from "./sessions.ts";
import type { Shelf } from "./shelf.ts";

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
  /** Called when the page locked the study: the caller closes it and ends the program. */
  readonly onLock: () => void;
}

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
  const open = sessions(shelf.desk().randomBytes, told);
  const codes = launchCodes(shelf.desk());
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
  addSessionRoute(server, open, codes, served.view, told);
  addWindowRoutes(server, codes, told);
  addCalls(server, shelf, told);
  addShelfCalls(server, shelf, told);
  addReceivingRoutes(server, served, told);
  server.post("/api/lock", async (request, reply) => {
    if (!inputs.nothing.safeParse(request.body).success)
      return reply.code(400).send(refusalBody(notUnderstood));
    open.endAll();
    codes.endAll();
    told.endAll("locked");
    await reply.header("set-cookie", cookie(port(), "", 0)).send({});
    served.onLock();
  });
  await server.register(fastifyStatic, {
    root: page,
    index: false,
    cacheControl: false,
    dotfiles: "ignore",
  });
  const sendPage = (_: FastifyRequest, reply: FastifyReply) => reply.sendFile("index.html");
  for (const url of ["/", ...pagePaths]) server.get(url, sendPage);
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
  locked: "The study was locked after this link was made. Start Grounds again in the terminal.",
  unknown:
    "Grounds has made no such link since it was started. Copy the whole line from the terminal, or press Enter there for a new link.",
};

function addSessionRoute(
  server: FastifyInstance,
  open: Sessions,
  codes: LaunchCodes,
  view: KeptView,
  told: Changes,
): void {
  // Whoever asks here has shown nothing yet; a code is short.
  server.post(sessionPath, { bodyLimit: 1_000 }, async (request, reply) => {
    const input = inputs.session.safeParse(request.body);
    if (!input.success) return reply.code(400).send(refusalBody(notUnderstood));
    const redeemed = codes.redeem(input.data.code ?? "");
    if (redeemed !== "opened")
      return reply.code(401).send(refusalBody({ code: `link-${redeemed}`, text: linkTexts[redeemed] }));
    const port = request.socket.localPort ?? 0;
    const session = open.open(readCookie(request.headers.cookie, sessionCookie(port)));
    told.tell({ is: "window" });
    return reply
      .header("set-cookie", cookie(port, session.cookie))
      .send({ token: session.token, view: view.read() });
  });
  server.post("/api/keepView", async (request, reply) => {
    const input = inputs.keepView.safeParse(request.body);
    if (!input.success) return reply.code(400).send(refusalBody(notUnderstood));
    return answer(reply, view.keep(input.data) ? ok({}) : err(viewNotKept));
  });
}

const viewNotKept: Refusal = {
  code: "view-not-kept",
  text: "Shown so until this page is closed. It could not be kept for the next time: the folder in which Grounds keeps its own notes on this machine cannot be written.",
};

/** What several windows on one study need: a link for another one, and to be told what the others do. */
function addWindowRoutes(server: FastifyInstance, codes: LaunchCodes, told: Changes): void {
  server.post("/api/newWindow", async (request, reply) =>
    inputs.nothing.safeParse(request.body).success
      ? reply.send({ code: codes.issue() })
      : reply.code(400).send(refusalBody(notUnderstood)),
  );
  server.post("/api/changes", async (request, reply) => {
    if (!inputs.nothing.safeParse(request.body).success)
      return reply.code(400).send(refusalBody(notUnderstood));
    return reply.type("application/x-ndjson").send(told.follow(tokenOf(request)));
  });
}

function tokenOf(request: FastifyRequest): string {
  const token = request.headers[tokenHeader];
  return typeof token === "string" ? token : "";
}

function addShelfCalls(server: FastifyInstance, shelf: Shelf, told: Changes): void {
  server.post("/api/studies", async (request, reply) =>
    inputs.nothing.safeParse(request.body).success
      ? reply.send(shelf.list())
      : reply.code(400).send(refusalBody(notUnderstood)),
  );
  server.post("/api/takeStudy", async (request, reply) => {
    const input = inputs.takeStudy.safeParse(request.body);
    if (!input.success) return reply.code(400).send(refusalBody(notUnderstood));
    const taken = await shelf.take(input.data.name);
    if (taken.ok) told.tell({ is: "other-study" }, tokenOf(request));
    return answer(reply, taken.ok ? ok({}) : taken);
  });
}

function addCalls(server: FastifyInstance, shelf: Shelf, told: Changes): void {
  for (const name of Object.keys(endpoints) as (keyof typeof endpoints)[]) {
    server.post(`/api/${name}`, async (request, reply) => {
      const input = endpoints[name].input.safeParse(request.body);
      if (!input.success) return reply.code(400).send(refusalBody(notUnderstood));
      const desk = shelf.desk();
      return answer(reply, await telling(told, request, desk, () => answerCall(desk, name, input.data)));
    });
  }
}

/** Do what a window asked of a study, and tell the other windows what changed. */
async function telling<T>(
  told: Changes,
  request: FastifyRequest,
  desk: Desk,
  work: () => Promise<T>,
): Promise<T> {
  told.look(desk);
  try {
    const working = doingAt(desk, work);
    // What was done at once is this window's own; what changes while an answer takes its time may be anybody's.
    told.look(desk, tokenOf(request));
    return await working;
  } finally {
    told.look(desk);
  }
}

function addReceivingRoutes(server: FastifyInstance, { shelf, reader }: Served, told: Changes): void {
  server.post("/api/addText", async (request, reply) => {
    const input = inputs.addText.safeParse(request.body);
    if (!input.success) return reply.code(400).send(refusalBody(notUnderstood));
    const bytes = new TextEncoder().encode(input.data.text);
    const desk = shelf.desk();
    const name = `${input.data.title.trim() || "Note"}.txt`;
    return answer(reply, await telling(told, request, desk, () => receive(desk, reader, name, bytes)));
  });
  server.post("/api/addFile", async (request, reply) => {
    const name = fileName(request.headers["x-file-name"]);
    if (name === undefined || !Buffer.isBuffer(request.body))
      return reply.code(400).send(refusalBody(notUnderstood));
    const [desk, bytes] = [shelf.desk(), new Uint8Array(request.body)];
    return answer(reply, await telling(told, request, desk, () => receive(desk, reader, name, bytes)));
  });
}

async function receive(
  desk: Desk,
  reader: Reader,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<AddedText, Refusal>> {
  const read = await reader.read({ name, bytes });
  if (!read.ok) return { ok: false, error: { code: read.error.type, text: readingErrorText(read.error) } };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return doingAt(desk, () => receiveText(desk, { name, bytes, sha256, read: read.value }));
}

const noSuchPage: Refusal = { code: "no-such-page", text: "There is nothing at this address." };

const notUnderstood: Refusal = {
  code: "not-understood",
  text: "The page sent something this version does not understand. Reload the page; nothing was changed.",
};

function answer(reply: FastifyReply, result: Result<unknown, Refusal>): FastifyReply {
  if (result.ok) return reply.send(result.value);
  return reply.code(result.error.code === "not-found" ? 404 : 422).send(refusalBody(result.error));
}

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

function refusalBody(error: Refusal): { readonly error: Refusal } {
  return { error };
}

function cookie(port: number, value: string, maxAge?: number): string {
  const age = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${sessionCookie(port)}=${value}; HttpOnly; SameSite=Strict; Path=/${age}`;
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
