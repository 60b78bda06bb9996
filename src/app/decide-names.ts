import { err, isRecordId, ok, type RecordId, type Result } from "../core/base/index.ts";
import type { DecidedName, ProposedName } from "../core/protect/index.ts";
import { type Change, create, notAName, person, spelling } from "../core/study/index.ts";
import type { FinishNames, Refusal } from "./api.ts";
import { type Desk, newId } from "./desk.ts";
import { type MarkedPlace, markedPlaces } from "./marked-places.ts";
import { type NamesStep, surfaceOf } from "./names-step.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import { namesAfterAll, namesSomebody, newPersonChanges, spellingOf } from "./register-names.ts";
import type { NameDecision } from "./views.ts";

/** What the decisions of a names step come to. */
export interface DecidedNames {
  /** Every place that takes a pseudonym, in the step's whole. */
  readonly names: readonly DecidedName[];
  /** Everybody's pseudonym by id, those made by these decisions included. */
  readonly pseudonyms: ReadonlyMap<string, string>;
  /** Spellings that these decisions list, by person. */
  readonly listed: readonly ListedHere[];
  readonly vaultChanges: readonly Change[];
  readonly studyChanges: readonly Change[];
}

/** Words that a person recognised as somebody's name. */
export interface ListedHere {
  readonly person: RecordId;
  readonly words: string;
}

/**
 * Work out what was decided: where pseudonyms go, who is new, which spellings to list and which words are no names.
 *
 * A group that nobody decided is treated as proposed, and one that holds a listed name for certain goes to its person
 * even where it waits for a look: left in, the name would stand in the text without anybody having said so. Words marked by hand go before what the matcher thought of them,
 * and before a group that lies within them; of two that overlap otherwise, the wider takes the words of both.
 * What does not fit the step as it stands is refused: a decision that fell away unseen would leave a name in the text.
 */
export function decideNames(
  desk: Desk,
  vault: Vault,
  step: NamesStep,
  input: FinishNames,
): Result<DecidedNames, Refusal> {
  const persons = personChooser(desk);
  const grouped = decideGroups(step, input, persons);
  if (!grouped.ok) return grouped;
  const marked = decideMarks(step, input, persons);
  if (!marked.ok) return marked;
  const listed = [...grouped.value.listed, ...marked.value.listed];
  const words = listed.map((each) => each.words);
  if (persons.made().some((pseudonym) => namesSomebody(desk, vault, pseudonym, words)))
    return err(refuse("pseudonym-is-name"));
  return ok({
    names: withMarks(marked.value.names, grouped.value.names),
    pseudonyms: persons.pseudonyms,
    listed,
    vaultChanges: [
      ...newSpellings(desk, vault, listed),
      ...namesAfterAll(vault, words),
      ...newNotNames(desk, vault, grouped.value.notNames),
    ],
    studyChanges: persons.changes,
  });
}

/**
 * The marks and the decided places that hold beside them.
 *
 * A place that a mark covers is the mark's, unless it is certain. A mark inside a wider place goes with it: to put it
 * there alone would leave the rest of a name bare that was decided to go.
 */
function withMarks(marks: readonly DecidedName[], decided: readonly DecidedName[]): readonly DecidedName[] {
  const covers = (one: DecidedName, other: DecidedName): boolean =>
    one.start <= other.start && other.end <= one.end;
  const kept = decided.filter(
    (name) => name.certainty === "certain" || !marks.some((mark) => covers(mark, name)),
  );
  const isInside = (mark: DecidedName): boolean =>
    kept.some((name) => covers(name, mark) && !covers(mark, name));
  return [...marks.filter((mark) => !isInside(mark)), ...kept];
}

interface Decisions {
  readonly names: readonly DecidedName[];
  readonly listed: readonly ListedHere[];
  readonly notNames: readonly string[];
}

function decideGroups(
  step: NamesStep,
  input: FinishNames,
  persons: PersonChooser,
): Result<Decisions, Refusal> {
  const choices = new Map(input.decisions.map((each) => [each.key, each]));
  const known = new Set(step.proposed.map((each) => each.key));
  if (input.decisions.some((each) => !known.has(each.key))) return err(refuse("names-changed"));
  const names: DecidedName[] = [];
  const listed: ListedHere[] = [];
  const notNames: string[] = [];
  for (const group of step.proposed) {
    const decided = choices.get(group.key);
    const choice = decided ?? asProposed(group);
    if (choice.do === "not-a-name") notNames.push(surfaceOf(group, step.whole));
    const chosen = persons.choose(choice);
    if (!chosen.ok) return chosen;
    const { value: of } = chosen;
    if (of === undefined) continue;
    names.push(...group.places.map((place) => ({ ...place, ...of, certainty: group.certainty })));
    // What the register found by itself needs no new spelling; what a person recognised does, and so does a whole name
    // of which the register knew a part.
    if (decided !== undefined && (group.isRun || !group.persons.includes(of.person)))
      listed.push({ person: of.person, words: surfaceOf(group, step.whole) });
  }
  return ok({ names, listed, notNames });
}

