import type { Call, Nothing } from "../calls/call.ts";
import type { ImportedLine } from "./list-imported.ts";

/** What the page asks of projects of other programs; the files themselves come as bytes (`ProjectBytesCall`). */
export interface ProjectCalls {
  /** The projects that were taken in, the newest first. */
  readonly importedProjects: Call<Nothing, readonly ImportedLine[]>;
}
