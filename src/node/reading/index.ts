export { type ReadingError, readingErrorText } from "../../core/formats/index.ts";
export type { ChildProgram } from "./child.ts";
export { inflateRaw } from "./inflate-raw.ts";
export { createReader, type Reader, type ReaderOptions, type ReadFile } from "./reader.ts";
