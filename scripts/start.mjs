import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildPage, environment, install, node, root } from "./prepare.mjs";

install();
buildPage();
// `npm start` is the sample study; `npm start -- PATH` is one's own.
const child = spawn(node(), [join(root, "src/node/cli/main.ts"), "start", ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? root,
  stdio: "inherit",
  env: environment(),
});
// The terminal sends Ctrl-C to both; the child ends cleanly and this one only waits for it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT") child.kill(signal);
  });
}
child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
