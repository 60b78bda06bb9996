export { type Brand, isNonEmpty, type NonEmpty } from "./brand.ts";
export {
  concatBytes,
  equalBytes,
  fromHex,
  fromUtf8,
  type NotHex,
  type NotUtf8,
  toHex,
  utf8,
} from "./bytes.ts";
export { canonicalBytes, canonicalJson, type Json, type JsonObject } from "./canonical.ts";
export { isRecordId, newRecordId, type RecordId } from "./ids.ts";
export type { Clock, RandomBytes, Sha256, SigningKey, VerifySignature } from "./ports.ts";
export { assertNever, type Err, err, type Ok, ok, type Result } from "./result.ts";
export {
  type Day,
  dayOf,
  isDay,
  type PeriodError,
  parsePeriod,
  periodText,
  type StatedPeriod,
} from "./stated-date.ts";
