export { isRis, readingErrorText } from "../../core/formats/index.ts";
export { createReader, type Reader, type ReaderOptions, type ReadFile, type ReadProject } from "./reader.ts";
export { type Recogniser, recognise, recogniserErrorText } from "./recogniser.ts";
