import fc from "fast-check";
import { expect, test } from "vitest";
import { readProject, writeProject } from "./project-codec.ts";
import { anyProject } from "./testing/any-project.ts";

test("any project that the standard can hold is read as it was written, and is valid", () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      const read = readProject(writeProject(project));
      expect(read).toEqual({ holds: project, oddities: [], faults: [] });
    }),
    { numRuns: 300 },
  );
});
