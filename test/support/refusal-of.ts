import type { Refusal } from "../../src/app/api.ts";
import type { Result } from "../../src/core/base/index.ts";

/** The code of a refusal; `undefined` where nothing was refused. */
export function refusalOf(result: Result<unknown, Refusal>): string | undefined {
  return result.ok ? undefined : result.error.code;
}
