import type { PartChange } from "./part-change.ts";
import { groupOf, moves, part, startsIn, unknown, unknownOf, watchedPeople } from "./starter-parts.ts";

const counted = "Two published counts, half a year apart, both at or above the threshold.";

/** Who is active, held and out: the smallest model that can say whether a group grows again. */
export const threeStates: readonly PartChange[] = [
  groupOf("members", "Members"),
  part("state", "active", "Active"),
  part("state", "held", "Held", { means: "In prison or awaiting trial" }),
  part("state", "out", "Out", { means: "Neither active nor held" }),
  ...startsIn("active", ["members"], "active_now"),
  ...startsIn("held", ["members"], "held_now"),
  moves("caught", "active", "held", "caught_rate", "Caught"),
  moves("leaves", "active", "out", "leave_rate", "Leaves"),
  moves("released", "held", "out", "release_rate", "Released"),
  moves("returns", "out", "active", "return_rate", "Returns"),
  unknown("active_now", "people", "Active at the base date"),
  unknown("held_now", "people", "Held at the base date"),
  unknown("caught_rate", "1/month", "Of the active, caught a month"),
  unknown("leave_rate", "1/month", "Of the active, leaving a month"),
  unknown("release_rate", "1/month", "Of the held, released a month"),
  unknown("return_rate", "1/month", "Of those out, returning a month"),
  unknown("enough", "people", "How many active would be a group again"),
  watchedPeople("active_people", "active", "Active"),
  part("regroup", "mass", "Enough are active again", {
    rung: "reorganisation",
    condition: "people(active) >= enough",
    forMonths: 6,
    indicators: ["Camps or meeting places seen again", "Claims of attacks in several places at once"],
    settledBy: counted,
  }),
];

const both = ["leaders", "followers"];

/** Leaders and followers, active, hidden, held, abroad and settled. */
export const fiveStates: readonly PartChange[] = [
  groupOf("leaders", "Leaders and organisers"),
  groupOf("followers", "Followers"),
  part("state", "active", "Active"),
  part("state", "hidden", "Hidden", { means: "At large, not active" }),
  part("state", "held", "Held", { means: "In prison or awaiting trial" }),
  part("state", "abroad", "Abroad"),
  part("state", "settled", "Settled", { means: "Living another life, for good as far as anybody can tell" }),
  ...startsIn("active", both, "active_now"),
  ...startsIn("hidden", both, "hidden_now"),
  ...startsIn("held", both, "held_now"),
  ...startsIn("abroad", both, "abroad_now"),
  moves("caught", "active", "held", "caught_rate", "Active are caught"),
  moves("found", "hidden", "held", "found_rate", "Hidden are found"),
  moves("hides", "active", "hidden", "hide_rate", "Active go into hiding"),
  moves("fights_on", "hidden", "active", "fight_rate", "Hidden fight on"),
  moves("flees", "hidden", "abroad", "flee_rate", "Hidden go abroad"),
  moves("starts_anew", "abroad", "active", "anew_rate", "Start anew from abroad", {
    groups: ["new:leaders"],
  }),
  moves("reengages", "held", "active", "release_rate * reengaging", "Released and active again"),
  moves("settles_out", "held", "settled", "release_rate * (1 - reengaging)", "Released and settled"),
  moves("gives_up", "hidden", "settled", "give_up_rate", "Hidden settle"),
  ...unknownOf(both, "active_now", "people", "Active at the base date"),
  ...unknownOf(both, "hidden_now", "people", "Hidden at the base date"),
  ...unknownOf(both, "held_now", "people", "Held at the base date"),
  ...unknownOf(both, "abroad_now", "people", "Abroad at the base date"),
  ...unknownOf(both, "reengaging", "share", "Of those released, the share that is active again"),
  unknown("caught_rate", "1/month", "Of the active, caught a month"),
  unknown("found_rate", "1/month", "Of the hidden, found a month"),
  unknown("hide_rate", "1/month", "Of the active, going into hiding a month"),
  unknown("fight_rate", "1/month", "Of the hidden, active again a month"),
  unknown("flee_rate", "1/month", "Of the hidden, going abroad a month"),
  unknown("anew_rate", "1/month", "Of the leaders abroad, starting anew a month"),
  unknown("release_rate", "1/month", "Of the held, released a month"),
  unknown("give_up_rate", "1/month", "Of the hidden, settling a month"),
  unknown("enough", "people", "How many active would be a group again"),
  unknown("core_enough", "people", "How many leaders at large would be a core again"),
  watchedPeople("active_people", "active", "Active"),
  watchedPeople("held_people", "held", "Held"),
  part("regroup", "mass", "Enough are active again", {
    rung: "reorganisation",
    condition: "people(active) >= enough",
    forMonths: 6,
    indicators: ["Camps or meeting places seen again", "Claims of attacks in several places at once"],
    settledBy: counted,
  }),
  part("regroup", "core", "A core of leaders is active", {
    rung: "survival",
    condition: "people(active, leaders) >= core_enough",
    forMonths: 6,
    indicators: ["Orders or statements of a leadership that others follow"],
    settledBy: "Two courts or official reports that describe the same leadership as at work.",
  }),
];
