export { readingErrorText } from "../../core/formats/index.ts";
export { createReader, type Reader, type ReaderOptions, type ReadFile } from "./reader.ts";
