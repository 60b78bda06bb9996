import type { RecordId } from "../../app/views.ts";
import type { Route } from "./route.ts";

/** The room in which a record is shown; `undefined` where none is its own. */
export function recordRoom(of: { readonly table: string; readonly id: RecordId }): Route | undefined {
  const { table, id } = of;
  switch (table) {
    case "source":
      return { screen: "read", source: id };
    case "claim":
      return { screen: "claims", claim: id };
    case "code":
      return { screen: "codebook", code: id };
    case "memo":
      return { screen: "memos", memo: id };
    case "brief":
      return { screen: "brief", brief: id };
    case "statement":
      return { screen: "brief", statement: id };
    case "parameter":
      return { screen: "model", parameter: id };
    case "person":
      return { screen: "register" };
    case "group":
      return { screen: "coverage" };
    case "wave":
      return { screen: "fieldwork" };
    case "namedPeriod":
      return { screen: "periods" };
    case "sizeWord":
      return { screen: "words" };
    case "modelGroup":
    case "state":
    case "start":
    case "fund":
    case "level":
    case "flow":
    case "fundFlow":
      return { screen: "flows" };
    case "clash":
    case "account":
    case "estimate":
      return { screen: "model" };
    case "matrix":
    case "hypothesis":
    case "matrixRow":
      return { screen: "hypotheses" };
    case "release":
      return { screen: "releases" };
    case "watched":
    case "regroup":
    case "measure":
    case "scenario":
    case "question":
    case "judgement":
      return { screen: "outlook" };
    default:
      return undefined;
  }
}
