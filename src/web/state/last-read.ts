import type { RecordId } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";

/** The source that was last open in the reader, so that one can come back to it. */
export const lastRead = createForgotten<RecordId | undefined>(undefined);
