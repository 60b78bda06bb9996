/** Reads a file as an import does, under the default limits; for tests of parts that write files. */
export { readOk } from "../../src/core/formats/testing/build-files.ts";
