import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AddedText, Refusal, SourceDescription } from "../../app/api.ts";
import { receiveText } from "../../app/receive-text.ts";
import type { Result } from "../../core/base/index.ts";
import { type Reader, readingErrorText } from "../reading/index.ts";
import { type Asking, tokenOf, whileOpen } from "./asking.ts";
import { inputs } from "./inputs/index.ts";
import { mostUploadBytes } from "./most-bytes.ts";
import { answer, refuseInput } from "./reply.ts";

/** Add what takes notes and files in; they are read in another process. */
export function addReceivingRoutes(server: FastifyInstance, parts: Omit<Receiving, "token">): void {
  const asking = (request: FastifyRequest): Receiving => ({ ...parts, token: tokenOf(request) });
  server.post("/api/addText", { bodyLimit: mostUploadBytes }, async (request, reply) => {
    const input = inputs.addText.safeParse(request.body);
    if (!input.success) return refuseInput(reply);
    const { title, text, description } = input.data;
    const bytes = new TextEncoder().encode(text);
    const name = `${title.trim() || "Note"}.txt`;
    // The schema has asked every field of the record whether it accepts its value.
    const said = description as SourceDescription | undefined;
    return answer(reply, await receive(asking(request), name, bytes, said));
  });
  server.post("/api/addFile", { bodyLimit: mostUploadBytes }, async (request, reply) => {
    const name = fileName(request.headers["x-file-name"]);
    const said = saidOfFile(request.headers["x-file-description"]);
    if (name === undefined || said === "unreadable" || !Buffer.isBuffer(request.body))
      return refuseInput(reply);
    return answer(reply, await receive(asking(request), name, new Uint8Array(request.body), said));
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

function saidOfFile(header: string | string[] | undefined): SourceDescription | undefined | "unreadable" {
  if (header === undefined) return undefined;
  try {
    const said = inputs.described.safeParse(JSON.parse(decodeURIComponent(String(header))));
    // The schema has asked every field of the record whether it accepts its value.
    return said.success ? (said.data as SourceDescription) : "unreadable";
  } catch {
    return "unreadable";
  }
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
