import { readFileSync, statSync } from "node:fs";
import { isNestedAtMost } from "../../core/base/index.ts";
import { isOpenHere } from "../store/index.ts";

/** More than any file that Grounds takes as JSON; what checks them keeps an account of every value. */
const mostBytes = 8_000_000;

/** What a JSON file holds; `undefined` where it cannot be read, is none, or is nested deeper or larger than any that Grounds takes. */
export function jsonIn(path: string): unknown {
  // Merely to read it would give away the lock that keeps other programs out of the study.
  if (isOpenHere(path)) return undefined;
  try {
    if (statSync(path).size > mostBytes) return undefined;
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isNestedAtMost(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
