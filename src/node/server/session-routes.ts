import type { FastifyInstance } from "fastify";
import type { Refusal } from "../../app/api.ts";
import type { ViewChoice } from "../../app/views.ts";
import { err, ok } from "../../core/base/index.ts";
import type { KeptView } from "../store/index.ts";
import { tokenOf } from "./asking.ts";
import type { Changes } from "./changes.ts";
import { sessionPath } from "./guard.ts";
import type { IdleClock } from "./idle-clock.ts";
import { inputs } from "./inputs/index.ts";
import type { LaunchCodes, Redeemed } from "./launch-codes.ts";
import { answer, refusalBody, refuseInput } from "./reply.ts";
import { readCookie, type Sessions, sessionCookie } from "./sessions.ts";
import { noStudyOpen, type Shelf } from "./shelf.ts";

/** What the routes of sessions and windows share. */
export interface SessionParts {
  readonly shelf: Shelf;
  readonly view: KeptView;
  readonly open: Sessions;
  readonly codes: LaunchCodes;
  readonly idle: IdleClock;
  readonly told: Changes;
  readonly lock: () => void;
}

/** Add what opens a session, keeps it open, shows it in several windows, and locks. */
export function addSessionRoutes(server: FastifyInstance, parts: SessionParts): void {
  addOpening(server, parts);
  addWindows(server, parts);
  addView(server, parts);
  addAlive(server, parts);
}

/** How many minutes nobody may be there before the study is locked; no end where it is `undefined`. */
export function minutesOf({ lockAfter }: ViewChoice): number | undefined {
  return lockAfter === "never" ? undefined : Number(lockAfter);
}

const linkTexts: Readonly<Record<Exclude<Redeemed, "opened">, string>> = {
  used: "This link was used already; a link opens the page once. Press Enter in the terminal for a new one. If it was not you who opened it, lock the study there with Ctrl-C.",
  expired: "This link is older than a minute and no longer works. Press Enter in the terminal for a new one.",
  replaced:
    "A newer link was made after this one, and only the newest works. Open that one, or press Enter in the terminal for another.",
  locked: "The study was locked after this link was made. Press Enter in the terminal for a new one.",
  unknown:
    "Grounds has made no such link since it was started. Copy the whole line from the terminal, or press Enter there for a new link.",
};

function addOpening(server: FastifyInstance, parts: SessionParts): void {
  const { shelf, view, open, codes, idle, told } = parts;
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

function addView(server: FastifyInstance, { idle, view }: SessionParts): void {
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
function addWindows(server: FastifyInstance, { shelf, codes, told }: SessionParts): void {
  server.post("/api/newWindow", async (request, reply) =>
    inputs.nothing.safeParse(request.body).success ? reply.send({ code: codes.issue() }) : refuseInput(reply),
  );
  server.post("/api/changes", async (request, reply) => {
    if (!inputs.nothing.safeParse(request.body).success) return refuseInput(reply);
    if (shelf.desk() === undefined) return answer(reply, err(noStudyOpen));
    return reply.type("application/x-ndjson").send(told.follow(tokenOf(request)));
  });
  server.addHook("onResponse", async (request, reply) => {
    // Another coder sees another study: what a window shows of this one may not be theirs to see.
    if (["/api/takeStudy", "/api/workAs"].includes(request.url) && reply.statusCode === 200)
      told.tell({ is: "other-study" }, tokenOf(request));
  });
}

/** What keeps the study open, and what closes it. */
function addAlive(server: FastifyInstance, { idle, lock }: SessionParts): void {
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

function cookie(port: number, value: string): string {
  return `${sessionCookie(port)}=${value}; HttpOnly; SameSite=Strict; Path=/`;
}
