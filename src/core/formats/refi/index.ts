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
  tryUnits,
  type UnitsTrial,
} from "./offset-units.ts";
export { openCodebook } from "./open-codebook.ts";
export { type OpenQdpx, openQdpx, rawText } from "./open-qdpx.ts";
export { isOwnProject, ownProgram } from "./own-program.ts";
export { writeCodebook } from "./project-codec.ts";
export { guidBeside, guidOfName, guidOfRecord, recordOfGuid } from "./record-guid.ts";
export type * from "./refi-project.ts";
export { scrubProject, scrubWords, withoutFileNames } from "./scrub.ts";
export { momentText } from "./values.ts";
export { type QdpxPart, writeQdpx } from "./write-qdpx.ts";
export { type WrittenText, writtenText } from "./written-text.ts";
