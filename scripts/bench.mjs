// Runs the measurements in bench/, one after another, or those that are named: npm run bench -- names search
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildPage, install, root, run } from "./prepare.mjs";

install();
buildPage();
const there = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !there.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement called ${unknown.join(", ")}. There are: ${there.join(", ")}`);
  process.exit(2);
}
// One of them only gathers others.
const each = there.filter((name) => name !== "workbench");
const failed = (asked.length > 0 ? asked : each).filter((name) => {
  console.log(`\n— ${name}`);
  return run([join(root, "bench", `${name}.ts`)]) !== 0;
});
if (failed.length > 0) console.error(`\nNot finished: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