function decideMarks(
  step: NamesStep,
  input: FinishNames,
  persons: PersonChooser,
): Result<Decisions, Refusal> {
  const names: DecidedName[] = [];
  const listed: ListedHere[] = [];
  const owners = new Map<string, RecordId>();
  // Longer marks first: "Zulikha Garmatova" is one person, "Garmatova" alone may be another.
  for (const mark of input.marked.toSorted((a, b) => b.key.length - a.key.length)) {
    const chosen = persons.choose(mark);
    if (!chosen.ok) return chosen;
    const { value: of } = chosen;
    if (of === undefined) continue;
    const words = mark.key.replace(/\s+/gu, " ").trim();
    const places = markedPlaces(step.whole, words);
    if (places.length === 0) return err(refuse("mark-not-found"));
    if ((owners.get(words) ?? of.person) !== of.person) return err(refuse("mark-twice"));
    owners.set(words, of.person);
    const isFree = (place: MarkedPlace): boolean =>
      !names.some((name) => name.start < place.end && place.start < name.end);
    names.push(...places.filter(isFree).map((place) => ({ ...place, ...of, certainty: "certain" as const })));
    listed.push({ person: of.person, words });
  }
  return ok({ names, listed, notNames: [] });
}

interface ChosenPerson {
  readonly person: RecordId;
  readonly pseudonym: string;
}

interface PersonChooser {
  readonly choose: (decision: NameDecision) => Result<ChosenPerson | undefined, Refusal>;
  readonly pseudonyms: ReadonlyMap<string, string>;
  /** The pseudonyms of those who came into being with a choice. */
  readonly made: () => readonly string[];
  readonly changes: readonly Change[];
}

function personChooser(desk: Desk): PersonChooser {
  const pseudonyms = new Map<string, string>(
    desk.open.study.all(person).map((each) => [each.id, each.pseudonym]),
  );
  const made = new Map<string, ChosenPerson>();
  const changes: Change[] = [];
  const newPerson = (
    decision: NameDecision & { readonly do: "new-person" },
  ): Result<ChosenPerson, Refusal> => {
    const pseudonym = decision.pseudonym.trim();
    // Two groups can be given the same new pseudonym in one step: they are one person.
    const twin = made.get(pseudonym.toLowerCase());
    if (twin !== undefined) return ok(twin);
    const { role, kind } = decision;
    const added = newPersonChanges(desk, { pseudonym, role, ...(kind === undefined ? {} : { kind }) });
    if (!added.ok) return added;
    const chosen = { person: added.value.person, pseudonym };
    made.set(pseudonym.toLowerCase(), chosen);
    pseudonyms.set(chosen.person, pseudonym);
    changes.push(added.value.change);
    return ok(chosen);
  };
  return {
    choose: (decision) => {
      if (decision.do === "new-person") return newPerson(decision);
      if (decision.do !== "replace") return ok(undefined);
      const pseudonym = pseudonyms.get(decision.person);
      return pseudonym === undefined ? err(refuse("not-found")) : ok({ person: decision.person, pseudonym });
    },
    pseudonyms,
    made: () => [...made.values()].map(({ pseudonym }) => pseudonym),
    changes,
  };
}

function asProposed(group: ProposedName): NameDecision {
  const [likeliest] = group.persons;
  return group.holdsListed && isRecordId(likeliest)
    ? { key: group.key, do: "replace", person: likeliest }
    : { key: group.key, do: "leave" };
}

function newSpellings(desk: Desk, { store }: Vault, listed: readonly ListedHere[]): readonly Change[] {
  const known = new Set(store.all(spelling).map((each) => `${each.person} ${each.text}`));
  return listed.flatMap(({ person: of, words }) => {
    const key = `${of} ${words}`;
    if (words === "" || known.has(key)) return [];
    known.add(key);
    return [spellingOf(desk, of, words)];
  });
}

function newNotNames(desk: Desk, { store }: Vault, words: readonly string[]): readonly Change[] {
  const known = new Set(store.all(notAName).map((each) => each.text));
  return [...new Set(words)].flatMap((text) =>
    text === "" || known.has(text) ? [] : [create(notAName, newId(desk), { text })],
  );
}
