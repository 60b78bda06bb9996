import { connect } from "node:net";

/** A request as it goes over the wire, header names as written; nothing is added but what stands here. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
}

/** An answer; status 0 where the connection was closed without one. */
export interface RawAnswer {
  readonly status: number;
  /** By name in lower case; several of one name are joined with a line end. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Send a request as an attacker would, byte by byte as it is, and read the answer until the server closes. */
export function askRaw(port: number, request: RawRequest, host = "127.0.0.1"): Promise<RawAnswer> {
  const body = Buffer.from(request.body ?? "");
  const headers = { connection: "close", "content-length": String(body.length), ...request.headers };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  const head = `${[`${request.method} ${request.path} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n`;
  return askBytes(port, Buffer.concat([Buffer.from(head, "latin1"), body]), host);
}

/** Send bytes that need not even be a request. */
export function askBytes(port: number, bytes: Uint8Array, host = "127.0.0.1"): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    const parts: Buffer[] = [];
    const end = (): void => resolve(answerFrom(Buffer.concat(parts)));
    socket.on("connect", () => socket.write(bytes));
    socket.on("data", (part) => parts.push(part));
    socket.on("close", end);
    socket.on("error", (fault) => {
      // A server that hangs up on what is still being sent has answered before.
      if ("code" in fault && (fault.code === "ECONNRESET" || fault.code === "EPIPE")) end();
      else reject(fault);
    });
  });
}

function answerFrom(bytes: Buffer): RawAnswer {
  const text = bytes.toString("utf8");
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, Math.max(0, end)).split("\r\n");
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(":");
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}\n${value}` : value);
  }
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    body: end < 0 ? "" : text.slice(end + 4),
  };
}
