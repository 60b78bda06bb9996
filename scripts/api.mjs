// Writes docs/api.json, the document of the local API, from the schemas that check every call.
import { join } from "node:path";
import { install, root, run } from "./prepare.mjs";

install();
process.exit(run([join(root, "test/support/api-document.ts")]));
