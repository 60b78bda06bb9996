import type { FinishNames } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { namesStep } from "../../app/names-step.ts";
import type { NameDecision, NameGroup, NamesStepView, PersonRole, WaitingText } from "../../app/views.ts";
import { ok } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { counted, thousands } from "./counted.ts";
import { type KnownPerson, personMeant } from "./decisions-file.ts";
import { exitCodes } from "./exit-code.ts";
import { type Finished, interrupted, refusedBy } from "./refused.ts";

/** Go through waiting texts with the person at the terminal, word by word. */
export async function walkNames(
  cli: Cli,
  desk: Desk,
  waiting: readonly WaitingText[],
  finish: (input: FinishNames) => Finished,
): Promise<Finished> {
  cli.terminal.print(
    "Words of the texts, names among them, are shown on this screen. Ctrl-C ends; a text is changed only at its end.",
  );
  cli.terminal.print(ways);
  for (const [at, text] of waiting.entries()) {
    const step = namesStep(desk, { waiting: text.id });
    if (!step.ok) return refusedBy(step.error);
    cli.terminal.print(
      `\nText ${at + 1} of ${waiting.length}: ${text.title} (${thousands(text.words)} words, ${counted(step.value.groups.length, "word")} to look at)`,
    );
    const decided = await walkText(cli, step.value);
    if (decided === undefined)
      return interrupted("Ended; the texts gone through before are in the study, this one still waits.");
    const finished = finish(decided);
    if (!finished.ok) return finished;
  }
  return ok(exitCodes.done);
}

type Persons = NamesStepView["persons"];

/** A person who is known, or comes into being with an earlier answer; the first has an id, the second a decision to repeat. */
interface Walk {
  readonly persons: Persons;
  readonly made: Map<string, NewPerson>;
}

type NewPerson = Omit<Extract<NameDecision, { readonly do: "new-person" }>, "key">;

async function walkText(cli: Cli, step: NamesStepView): Promise<FinishNames | undefined> {
  const typed = await cli.questions.line(`Its title in the study (Enter keeps “${step.title}”): `);
  if (typed === undefined) return undefined;
  const walk: Walk = { persons: step.persons, made: new Map() };
  const decisions: NameDecision[] = [];
  for (const [at, group] of step.groups.entries()) {
    showGroup(cli, step, group, `${at + 1}/${step.groups.length}`);
    const decision = await decideGroup(cli, walk, group);
    if (decision === undefined) return undefined;
    decisions.push(decision);
  }
  const marked = await markMore(cli, walk, step.text);
  if (marked === undefined) return undefined;
  return { waiting: step.id, title: typed === "" ? step.title : typed, decisions, marked };
}

const contextSigns = 36;
const placesShown = 3;

function showGroup(cli: Cli, step: NamesStepView, group: NameGroup, at: string): void {
  const how = group.isGuess ? "perhaps" : "taken for";
  const taken = group.person === undefined ? "" : `, ${how} ${group.person.pseudonym}`;
  cli.terminal.print(
    `\n${at}  \u2068${group.surface}\u2069  (${group.certainty}: ${group.why.join(", ")}${taken}${inPlaces(group)})`,
  );
  for (const context of contextsOf(step.text, group)) cli.terminal.print(`      \u2068… ${context} …\u2069`);
}

// A name that only labels its turns stands nowhere in the text itself.
function inPlaces({ places }: NameGroup): string {
  return places.length === 0 ? "" : `; ${counted(places.length, "place")}`;
}

/** The first places of a group with the words around them, the group's own in brackets. */
export function contextsOf(text: string, { places }: NameGroup): readonly string[] {
  return places.slice(0, placesShown).map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - contextSigns), start);
    return oneLine(`${before}[${text.slice(start, end)}]${text.slice(end, end + contextSigns)}`);
  });
}

const ways = "Answer y (a name), n (no name), l (leave it this time), or with a pseudonym, known or new.";

