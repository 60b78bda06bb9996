// For tests of folders that know no form of file.
export { wavOf } from "../../src/core/formats/media/testing/build-media.ts";
