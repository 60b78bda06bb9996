import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

const browserTests = "test/browser/**/*.test.ts";
const shared = { pool: "forks", testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    // pdf.js leaves promises of its own behind on damaged files, after it has reported the damage; the reading process passes over
    // them too. A file that is damaged by chance leaves one now and then.
    onUnhandledError: ({ stack }) => stack?.includes("BaseExceptionClosure") !== true,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: "pure",
          include: ["src/{core,web}/**/*.test.ts"],
          // Nothing in core has a state of its own, and of the page what is tested here are its sums, so these files may share a
          // process; starting one was a third of core's time, and two thirds of the page's.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: "rest",
          include: ["src/{app,node}/**/*.test.ts", "test/**/*.test.ts", "samples/**/*.test.ts"],
          exclude: [browserTests],
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: [browserTests],
          // A busy machine may let a browser wait for seconds. What passed at its second try only is named in the report.
          retry: 1,
        },
      },
    ],
  },
});
