import { join } from "node:path";
import { root } from "./prepare.mjs";

const bin = (...parts) => join(root, "node_modules", ...parts);

/** What is checked beside the tests, each a program of its own that exits with 0 where all is well. */
export const checks = [
  { name: "types: core and app", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.core.json"] },
  { name: "types: node and tests", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.node.json"] },
  { name: "types: web", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.web.json"] },
  { name: "lint and format", args: [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"] },
  { name: "nothing unused", args: [bin("knip/bin/knip.js"), "--no-progress"] },
];
