import { claim, create, notAName } from "../../../core/study/index.ts";
import { benchIn, deed, id, reopen, tickingClock } from "./small-study.ts";

// Opens the study under the given folder and is killed when the second action of three asks for the time.
const clock = tickingClock(1_800_000_000_000);
let left = Number.POSITIVE_INFINITY;
const bench = benchIn(process.argv[2] ?? "", () => {
  if (left-- <= 0) process.kill(process.pid, "SIGKILL");
  return clock();
});
const open = reopen(bench);
// The vault's action and its note ask once each.
left = 2;
open.commitBoth(
  deed("both", [create(notAName, id(), { text: "river" })]),
  deed("both", [create(claim, id(), { text: "written by the child", form: "general", assumption: false })]),
);
