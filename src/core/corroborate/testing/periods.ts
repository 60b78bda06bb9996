import { parsePeriod, type StatedPeriod } from "../../base/index.ts";

/** A period from its short form; throws where that is not one. */
export function expectPeriod(text: string): StatedPeriod {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(`Not a period: ${text}`);
  return parsed.value;
}
