#!/usr/bin/env node
// Plain JavaScript that any Node from 16 up can read, so that one too old is told in words and not by a syntax error.
import { existsSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
// The package holds what was built; a clone of the project runs from its sources.
const programs = ["../dist/grounds.mjs", "../src/node/cli/main.ts"].map(
  (path) => new URL(path, import.meta.url),
);
const program = programs.find((each) => existsSync(each));

if (!((major === 24 && minor >= 11) || major >= 26)) {
  console.error(
    `Grounds needs Node 24.11 or later (24 or 26); this is Node ${process.versions.node}.\n` +
      "Encryption in Grounds rests on parts of Node that older versions do not have.\n" +
      "Install Node 24 (https://nodejs.org) and run the same command again.",
  );
  process.exitCode = 1;
} else if (program === undefined) {
  console.error("This copy of Grounds is not whole. Install it anew.");
  process.exitCode = 1;
} else {
  await import(program.href);
}
