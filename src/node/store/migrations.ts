import { err, ok, type Result } from "../../core/base/index.ts";
import { formOne, formTwo } from "./schema.ts";
import type { Sql } from "./sealed-database.ts";

/** One step from a form of the database to the next; runs inside a transaction. */
export type Migration = (sql: Sql) => void;

/** The steps in order: the first makes form 1 of an empty file, the second form 2 of form 1, and so on. */
export const migrations: readonly Migration[] = [(sql) => sql.exec(formOne), (sql) => sql.exec(formTwo)];

/** The file was written by a later version of the program. */
export interface FormNewerThanProgram {
  readonly type: "FormNewerThanProgram";
  readonly form: number;
  readonly known: number;
}

/** Bring a database to the latest form, all steps or none; a form later than the latest known is refused untouched. */
export function migrate(
  sql: Sql,
  steps: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }, FormNewerThanProgram> {
  const form = formOf(sql);
  if (form > steps.length) return err({ type: "FormNewerThanProgram", form, known: steps.length });
  if (form < steps.length) {
    sql
      .transaction(() => {
        for (const step of steps.slice(form)) step(sql);
        sql.pragma(`user_version = ${steps.length}`);
      })
      .immediate();
  }
  return ok({ from: form, to: steps.length });
}

/** The form a database is in; 0 where it is empty. */
export function formOf(sql: Sql): number {
  const form = sql.pragma("user_version", { simple: true });
  if (typeof form !== "number") throw new Error("The database does not say which form it is in");
  return form;
}
