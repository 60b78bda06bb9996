import { err, ok, type RecordId, type Result } from "../base/index.ts";
import type { CodeLabel } from "../study/index.ts";

/** Why a code cannot have that name there. */
export type CodeNameError =
  | { readonly type: "CodeNameEmpty" }
  /** A sibling has the same name; case and white space do not tell two names apart. */
  | { readonly type: "CodeNameTaken"; readonly by: RecordId };

/** Check the name of a code among its siblings and bring it into the form in which it is kept. */
export function checkCodeName(
  codes: readonly CodeLabel[],
  name: string,
  parent: RecordId | undefined,
  self?: RecordId,
): Result<string, CodeNameError> {
  const tidy = tidyName(name);
  if (tidy === "") return err({ type: "CodeNameEmpty" });
  const like = likenessOf(tidy);
  const holder = codes.find(
    (code) => code.id !== self && code.parent === parent && likenessOf(code.name) === like,
  );
  return holder === undefined ? ok(tidy) : err({ type: "CodeNameTaken", by: holder.id });
}

/** Whether two names would be taken for the same in a list of siblings. */
export function isSameName(one: string, other: string): boolean {
  return likenessOf(tidyName(one)) === likenessOf(tidyName(other));
}

function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function likenessOf(name: string): string {
  return tidyName(name).toLowerCase();
}
