import { BaseSequencer, type TestSpecification } from "vitest/node";

// Begun late, one of these alone keeps a run waiting while the other core has nothing left to do. The smallest takes half a minute
// on two cores. A run that is not the first in a folder knows how long each took; a first one would go by their sizes.
const longest = [
  "test/browser/accessibility-narrow.test.ts",
  "test/browser/accessibility.test.ts",
  "test/acceptance/kill.test.ts",
  "test/hostile/every-call.test.ts",
  "src/node/cli/serve.test.ts",
  "src/core/report/release-differences.property.test.ts",
];

/** Runs the files that are known to take longest before all others of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((each) => each.project === project);
      const first = longest.flatMap((path) => own.filter(({ moduleId }) => moduleId.endsWith(`/${path}`)));
      return [...first, ...own.filter((each) => !first.includes(each))];
    });
  }
}
