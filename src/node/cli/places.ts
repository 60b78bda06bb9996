import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type OutlooksOnThreads, outlooksOnThreads } from "../computing/index.ts";
import { createReader, type Reader, type ReaderOptions } from "../reading/index.ts";

// This file runs from the sources, and bundled into one program from `dist`, where everything else lies elsewhere.
const here = import.meta.dirname;
const isBuilt = basename(here) === "dist";
const root = isBuilt ? dirname(here) : dirname(dirname(dirname(here)));

/** How the command is called here: a checkout of the program offers it through npx, in its own folder. */
export const commandHere = isBuilt ? "grounds" : "npx grounds";

/** The folder with the built page. */
export const pageFolder = join(root, "dist", "web");

/** The folders with the plan, the model side and the texts of the two sample studies. */
export const sampleFolders = isBuilt
  ? { invented: join(here, "sample"), real: join(here, "real-case") }
  : { invented: join(root, "samples", "study"), real: join(root, "samples", "real-case") };

/** The version of this program, from its package. */
export function versionHere(): string {
  const content: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const version =
    typeof content === "object" && content !== null && "version" in content ? content.version : undefined;
  return typeof version === "string" ? version : "unknown";
}

/** Whether the page was built; without it there is nothing to serve. */
export function isPageBuilt(): boolean {
  return existsSync(join(pageFolder, "index.html"));
}

/** Make the reader of foreign files, at most two minutes and 1.5 GB for one of them. */
export function readerHere(): Reader {
  const bounds: ReaderOptions = { maxSeconds: 120, maxMegabytes: 1_500 };
  return createReader(isBuilt ? { ...bounds, program: builtReadingProgram() } : bounds);
}

/** Make ready to compute outlooks on threads; none starts before the first is asked for. */
export function outlookThreads(): OutlooksOnThreads {
  return outlooksOnThreads(isBuilt ? { entry: join(here, "outlook-thread.mjs") } : {});
}

// The child may read its own program and the packages it imports, wherever they were installed, and nothing else.
function builtReadingProgram(): NonNullable<ReaderOptions["program"]> {
  return {
    entry: join(here, "reader-child.mjs"),
    readable: [here, join(root, "package.json"), ...packageFolders(root)],
  };
}

function packageFolders(from: string): readonly string[] {
  const own = join(from, "node_modules");
  const above = from.split(/(?<=[\\/]node_modules)[\\/]/).slice(0, -1);
  // Every `node_modules` that the package lies in: a hoisted dependency is beside it, or further up.
  const enclosing = above.map((_, at) => above.slice(0, at + 1).join("/"));
  return [...(existsSync(own) ? [own] : []), ...enclosing];
}
