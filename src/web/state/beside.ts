import type { RecordId } from "../../app/views.ts";

/** What stands beside the text one reads. */
export type Beside =
  | { readonly is: "text"; readonly source: RecordId }
  | { readonly is: "pages" }
  | { readonly is: "recording" }
  /** The form in which another text is named as its original or translation. */
  | { readonly is: "link" };
