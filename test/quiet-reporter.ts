import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Prints one line a test file, and each failure with its reason; a whole run fits on a screen or two. */
export default class QuietReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const failed = tests.filter((each) => each.result().state === "failed");
    const skipped = tests.filter((each) => each.result().state === "skipped");
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const mark = failed.length > 0 || module.state() === "failed" ? "✗" : "✓";
    const aside = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
    console.log(`${mark} ${module.relativeModuleId} (${tests.length} tests${aside}, ${seconds} s)`);
    for (const each of failed) printFailure(each);
    for (const error of module.errors()) console.log(`    ${error.message}`);
  }
}

function printFailure(test: TestCase): void {
  console.log(`    ✗ ${test.fullName}`);
  for (const error of test.result().errors ?? []) console.log(indent(error.stack ?? error.message));
}

function indent(text: string): string {
  return text
    .split("\n")
    .slice(0, 30)
    .map((line) => `      ${line}`)
    .join("\n");
}
