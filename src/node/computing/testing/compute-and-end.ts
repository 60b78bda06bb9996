// Computes an outlook on threads and does nothing to end: the process must end by itself, with the threads still waiting.
import { smallPlan } from "../../../core/outlook/testing/small-plan.ts";
import { outlooksOnThreads } from "../index.ts";

const outlooks = outlooksOnThreads({ threads: 2 });
const done = await outlooks.numbersOf(smallPlan(), { runs: 512, sideRuns: 512 });
console.log(done.ok ? done.value.checksum : done.error.type);
