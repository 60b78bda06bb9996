import type { PartChange } from "./part-change.ts";
import { groupOf, moves, part, startsIn, unknown, unknownOf, watchedPeople } from "./starter-parts.ts";

const all = ["leaders", "veterans", "security", "rank"];
const core = ["leaders", "veterans", "security"];

function peopleOf(state: string): string {
  return core.map((group) => `people(${state}, ${group})`).join(" + ");
}

const people: readonly PartChange[] = [
  groupOf("leaders", "Leaders"),
  groupOf("veterans", "Experienced and committed"),
  groupOf("security", "Internal security and special units"),
  groupOf("rank", "Low-level members"),
  part("state", "hidden", "Hidden", { means: "At large in the zone, not active" }),
  part("state", "remnant", "Active remnant"),
  part("state", "held", "Held", { means: "In prison or awaiting trial, in the zone or abroad" }),
  part("state", "released", "Released, unsettled"),
  part("state", "abroad", "Abroad"),
  part("state", "crime", "In crime"),
  part("state", "settled", "Settled", { means: "Living another life, for good as far as anybody can tell" }),
  part("state", "dead", "Dead"),
  ...["hidden", "remnant", "held", "abroad"].flatMap((state) => startsIn(state, all, `${state}_now`)),
  ...unknownOf(all, "hidden_now", "people", "Hidden at the base date"),
  ...unknownOf(all, "remnant_now", "people", "In the active remnant at the base date"),
  ...unknownOf(all, "held_now", "people", "Held at the base date"),
  ...unknownOf(all, "abroad_now", "people", "Abroad at the base date"),
];

const levels: readonly PartChange[] = [
  part("fund", "chest", "Funds in the zone", { starts: "chest_now" }),
  part("fund", "chest_abroad", "Funds abroad", { starts: "chest_abroad_now" }),
  part("fundFlow", "spent", "Spent", { from: "new:chest", by: "rate", formula: "spend_rate" }),
  part("fundFlow", "seized", "Seized abroad", {
    from: "new:chest_abroad",
    by: "rate",
    formula: "seize_rate",
  }),
  part("level", "network", "Network in the prisons", {
    how: "changing",
    unit: "share",
    starts: "network_now",
    formula: "network_growth * network * (1 - network)",
    least: 0,
    most: 1,
  }),
  part("level", "pull", "Pull of the name", {
    how: "changing",
    unit: "share",
    starts: "pull_now",
    formula: "pull_fed * people(remnant) / mass_enough * (1 - pull) - pull_decay * pull",
    least: 0,
    most: 1,
  }),
  part("level", "dissuasion", "Dissuaded by those who settled", {
    how: "computed",
    unit: "share",
    formula: "min(reached_by_one * people(settled) / reachable, 1)",
  }),
  unknown("chest_now", "money", "Funds in the zone at the base date"),
  unknown("chest_abroad_now", "money", "Funds abroad at the base date"),
  unknown("spend_rate", "1/month", "Of the funds in the zone, spent a month"),
  unknown("seize_rate", "1/month", "Of the funds abroad, seized a month"),
  unknown("network_now", "share", "Network in the prisons at the base date"),
  unknown("network_growth", "1/month", "Growth of the network in the prisons"),
  unknown("pull_now", "share", "Pull of the name at the base date"),
  unknown("pull_fed", "1/month", "How much a visible remnant feeds the pull"),
  unknown("pull_decay", "1/month", "Decay of the pull"),
  unknown("reached_by_one", "1", "How many one who settled dissuades"),
  unknown("reachable", "people", "People whom the remnant could reach"),
];

const flows: readonly PartChange[] = [
  part("flow", "recruited", "Recruited", {
    to: "new:remnant",
    groups: ["new:rank"],
    by: "amount",
    formula: "recruit_rate * reachable * pull * (1 - dissuasion)",
    runs: "always",
  }),
  moves("killed", "remnant", "dead", "kill_rate", "Killed"),
  moves("captured", "hidden", "held", "capture_rate", "Hidden are captured"),
  moves("remnant_captured", "remnant", "held", "remnant_capture_rate", "Remnant is captured"),
  moves("dispersed", "remnant", "hidden", "disperse_rate", "Remnant goes into hiding"),
  moves("fights_on", "hidden", "remnant", "fight_rate * pull", "Hidden fight on"),
  moves("flees", "hidden", "abroad", "flee_rate", "Leaves with money", {
    groups: ["new:leaders"],
    carriesFrom: "new:chest",
    carriesTo: "new:chest_abroad",
    carriesShare: "share_taken",
  }),
  moves("starts_anew", "abroad", "remnant", "anew_rate * pull", "Starts anew", { groups: ["new:leaders"] }),
  moves("arrested_abroad", "abroad", "held", "abroad_arrest_rate", "Arrested abroad"),
  moves("release", "held", "released", "sentence", "Released", { by: "stages", stages: 3 }),
  moves("dies_held", "held", "dead", "held_death_rate", "Dies or is executed in prison"),
  moves("reengages", "released", "remnant", "reengage_rate * (network + pull) / 2", "Re-engages"),
  moves("settles", "released", "settled", "settle_rate", "Settles after release"),
  moves("gives_up", "hidden", "settled", "give_up_rate", "Hidden settle"),
  moves("settles_abroad", "abroad", "settled", "settle_abroad_rate", "Settles abroad"),
  moves("drifts", "released", "crime", "drift_rate", "Drifts into crime"),
  moves("crime_caught", "crime", "held", "crime_capture_rate", "Caught for crime"),
  moves("crime_ends", "crime", "settled", "crime_end_rate", "Leaves crime"),
  unknown("recruit_rate", "1/month", "Of those reachable, recruited a month at full pull"),
  unknown("kill_rate", "1/month", "Of the remnant, killed a month"),
  ...unknownOf(all, "capture_rate", "1/month", "Of the hidden, captured a month"),
  unknown("remnant_capture_rate", "1/month", "Of the remnant, captured a month"),
  unknown("disperse_rate", "1/month", "Of the remnant, going into hiding a month"),
  unknown("fight_rate", "1/month", "Of the hidden, active again a month at full pull"),
  unknown("flee_rate", "1/month", "Of the hidden leaders, going abroad a month"),
  unknown("share_taken", "share", "Share of the funds that a leader's leaving takes along"),
  unknown("anew_rate", "1/month", "Of the leaders abroad, starting anew a month at full pull"),
  unknown("abroad_arrest_rate", "1/month", "Of those abroad, arrested a month"),
  ...unknownOf(all, "sentence", "months", "Time until release"),
  unknown("held_death_rate", "1/month", "Of the held, dying a month"),
  ...unknownOf(
    all,
    "reengage_rate",
    "1/month",
    "Of the released, re-engaging a month at full network and pull",
  ),
  unknown("settle_rate", "1/month", "Of the released, settling a month"),
  unknown("give_up_rate", "1/month", "Of the hidden, settling a month"),
  unknown("settle_abroad_rate", "1/month", "Of those abroad, settling a month"),
  unknown("drift_rate", "1/month", "Of the released, drifting into crime a month"),
  unknown("crime_capture_rate", "1/month", "Of those in crime, caught a month"),
  unknown("crime_end_rate", "1/month", "Of those in crime, leaving it a month"),
];

