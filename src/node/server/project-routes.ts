import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { importProject } from "../../app/import-project/import-project.ts";
import { lookAtProject } from "../../app/import-project/project-look.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import { type Reader, type ReadProject, readingErrorText } from "../reading/index.ts";
import { type Asking, tokenOf, whileOpen } from "./asking.ts";
import { answer, refuseInput } from "./reply.ts";

/** The largest project that the page may hand over, in bytes; larger ones go by the command line. */
const mostProjectBytes = 256 * 1024 * 1024;

/**
 * Add what is done with the file of another program's project, its bytes as the body: look at it, take it in, and write it again
 * without its words.
 *
 * Nothing of a file stays here between two calls: it is read anew for each.
 */
export function addProjectRoutes(
  server: FastifyInstance,
  { reader, ...parts }: Omit<Asking, "token"> & { readonly reader: Reader },
): void {
  const doing = (name: string, work: (desk: Desk, bytes: Uint8Array) => Promise<Result<unknown, Refusal>>) =>
    server.post(`/api/${name}`, { bodyLimit: mostProjectBytes }, async (request, reply) => {
      const bytes = bytesOf(request);
      if (bytes === undefined) return refuseInput(reply);
      const asking = { ...parts, token: tokenOf(request) };
      return answer(reply, await whileOpen(asking, (desk) => work(desk, bytes)));
    });
  const reading = async (
    bytes: Uint8Array,
    then: (project: ReadProject) => Result<unknown, Refusal>,
  ): Promise<Result<unknown, Refusal>> => {
    const read = await reader.readProject(bytes);
    return read.ok ? then(read.value) : err(refusalOf(read.error));
  };
  doing("lookProject", (desk, bytes) => reading(bytes, (project) => ok(lookAtProject(desk, project))));
  doing("takeProject", (desk, bytes) => reading(bytes, (project) => importProject(desk, project)));
  doing("scrubProject", async (_, bytes) => {
    const scrubbed = await reader.scrub(bytes);
    if (!scrubbed.ok) return err(refusalOf(scrubbed.error));
    return ok({ base64: Buffer.from(scrubbed.value).toString("base64") });
  });
}

function bytesOf({ body }: FastifyRequest): Uint8Array | undefined {
  return Buffer.isBuffer(body) && body.length > 0 ? new Uint8Array(body) : undefined;
}

function refusalOf(error: Parameters<typeof readingErrorText>[0]): Refusal {
  return { code: error.type, text: readingErrorText(error) };
}
