// Builds everything the package holds: the page, and the program with the child process that reads foreign files and
// the threads that compute outlooks.
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPage, install, root, run } from "./prepare.mjs";

install();
buildPage();
const built = join(root, "dist");
mkdirSync(built, { recursive: true });
for (const name of readdirSync(built)) if (name !== "web") rmSync(join(built, name), { recursive: true });
if (run([join(root, "scripts", "bundle.mjs")]) !== 0) {
  console.error("The program could not be built; the lines above say why.");
  process.exit(1);
}
// The bundler knows the licences of scripts; the fonts' come along by hand, once.
const licences = join(built, "web", "licences.md");
if (!readFileSync(licences, "utf8").includes("@fontsource")) {
  for (const font of [
    "variable/source-serif-4",
    "/ibm-plex-sans",
    "/ibm-plex-sans-arabic",
    "/noto-naskh-arabic",
  ]) {
    const name = `@fontsource${font.startsWith("/") ? font : `-${font}`}`;
    const text = readFileSync(join(root, "node_modules", name, "LICENSE"), "utf8");
    appendFileSync(licences, `\n## ${name}\n\n${text}\n`);
  }
}
for (const [from, to] of [
  ["study", "sample"],
  ["real-case", "real-case"],
])
  for (const name of ["plan.json", "outlook.json", "sources"])
    cpSync(join(root, "samples", from, name), join(built, to, name), { recursive: true });
console.log("Built dist: the page, the program and the sample studies.");