const definitions: readonly PartChange[] = [
  part("regroup", "mass", "Enough are active again", {
    rung: "reorganisation",
    condition: "people(remnant) >= mass_enough",
    forMonths: 6,
    indicators: ["Camps or meeting places seen again", "Claims of attacks in several places at once"],
    settledBy: "Two published counts, half a year apart, both at or above the threshold.",
  }),
  part("regroup", "core", "The core is in contact again", {
    rung: "survival",
    condition: `contact * (${["hidden", "remnant", "abroad"].map(peopleOf).join(" + ")}) >= core_enough`,
    forMonths: 6,
    indicators: [
      "Orders or statements of a leadership that others follow",
      "Trials that describe one network",
    ],
    settledBy: "Two courts or official reports that describe the same leadership as at work.",
  }),
  part("regroup", "weakest", "Core, mass and funds are all there", {
    rung: "capability",
    condition: `people(remnant) >= mass_enough and ${peopleOf("remnant")} >= core_enough and funds(chest) + funds(chest_abroad) >= funds_enough`,
    forMonths: 12,
    indicators: ["Wages or rations paid to members", "Weapons bought in quantity"],
    settledBy: "An official or court document on paid members, and the counts of the first two definitions.",
  }),
  part("regroup", "growth", "It grows for a year from a size that counts", {
    rung: "reorganisation",
    condition: "entries(remnant) > exits(remnant) and people(remnant) >= growth_floor",
    forMonths: 12,
    indicators: ["More joining than leaving in the reports of two years"],
    settledBy: "Published counts at the beginning and the end of twelve months, the later above the earlier.",
  }),
  part("regroup", "prison_first", "The prisons are organised", {
    rung: "reorganisation",
    condition: "network >= network_enough",
    forMonths: 3,
    earlySign: true,
    indicators: ["Riots or strikes that are led", "Prisoners who are moved because of their following"],
    settledBy: "A report of a prison authority or an inspectorate that names organised wings.",
  }),
  unknown("mass_enough", "people", "How many active would be a group again"),
  unknown("core_enough", "people", "How many of the core would be one again"),
  unknown("contact", "share", "Share of the core at large that is in contact"),
  unknown("funds_enough", "money", "Funds that would be enough"),
  unknown("growth_floor", "people", "Size from which growth counts"),
  unknown("network_enough", "share", "Network at which the prisons are organised"),
  watchedPeople("remnant_people", "remnant", "Active remnant"),
  watchedPeople("held_people", "held", "Held"),
  part("watched", "pull_watched", "Pull of the name", { formula: "pull", unit: "share" }),
];

const measures: readonly PartChange[] = [
  ...(
    [
      ["prisons", "Part networks in the prisons", "network_growth"],
      ["leavers", "Help those who leave to settle", "settle_rate"],
      ["tracing", "Trace the funds abroad", "seize_rate"],
    ] as const
  ).flatMap(([key, name, changed]): readonly PartChange[] => [
    part("measure", key, name, { kind: "measure", inferred: true, fromMonth: 0, overMonths: 12 }),
    {
      do: "put",
      table: "measureEffect",
      values: { measure: `new:${key}`, parameter: `new:${changed}`, how: "times", by: `${key}_effect` },
    },
    unknown(`${key}_effect`, "1", `By how much “${name}” multiplies what it changes`),
  ]),
  part("scenario", "all_three", "All three together", {
    measures: ["new:prisons", "new:leavers", "new:tracing"],
  }),
];

/** Four kinds of member in eight states, with funds, the prisons, the pull of the name and three measures. */
export const eightStates: readonly PartChange[] = [
  ...people,
  ...levels,
  ...flows,
  ...definitions,
  ...measures,
];
