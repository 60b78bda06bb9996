export * from "./brief-records.ts";
export * from "./claim-records.ts";
export * from "./code-records.ts";
export * from "./coder-records.ts";
export * from "./field-lists.ts";
export * from "./fields.ts";
export * from "./gathering-records.ts";
export * from "./ground-records.ts";
export * from "./hypothesis-records.ts";
export * from "./layout.ts";
export * from "./log/index.ts";
export { type Landing, type MapReason, mapRange, rangeMapper, type TextRange } from "./map-offset.ts";
export * from "./media-part.ts";
export * from "./model-records.ts";
export * from "./offset-map.ts";
export { composeMaps, invertMap } from "./offset-map-compose.ts";
export * from "./outlook-records.ts";
export * from "./query-records.ts";
export { applySplices, type SmallEdit, splicesBetween } from "./small-edit.ts";
export * from "./source-records.ts";
export * from "./study-records.ts";
export * from "./table.ts";
export {
  type Anchor,
  type MergeVersion,
  readTextHistory,
  type TextHistory,
  type VersionConflict,
} from "./text-history.ts";
export { mapLayout } from "./text-history-layout.ts";
export type { Stamp, VersionEntry, VersionState } from "./text-history-order.ts";
export * from "./vault-records.ts";
export * from "./verify-heads.ts";
export * from "./verify-log.ts";
