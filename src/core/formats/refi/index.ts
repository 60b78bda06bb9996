export type { StructureFault } from "./check-structure.ts";
export type { Oddity } from "./codec.ts";
export {
  type CountedText,
  findOffsetUnits,
  type OffsetUnits,
  type PlacedSpan,
  placesIn,
  plainText,
  standardUnits,
  type UnitsTrial,
} from "./offset-units.ts";
export { type OpenQdpx, openProject, openQdpx, rawText } from "./open-qdpx.ts";
export { recordOfGuid } from "./record-guid.ts";
export type * from "./refi-project.ts";
export { scrubProject, scrubWords } from "./scrub.ts";
export { type QdpxPart, writeQdpx } from "./write-qdpx.ts";
