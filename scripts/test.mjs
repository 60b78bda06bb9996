// Runs everything and ends with one plain line `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "./checks.mjs";
import { begin, buildPage, install, root, run } from "./prepare.mjs";

install();
let passed = 0;
let failed = 0;
const broken = [];
const folder = mkdtempSync(join(tmpdir(), "grounds-test-report-"));
// A run of chosen files leaves the making of the sample to those that need it.
const isWhole = process.argv.length === 2;
const sample = join(folder, "sample");
// What is compiled stays compiled for the run: half of what starting a program takes, and dozens are started.
process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
// It takes one core for half a minute; the checks take another.
const made = isWhole ? begin([join(root, "test/support/made-sample.ts"), sample]) : Promise.resolve(1);
for (const { name, args } of checks) {
  console.log(`\n— ${name}`);
  if (run(args) === 0) passed++;
  else {
    failed++;
    broken.push(name);
  }
}
buildPage();
if (isWhole) console.log("\n— the sample study, once for all tests that work on a copy");
if ((await made) === 0) process.env.GROUNDS_MADE_SAMPLE = sample;
console.log("\n— unit, property, architecture, acceptance and browser tests");
const report = join(folder, "report.json");
const code = run([
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--reporter=./test/quiet-reporter.ts",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
try {
  const results = JSON.parse(readFileSync(report, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  // A file that does not load holds no failed test; it must not pass for one that has none.
  const unloaded = results.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  failed += unloaded.length;
  if (code !== 0 && results.numFailedTests + unloaded.length === 0) failed++;
} catch {
  failed++;
  broken.push("the tests gave no report");
}
rmSync(folder, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nNot passed: ${broken.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
