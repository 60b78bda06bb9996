import { checks } from "./checks.mjs";
import { install, run } from "./prepare.mjs";

install();
const failed = checks.filter(({ name, args }) => {
  console.log(`— ${name}`);
  return run(args) !== 0;
});
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
