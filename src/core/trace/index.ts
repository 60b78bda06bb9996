export { listReferences, type RecordsByTable } from "./references.ts";
export {
  type RecordKey,
  type Reference,
  type SupportRule,
  supportRules,
  type TraceNode,
  traceDown,
  tracedRecords,
  traceUp,
} from "./trace.ts";
