export { listReferences, type RecordsByTable } from "./references.ts";
export {
  aroundIn,
  type RecordKey,
  type Reference,
  type ReferencesAround,
  type SupportRule,
  supportRules,
  type TraceNode,
  traceDown,
  tracedRecords,
  traceUp,
} from "./trace.ts";
