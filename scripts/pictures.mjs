// Takes pictures of every screen in every look into test-output/, and a sheet of each room. A room or a part of a
// view's name, and a part of a look, choose some: npm run pictures -- frame 390
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage, install, root, run } from "./prepare.mjs";

install();
buildPage();
const folder = mkdtempSync(join(tmpdir(), "grounds-pictures-"));
if (process.env.GROUNDS_MADE_SAMPLE === undefined) {
  console.log("Making the sample study …");
  if (run([join(root, "test/support/made-sample.ts"), folder]) !== 0) process.exit(1);
  process.env.GROUNDS_MADE_SAMPLE = folder;
}
const code = run([join(root, "test/browser/screenshots.ts"), ...process.argv.slice(2)]);
rmSync(folder, { recursive: true, force: true });
process.exit(code);
