import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";

/** Prints one line a test file, and each failure with its reason; all failures once more at the end, where one looks. */
export default class QuietReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const skipped = tests.filter((each) => each.result().state === "skipped");
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const aside = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
    const mark = isAmiss(module) ? "✗" : "✓";
    console.log(`${mark} ${module.relativeModuleId} (${tests.length} tests${aside}, ${seconds} s)`);
    printFailures(module);
    for (const test of tests.filter(passedLate))
      console.log(`    passed at its second try only: ${test.fullName}`);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const amiss = modules.filter(isAmiss);
    const late = modules.flatMap((module) => [...module.children.allTests()].filter(passedLate));
    if (late.length > 0) console.log("\nPassed at their second try only:");
    for (const test of late) {
      console.log(`    ${test.module.relativeModuleId}: ${test.fullName}`);
      for (const error of test.result().errors ?? []) console.log(indent(error.stack ?? error.message));
    }
    if (amiss.length > 0) console.log("\nFailed:");
    for (const module of amiss) {
      console.log(`✗ ${module.relativeModuleId}`);
      printFailures(module);
    }
    // Such as a promise nobody waited for: it belongs to no test and fails the run all the same.
    if (errors.length > 0) console.log("\nOutside of any test:");
    for (const error of errors) console.log(indent(error.stack ?? error.message));
  }
}

function passedLate(test: TestCase): boolean {
  return test.result().state === "passed" && (test.diagnostic()?.retryCount ?? 0) > 0;
}

function isAmiss(module: TestModule): boolean {
  return module.state() === "failed" || failedTests(module).length > 0;
}

function failedTests(module: TestModule): readonly TestCase[] {
  return [...module.children.allTests()].filter((each) => each.result().state === "failed");
}

function printFailures(module: TestModule): void {
  for (const test of failedTests(module)) {
    console.log(`    ✗ ${test.fullName}`);
    for (const error of test.result().errors ?? []) console.log(indent(error.stack ?? error.message));
  }
  for (const error of module.errors()) console.log(`    ${error.message}`);
}

function indent(text: string): string {
  return text
    .split("\n")
    .slice(0, 30)
    .map((line) => `      ${line}`)
    .join("\n");
}
