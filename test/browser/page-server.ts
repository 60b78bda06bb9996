import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { CallName } from "../../src/app/api.ts";
import { answerHeaders } from "../../src/node/server/answer.ts";
import { FakeRefusal, fakeCalls, receive } from "./fake-api.ts";
import type { FakeStudy } from "./fake-study.ts";

const pageFolder = join(import.meta.dirname, "../../dist/web");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A server that shows the built page over invented data, under the same headers and session rules as the real one. */
export interface PageServer {
  readonly origin: string;
  /** A link that opens the page once. */
  readonly link: () => string;
  /** Forget the session, as a locked study does. */
  readonly endSession: () => void;
  readonly close: () => Promise<void>;
}

/** Serve the built page on a free port. */
export async function servePage(study: FakeStudy): Promise<PageServer> {
  const calls = fakeCalls(study);
  const codes = new Set<string>();
  let session: { readonly cookie: string; token: string } | undefined;
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      const refusal = error instanceof FakeRefusal ? error.refusal : { code: "failed", text: String(error) };
      send(response, 400, { error: refusal });
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    if (!path.startsWith("/api/")) return sendFile(response, path);
    const name = path.slice("/api/".length);
    const body = await readBody(request);
    const cookie = /grounds-session=([0-9a-f]+)/.exec(request.headers.cookie ?? "")?.[1];
    if (name === "session") return openSession(response, JSON.parse(body.toString("utf8")), cookie);
    if (
      session === undefined ||
      cookie !== session.cookie ||
      request.headers["x-grounds-token"] !== session.token
    )
      return send(response, 401, { error: { code: "no-session", text: "No session." } });
    if (name === "addFile") {
      const title = decodeURIComponent(String(request.headers["x-file-name"]));
      if (title.endsWith(".doc"))
        throw new FakeRefusal("word-97", "This is a Word 97 file. Save it as docx and add that.");
      return send(response, 200, receive(study, title.replace(/\.\w+$/, ""), body.toString("utf8")));
    }
    if (!(name in calls)) return send(response, 404, { error: { code: "unknown", text: "No such call." } });
    study.calls.push(name as CallName);
    const call = calls[name as CallName] as (input: unknown) => unknown;
    send(response, 200, call(JSON.parse(body.toString("utf8"))));
    if (name === "lock") session = undefined;
  }

  function openSession(response: ServerResponse, input: { code?: string }, cookie: string | undefined): void {
    const opened = input.code !== undefined && codes.delete(input.code);
    const lives = session !== undefined && cookie === session.cookie;
    if (!opened && !(input.code === undefined && lives)) {
      send(response, 401, { error: { code: "used", text: "This link was used already." } });
      return;
    }
    session = {
      cookie: opened || session === undefined ? randomBytes(16).toString("hex") : session.cookie,
      token: randomBytes(16).toString("hex"),
    };
    response.setHeader("set-cookie", `grounds-session=${session.cookie}; HttpOnly; SameSite=Strict; Path=/`);
    send(response, 200, { token: session.token });
  }

  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    link: () => {
      const code = randomBytes(12).toString("base64url");
      codes.add(code);
      return `${origin}/#code=${code}`;
    },
    endSession: () => {
      session = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const file = extname(path) === "" ? "index.html" : path.replaceAll("..", "");
  const bytes = await readFile(join(pageFolder, file)).catch(() => undefined);
  if (bytes === undefined) return send(response, 404, {});
  response.writeHead(200, {
    ...answerHeaders,
    "content-type": types[extname(file)] ?? "application/octet-stream",
  });
  response.end(bytes);
}

function send(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { ...answerHeaders, "content-type": "application/json" });
  response.end(JSON.stringify(content));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