async function decideGroup(cli: Cli, walk: Walk, group: NameGroup): Promise<NameDecision | undefined> {
  const { key, person } = group;
  const usual =
    person !== undefined && group.proposed === "replace" ? "y" : group.proposed === "leave" ? "l" : undefined;
  for (;;) {
    const answer = await cli.questions.line(
      usual === undefined ? "  y, n, l or a pseudonym? " : `  y, n, l or a pseudonym (Enter: ${usual})? `,
    );
    if (answer === undefined) return undefined;
    const meant = answer === "" ? usual : answer.toLowerCase();
    if (meant === "n") return { key, do: "not-a-name" };
    if (meant === "l") return { key, do: "leave" };
    if (meant === "y" && person !== undefined) return { key, do: "replace", person: person.id };
    if (meant === undefined || meant === "?") {
      cli.terminal.print(`  ${ways}`);
      continue;
    }
    const who = await personFor(cli, walk, meant === "y" ? undefined : answer);
    if (who === "broken-off") return undefined;
    if (who !== undefined) return { key, ...who };
  }
}

type Who = { readonly do: "replace"; readonly person: Persons[number]["id"] } | NewPerson;

/** Whose name it is: somebody known, or somebody new under a pseudonym. */
async function personFor(
  cli: Cli,
  walk: Walk,
  named: string | undefined,
): Promise<Who | "broken-off" | undefined> {
  const pseudonym = named ?? (await cli.questions.line("  Pseudonym, of somebody known or new: "));
  if (pseudonym === undefined) return "broken-off";
  if (pseudonym === "") return undefined;
  const known = personMeant(walk.persons, pseudonym);
  if (known.ok) return { do: "replace", person: known.value.id };
  const made = walk.made.get(pseudonym.toLowerCase());
  if (made !== undefined) return made;
  const role = await roleOf(cli, pseudonym);
  if (role === "broken-off" || role === undefined) return role;
  const kind = await cli.questions.line("  Kind, such as driver, judge, ex-fighter (Enter: none): ");
  if (kind === undefined) return "broken-off";
  const person: NewPerson = { do: "new-person", pseudonym, role, ...(kind === "" ? {} : { kind }) };
  walk.made.set(pseudonym.toLowerCase(), person);
  return person;
}

const roles: Readonly<Record<string, PersonRole>> = {
  i: "insider",
  m: "intermediary",
  o: "official",
  c: "civilian",
};

async function roleOf(cli: Cli, pseudonym: string): Promise<PersonRole | "broken-off" | undefined> {
  for (;;) {
    const answer = await cli.questions.line(
      `  ${pseudonym} is new: i insider, m intermediary, o official, c civilian (Enter: not this person)? `,
    );
    if (answer === undefined) return "broken-off";
    if (answer === "") return undefined;
    const role = roles[answer.slice(0, 1).toLowerCase()];
    if (role !== undefined) return role;
  }
}

/** Ask for names that the list lacks. */
async function markMore(cli: Cli, walk: Walk, text: string): Promise<readonly NameDecision[] | undefined> {
  const marked: NameDecision[] = [];
  for (;;) {
    const words = await cli.questions.line(
      "\nA name that was not listed, as it stands in the text (Enter: none): ",
    );
    if (words === undefined) return undefined;
    if (words === "") return marked;
    if (!text.includes(words)) {
      cli.terminal.print("  The text does not hold these words.");
      continue;
    }
    const who = await personFor(cli, walk, undefined);
    if (who === "broken-off") return undefined;
    if (who !== undefined) marked.push({ key: words, ...who });
  }
}

/** Ask for one name that was found after its text had entered, and whose it is; "none" where there is no other. */
export async function askLater(
  cli: Cli,
  persons: readonly KnownPerson[],
): Promise<NameDecision | "none" | "broken-off"> {
  for (;;) {
    const key = await cli.questions.line("A name, as it stands in a text (Enter: none): ");
    if (key === undefined) return "broken-off";
    if (key === "") return "none";
    const pseudonym = await cli.questions.line("  Pseudonym, of somebody known or new: ");
    if (pseudonym === undefined) return "broken-off";
    if (pseudonym === "") continue;
    const known = personMeant(persons, pseudonym);
    if (known.ok) return { key, do: "replace", person: known.value.id };
    const role = await roleOf(cli, pseudonym);
    if (role === "broken-off") return role;
    if (role !== undefined) return { key, do: "new-person", pseudonym, role };
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
