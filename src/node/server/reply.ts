import type { FastifyReply } from "fastify";
import type { Refusal } from "../../app/api.ts";
import type { Result } from "../../core/base/index.ts";

/** Answer with what came of a call. */
export function answer(reply: FastifyReply, result: Result<unknown, Refusal>): FastifyReply {
  if (result.ok) return reply.send(result.value);
  return reply.code(statusOf(result.error)).send(refusalBody(result.error));
}

/** Refuse what the page would never send. */
export function refuseInput(reply: FastifyReply): FastifyReply {
  return reply.code(400).send(refusalBody(notUnderstood));
}

/** A refusal as it goes over the wire. */
export function refusalBody(error: Refusal): { readonly error: Refusal } {
  return { error };
}

/** Nothing that this version of the program takes. */
export const notUnderstood: Refusal = {
  code: "not-understood",
  text: "The page sent something this version does not understand. Reload the page; nothing was changed.",
};

// 423 is "locked": the page goes to where the study is unlocked.
function statusOf({ code }: Refusal): number {
  if (code === "no-study") return 423;
  return code === "not-found" ? 404 : 422;
}
