import { readFileSync } from "node:fs";
import { isOpenHere } from "../store/index.ts";

/** What a JSON file holds; `undefined` where it cannot be read or is none. */
export function jsonIn(path: string): unknown {
  // Merely to read it would give away the lock that keeps other programs out of the study.
  if (isOpenHere(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
