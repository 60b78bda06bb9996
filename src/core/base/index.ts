export { axisTicks } from "./axis-ticks.ts";
export { fromBase64, toBase64 } from "./base64.ts";
export { type BetaShape, betaDensity, betaQuantile, betaShape, betaShare, lnGamma } from "./beta.ts";
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
export { isSeed, type Seed, type Stream, streamOf, unitAt, unitOfWords, wordsAt } from "./chance.ts";
export { type Density, densityOf } from "./density.ts";
export {
  betaFromCounts,
  bounded,
  type Distribution,
  type DistributionError,
  distributionErrorText,
  empirical,
  fixed,
  type Limits,
  meanOf,
  mixture,
  pert,
  rateOfShare,
  triangular,
  uniform,
  type WeightedPart,
  withinLimits,
} from "./distribution.ts";
export { type Draw, drawFrom } from "./draw.ts";
export { type ElicitedRange, fromElicited, lognormalFromRange } from "./elicited.ts";
export { exp, expm1, ln, ln1p, power } from "./exp-ln.ts";
export { fileKey } from "./file-key.ts";
export { isRecordId, newRecordId, type RecordId } from "./ids.ts";
export { isNestedAtMost } from "./nesting.ts";
export { standardNormalQuantile, standardNormalShare } from "./normal.ts";
export type { Clock, KeyedHash, RandomBytes, Sha256, SigningKey, VerifySignature } from "./ports.ts";
export { meanOfValues, quantilesOf, sumOf, varianceOf } from "./quantiles.ts";
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
export { supportOf } from "./support.ts";
export { type ZipPart, zipFile } from "./zip-file.ts";
