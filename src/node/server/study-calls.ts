import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import type { Api, Refusal } from "../../app/api.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { newPassphrase } from "../store/index.ts";
import type { IdleClock } from "./idle-clock.ts";
import { inputs } from "./inputs/index.ts";
import { answer, refuseInput } from "./reply.ts";
import type { Shelf } from "./shelf.ts";

/** The calls that open, make and lock studies; no study need be open for them. */
export type StudyCall =
  | "studies"
  | "takeStudy"
  | "unlock"
  | "recover"
  | "newCode"
  | "madePassphrase"
  | "newStudy"
  | "confirmCode"
  | "unlockVault"
  | "lockVault"
  | "workAs";

type Answered<N extends StudyCall> = Result<Api[N]["output"], Refusal>;

interface StudyEndpoint<N extends StudyCall> {
  readonly input: z.ZodType;
  readonly answer: (shelf: Shelf, input: Api[N]["input"]) => Answered<N> | Promise<Answered<N>>;
}

const studyCalls: { readonly [N in StudyCall]: StudyEndpoint<N> } = {
  studies: { input: inputs.nothing, answer: (shelf) => ok(shelf.list()) },
  takeStudy: { input: inputs.takeStudy, answer: async (shelf, { name }) => done(await shelf.take(name)) },
  unlock: { input: inputs.unlock, answer: async (shelf, how) => done(await shelf.unlock(how)) },
  recover: { input: inputs.recover, answer: async (shelf, how) => done(await shelf.recover(how)) },
  newCode: { input: inputs.newCode, answer: (shelf, how) => shelf.renewCode(how) },
  madePassphrase: { input: inputs.nothing, answer: () => ok({ passphrase: newPassphrase() }) },
  newStudy: { input: inputs.newStudy, answer: (shelf, order) => shelf.make(order) },
  confirmCode: { input: inputs.confirmCode, answer: (shelf, { typed }) => done(shelf.confirm(typed)) },
  unlockVault: {
    input: inputs.unlockVault,
    answer: (shelf, { passphrase }) => done(shelf.unlockVault(passphrase)),
  },
  lockVault: { input: inputs.nothing, answer: (shelf) => done(shelf.lockVault()) },
  workAs: { input: inputs.workAs, answer: (shelf, { member }) => done(shelf.workAs(member)) },
};

/** A passphrase, a code and a title are short. */
const mostBytes = 20_000;

/** Serve the calls about studies. What they are sent is never logged, and no answer repeats it. */
export function addStudyCalls(server: FastifyInstance, shelf: Shelf, idle: IdleClock): void {
  for (const name of Object.keys(studyCalls) as StudyCall[]) {
    server.post(`/api/${name}`, { bodyLimit: mostBytes }, async (request, reply) => {
      // One call's schema and answer belong together in the list above; through a name the compiler cannot pair them.
      const call = studyCalls[name] as {
        readonly input: z.ZodType;
        readonly answer: (shelf: Shelf, input: unknown) => Answered<StudyCall> | Promise<Answered<StudyCall>>;
      };
      const input = call.input.safeParse(request.body);
      // Nothing but this call holds on to what was sent.
      request.body = undefined;
      if (!input.success) return refuseInput(reply);
      const answered = await call.answer(shelf, input.data);
      idle.stirred();
      return answer(reply, answered);
    });
  }
}

function done(result: Result<true, Refusal>): Result<Record<string, never>, Refusal> {
  return result.ok ? ok({}) : result;
}
