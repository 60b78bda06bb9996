// `npm pack` packs package.json as it lies there. The Node that is brought along for working on Grounds must not reach
// its users, who have one; so it is taken out while the package is packed (`out`) and put back after (`back`).
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const manifest = join(root, "package.json");
const whole = join(root, ".package.json.whole");

// Also where an earlier packing was cut short.
if (existsSync(whole)) renameSync(whole, manifest);

if (process.argv[2] === "out") {
  const text = readFileSync(manifest, "utf8");
  const { optionalDependencies: _, ...packed } = JSON.parse(text);
  writeFileSync(whole, text);
  const unfinished = `${whole}.packed`;
  writeFileSync(unfinished, `${JSON.stringify(packed, null, 2)}\n`);
  renameSync(unfinished, manifest);
}
