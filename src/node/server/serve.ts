import type { AddressInfo, Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Refusal } from "../../app/api.ts";
import type { Clock, RandomBytes } from "../../core/base/index.ts";
import type { Reader } from "../reading/index.ts";
import type { KeptView } from "../store/index.ts";
import { answerHeaders, refusalOfBytes } from "./answer.ts";
import { tokenOf, whileOpen } from "./asking.ts";
import { type Changes, changes } from "./changes.ts";
import { answerCall, endpoints } from "./endpoints.ts";
import { CallFault, faultRefusal } from "./fault.ts";
import { type GuardRefusal, guard, guardStatus } from "./guard.ts";
import { idleClock } from "./idle-clock.ts";
import { launchCodes } from "./launch-codes.ts";
import { mostBytesOf, mostFormBytes, mostUploadBytes } from "./most-bytes.ts";
import { addProjectRoutes } from "./project-routes.ts";
import { addReceivingRoutes } from "./receiving-routes.ts";
import { answer, notUnderstood, refusalBody, refuseInput } from "./reply.ts";
import { addSessionRoutes, minutesOf } from "./session-routes.ts";
import { sessions } from "./sessions.ts";
import type { Shelf } from "./shelf.ts";
import { addStudyCalls } from "./study-calls.ts";

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
    bodyLimit: mostFormBytes,
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
  server.setErrorHandler((error, request, reply) =>
    answerFault(error, reply, request.routeOptions.bodyLimit),
  );
  server.setNotFoundHandler((_, reply) => reply.code(404).send(refusalBody(noSuchPage)));
  server.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: mostUploadBytes },
    (_, body, done) => done(null, body),
  );
  addSessionRoutes(server, { ...served, open, codes, idle, told, lock: () => lock("asked") });
  addCalls(server, shelf, told);
  addStudyCalls(server, shelf, idle);
  addReceivingRoutes(server, { shelf, reader: served.reader, told });
  addProjectRoutes(server, { shelf, reader: served.reader, told });
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
  "/questions",
  "/questions/:id",
  "/coders",
  "/coders/:id",
  "/brief",
  "/brief/:id",
  "/coverage",
  "/project",
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

const noSuchPage: Refusal = { code: "no-such-page", text: "There is nothing at this address." };

function refuseRequest(reply: FastifyReply, refused: GuardRefusal): FastifyReply {
  const text =
    refused === "no-session"
      ? "This page is not open any more. Press Enter in the terminal for a new link."
      : "This request is not served.";
  return reply.code(guardStatus[refused]).send(refusalBody({ code: refused, text }));
}

function answerFault(error: unknown, reply: FastifyReply, bodyLimit = mostFormBytes): FastifyReply {
  const status =
    typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  // The message of a fault may hold what was sent, so it is never passed on.
  if (status === 413)
    return reply.code(413).send(
      refusalBody({
        code: "too-large",
        text: `What was sent is larger than ${Math.max(1, Math.round(bodyLimit / 1024 / 1024))} MB. Split it, or use the command line.`,
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

function addCalls(server: FastifyInstance, shelf: Shelf, told: Changes): void {
  for (const name of Object.keys(endpoints) as (keyof typeof endpoints)[]) {
    server.post(`/api/${name}`, { bodyLimit: mostBytesOf(name) }, async (request, reply) => {
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

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}
