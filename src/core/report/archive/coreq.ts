import { assertNever } from "../../base/index.ts";

/** An item of COREQ: its number, what it is called here, and what a reader wants to know. */
export interface CoreqItem {
  readonly item: number;
  readonly title: string;
  readonly asks: string;
}

/** The parts of the checklist, by their first and last items. */
export const coreqDomains = [
  { title: "The researchers and how they stood to those they spoke with", from: 1, to: 8 },
  { title: "How the study was designed", from: 9, to: 23 },
  { title: "Analysis and findings", from: 24, to: 32 },
] as const;

/** Where the checklist is from; the titles and questions here are our own words for its items. */
export const coreqSource =
  "After the 32 items of COREQ: A. Tong, P. Sainsbury, J. Craig, Consolidated criteria for reporting qualitative research (COREQ): a 32-item checklist for interviews and focus groups, International Journal for Quality in Health Care 19 (2007), 349–357. The wording is ours.";

const items: readonly (readonly [title: string, asks: string])[] = [
  ["Who asked", "Which authors held the interviews?"],
  ["Qualifications", "Which degrees or training do they have?"],
  ["Occupation", "What was their work at the time?"],
  ["Gender", "Of which gender were those who asked?"],
  ["Experience", "What had they done of this kind before?"],
  ["Known to each other", "Did they know those they spoke with before the study?"],
  ["What was known of the researchers", "What had they been told of the researchers and their reasons?"],
  ["Standing of the researchers", "Which interests, assumptions or leanings are told?"],
  ["Approach", "Which way of working underlies the study?"],
  ["Choice of people", "How were they chosen?"],
  ["First contact", "How were they reached?"],
  ["How many", "How many took part?"],
  ["Who did not", "How many refused or left, and why?"],
  ["Setting", "Where was it held?"],
  ["Others present", "Was anybody there beside the two?"],
  ["Who they were", "What is important to know of those who took part, and when was it?"],
  ["Questions", "Was there a guide, and was it tried out?"],
  ["More than once", "Was anybody spoken with again?"],
  ["Recording", "Was sound or picture recorded?"],
  ["Notes", "Were notes made during or after it?"],
  ["How long", "How long did it last?"],
  ["Saturation", "Was it discussed whether more would have been new?"],
  ["Texts given back", "Did they get to read and correct what they said?"],
  ["Coders", "How many people coded?"],
  ["Codebook", "Is there a description of the codes?"],
  ["Where themes come from", "Were they set before, or drawn from the material?"],
  ["Software", "With which program was it worked?"],
  ["Asked about the findings", "Did those who took part comment on the findings?"],
  ["Quotations", "Are there quotations, and can each be told from the others?"],
  ["Findings and material", "Do the findings fit the material?"],
  ["Main themes", "Are the main findings set out clearly?"],
  ["Smaller themes", "Are cases that differ, and smaller themes, told?"],
];

/** The items in their order. */
export const coreqItems: readonly CoreqItem[] = items.map(([title, asks], at) => ({
  item: at + 1,
  title,
  asks,
}));

/** How many, so that one source more or less hardly ever shows: fewer than k (or none), or k and more. */
export interface CoreqBand {
  readonly band: "few" | "many";
  readonly k: number;
}

/** What a study knows for an item, safe to be released; kinds of source with their counts as the tables print them. */
export type CoreqKnown =
  | { readonly says: "members" | "coders"; readonly count: number }
  | { readonly says: "sources"; readonly shown: string }
  | {
      readonly says: "modes" | "roles" | "countries";
      readonly counts: readonly { readonly value: string; readonly shown: string }[];
    }
  | { readonly says: "withdrawn" | "repeated" | "recorded" | "noted" | "interpreted"; readonly of: CoreqBand }
  | { readonly says: "codes"; readonly count: number; readonly levels: number }
  | { readonly says: "years"; readonly from: string; readonly to: string }
  | { readonly says: "claims"; readonly count: number }
  | { readonly says: "saturation" | "software" | "quotes" | "evidence" };

/** What a study knows for an item, as a sentence. */
export function coreqKnownText(known: CoreqKnown): string {
  switch (known.says) {
    case "members":
      return `${plural(known.count, "researcher is", "researchers are")} recorded as working in the study.`;
    case "coders":
      return `${plural(known.count, "person", "people")} coded.`;
    case "sources":
      return `${known.shown} sources.`;
    case "modes":
    case "roles":
    case "countries":
      return `${coreqLists[known.says]}: ${known.counts.map(({ value, shown }) => `${value.split("\n").join(", ").replaceAll("-", " ")} ${shown}`).join("; ")}.`;
    case "withdrawn":
      return `Sources withdrawn since: ${bandWords(known.of)}. Refusals are not recorded.`;
    case "repeated":
      return `People with more than one source: ${bandWords(known.of)}.`;
    case "recorded":
      return `Sources recorded in sound: ${bandWords(known.of)}.`;
    case "noted":
      return `Sources that are notes or a summary and not word for word: ${bandWords(known.of)}.`;
    case "interpreted":
      return `Sources through an interpreter: ${bandWords(known.of)}.`;
    case "codes":
      return `${plural(known.count, "code", "codes")} on ${plural(known.levels, "level", "levels")}; see codebook.csv.`;
    case "years":
      return `Collected mostly from ${known.from} to ${known.to}.`;
    case "claims":
      return `${plural(known.count, "claim", "claims")}, each with the passages for and against it; see evidence.csv.`;
    case "saturation":
      return "Not known: the program measures no saturation.";
    case "software":
      return "Grounds.";
    case "quotes":
      return "Each quotation has an id in evidence.csv; in the brief it stands under the kind of its source and a number, never a name.";
    case "evidence":
      return "Every finding lists what speaks for it and against it, and whether its sources are independent.";
    default:
      return assertNever(known);
  }
}

/** What the lists of kinds are called. */
const coreqLists = { modes: "How obtained", roles: "Roles", countries: "Countries" } as const;

function bandWords({ band, k }: CoreqBand): string {
  return band === "few" ? `fewer than ${k}, or none` : `${k} or more`;
}

function plural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}
