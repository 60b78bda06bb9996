import i18next from "i18next";
import type { NameDecision, NameGroup, NamesStepView, PersonRole, RecordId } from "../../app/views.ts";
import { languages } from "../language/index.ts";

/** What was decided so far in one names step. */
export interface NamesDraft {
  readonly title: string;
  readonly decisions: Readonly<Record<string, NameDecision>>;
  /** The keys of what a person decided, beside what was ready decided from the start. */
  readonly byHand: readonly string[];
  /** Words marked by hand, as groups of their own. */
  readonly marked: readonly NameGroup[];
}

/** Somebody words can be replaced by: registered, or made in this very step. */
export interface Person {
  readonly id?: RecordId;
  readonly pseudonym: string;
  readonly role: string;
}

/** Begin with what is certain decided: listed names are replaced, and what the tool would leave is left. */
export function beginDraft(view: NamesStepView): NamesDraft {
  const decided = view.groups.flatMap((group) => {
    const decision = accepted(group);
    const certain = group.certainty === "certain" || group.proposed === "leave";
    return certain && decision !== undefined ? [[group.key, decision] as const] : [];
  });
  return { title: view.title, decisions: Object.fromEntries(decided), byHand: [], marked: [] };
}

/** A draft as it was left, where the page was loaded anew in between. */
export function draftAgain(view: NamesStepView, kept: NonNullable<NamesStepView["draft"]>): NamesDraft {
  return {
    title: kept.title,
    decisions: Object.fromEntries(kept.decisions.map((decision) => [decision.key, decision])),
    byHand: kept.byHand,
    marked: kept.marked.map((words) => markedGroup(view.text, words)),
  };
}

/** Whether words are offered for their date alone, which nobody is called. */
export function isDate({ why }: NameGroup): boolean {
  return why.length > 0 && why.every((each) => each.replace(" ", "-") === "exact-date");
}

/** The decision that accepting a group's proposal makes; `undefined` where a person has to say who it is. */
export function accepted(group: NameGroup): NameDecision | undefined {
  if (group.proposed === "leave") return { key: group.key, do: "leave" };
  if (isDate(group)) return { key: group.key, do: "leave" };
  if (group.person !== undefined && !group.isGuess)
    return { key: group.key, do: "replace", person: group.person.id };
  return undefined;
}

/**
 * The draft after a person decided a name.
 *
 * What was decided without a look at it, and is the same name or a part of it, is open again where the decision speaks
 * against it: given to the person whom the register guessed, if it is somebody else, or called no name among the rest.
 */
export function withDecision(
  draft: NamesDraft,
  groups: readonly NameGroup[],
  decision: NameDecision,
): NamesDraft {
  const { key } = decision;
  const byHand = [...draft.byHand.filter((each) => each !== key), key];
  const guessed = groups.find((each) => each.key === key)?.person?.id;
  const isOpenAgain = ({ key: other, related }: NameGroup): boolean => {
    const isRelated = related.some((each) => each.key === key && each.how !== "beside");
    return isRelated && !byHand.includes(other) && isAgainst(draft.decisions[other], decision, guessed);
  };
  const open = new Set(groups.filter(isOpenAgain).map((each) => each.key));
  const decisions = Object.entries({ ...draft.decisions, [key]: decision });
  return { ...draft, decisions: Object.fromEntries(decisions.filter(([each]) => !open.has(each))), byHand };
}

function isAgainst(
  ready: NameDecision | undefined,
  decision: NameDecision,
  guessed: RecordId | undefined,
): boolean {
  if (decision.do !== "new-person" && decision.do !== "replace") return false;
  if (ready?.do === "not-a-name") return true;
  const person = decision.do === "replace" ? decision.person : undefined;
  return ready?.do === "replace" && ready.person === guessed && person !== guessed;
}

/** Everything to look at: marked by hand first, then what is open or doubtful, then what was certain from the start. */
export function groupsInOrder(view: NamesStepView, marked: readonly NameGroup[]): readonly NameGroup[] {
  const byPlace = [...view.groups].sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
  const settled = (group: NameGroup): boolean =>
    accepted(group) !== undefined && (group.certainty === "certain" || group.proposed === "leave");
  return [
    ...marked,
    ...byPlace.filter((group) => !settled(group)),
    ...byPlace.filter((group) => settled(group)),
  ];
}

/** How many mentions the decisions replace. */
export function mentionsReplaced(groups: readonly NameGroup[], draft: NamesDraft): number {
  return groups.reduce((sum, { key, places }) => {
    const how = draft.decisions[key]?.do;
    return how === "replace" || how === "new-person" ? sum + places.length : sum;
  }, 0);
}

/** Everybody words can be replaced by; those made in this step first, as they are likely meant again. */
export function personsIn(view: NamesStepView, draft: NamesDraft): readonly Person[] {
  const made = Object.values(draft.decisions).flatMap((decision) =>
    decision.do === "new-person" ? [{ pseudonym: decision.pseudonym, role: decision.role }] : [],
  );
  const once = new Map<string, Person>();
  for (const person of [...inOrder(made), ...inOrder(view.persons)])
    if (!once.has(person.pseudonym)) once.set(person.pseudonym, person);
  return [...once.values()];
}

function inOrder(persons: readonly Person[]): readonly Person[] {
  return [...persons].sort((a, b) => a.pseudonym.localeCompare(b.pseudonym, "en", { numeric: true }));
}

/** Propose a pseudonym that says the role and nothing else: the kind where one is given, and the next free number. */
export function proposePseudonym(role: PersonRole, kind: string, taken: readonly string[]): string {
  const noun = kind.trim() === "" ? nounFor(role, taken) : capital(kind.trim());
  return `${noun} ${Math.max(0, ...numbersAfter(noun, taken)) + 1}`;
}

// The word that the study uses already: a team that speaks two languages numbers its people in one row.
function nounFor(role: PersonRole, taken: readonly string[]): string {
  const own = i18next.t(`names:person.called.${role}`);
  const others = languages.map(({ value }) => i18next.t(`names:person.called.${role}`, { lng: value }));
  return [own, ...others].find((noun) => numbersAfter(noun, taken).length > 0) ?? own;
}

function numbersAfter(noun: string, taken: readonly string[]): readonly number[] {
  return taken.flatMap((pseudonym) => {
    const found = /^(.*) (\d+)$/u.exec(pseudonym);
    return found?.[1]?.toLowerCase() === noun.toLowerCase() ? [Number(found[2])] : [];
  });
}

/** A group of words that a person marked: every place where exactly these words stand on their own. */
export function markedGroup(text: string, words: string): NameGroup {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isLetter(text, at - 1) && !isLetter(text, end)) places.push({ start: at, end });
  }
  return {
    key: words,
    surface: words,
    spelling: words,
    isGuess: false,
    certainty: "certain",
    why: ["marked by hand"],
    places,
    proposed: "look",
    related: [],
  };
}

function isLetter(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]$/u.test(text.charAt(at));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
