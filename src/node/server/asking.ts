import type { FastifyRequest } from "fastify";
import type { Refusal } from "../../app/api.ts";
import { err, type Result } from "../../core/base/index.ts";
import type { Changes } from "./changes.ts";
import { doingAt } from "./fault.ts";
import type { ServedDesk } from "./own-studies.ts";
import { tokenHeader } from "./sessions.ts";
import { noStudyOpen, type Shelf } from "./shelf.ts";

/** The token that a request brings; empty where it brings none. */
export function tokenOf(request: FastifyRequest): string {
  const token = request.headers[tokenHeader];
  return typeof token === "string" ? token : "";
}

/** Which window asks something of the open study, and who is told of what it changes. */
export interface Asking {
  readonly shelf: Shelf;
  readonly told: Changes;
  readonly token: string;
}

/** Do what was asked of the open study; one that was locked in the midst of it is called locked, whatever came of that. */
export async function whileOpen<T>(
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
