import type { NameDecision, NameGroup } from "../../app/views.ts";
import type { NamesDraft } from "./names-step.ts";

/** Somebody a name can be given to with one key, and the decision that does so. */
export interface OfferedPerson {
  readonly pseudonym: string;
  readonly decision: NameDecision;
}

/** Who is offered for a name that is not decided yet. */
export interface OfferedPersons {
  /** Whom Enter takes: whoever was just chosen for the same name, a part of it or its neighbour; else the registered person. */
  readonly likely?: OfferedPerson;
  /** The registered person where Enter takes somebody else, or must not take this one unasked. */
  readonly guess?: OfferedPerson;
}

/** Work out who is offered for a name, from the register and from what was decided in this step. */
export function offeredPersons(
  group: NameGroup,
  groups: readonly NameGroup[],
  draft: NamesDraft,
  persons: readonly KnownPerson[],
): OfferedPersons {
  const registered = group.person === undefined ? undefined : registeredOffer(group.key, group.person);
  const chosen = chosenBeside(group, groups, draft, persons);
  const likely = chosen ?? (group.isGuess ? undefined : registered);
  const guess = registered?.pseudonym === likely?.pseudonym ? undefined : registered;
  return { ...(likely === undefined ? {} : { likely }), ...(guess === undefined ? {} : { guess }) };
}

/**
 * Whom the form that asks who it is begins with: on a line that was decided, the person it went to, else whoever would
 * be offered. A line that is open begins with somebody new: who is offered there has a key, and was not meant.
 */
export function askedFirst(
  group: NameGroup,
  groups: readonly NameGroup[],
  draft: NamesDraft,
  persons: readonly KnownPerson[],
): string | undefined {
  const decision = draft.decisions[group.key];
  if (decision === undefined) return undefined;
  const { likely, guess } = offeredPersons(group, groups, draft, persons);
  return (offerLike(group.key, decision, persons) ?? likely ?? guess)?.pseudonym;
}

interface KnownPerson {
  readonly id: string;
  readonly pseudonym: string;
}

function registeredOffer(key: string, person: NonNullable<NameGroup["person"]>): OfferedPerson {
  return { pseudonym: person.pseudonym, decision: { key, do: "replace", person: person.id } };
}

const nearness = ["same", "part", "beside"] as const;

/** Whoever was chosen by hand for the nearest related names; nobody where they are several people's. */
function chosenBeside(
  group: NameGroup,
  groups: readonly NameGroup[],
  draft: NamesDraft,
  persons: readonly KnownPerson[],
): OfferedPerson | undefined {
  const related = relatedByHand(group, groups, draft);
  for (const how of nearness) {
    const offers = related
      .filter((each) => each.how === how)
      .flatMap((each) => offerLike(group.key, draft.decisions[each.key], persons) ?? []);
    const [first, ...others] = offers;
    if (first === undefined) continue;
    return others.every(({ pseudonym }) => pseudonym === first.pseudonym) ? first : undefined;
  }
  return undefined;
}

function relatedByHand(
  group: NameGroup,
  groups: readonly NameGroup[],
  draft: NamesDraft,
): NameGroup["related"] {
  const byHand = (each: { readonly key: string }): boolean => draft.byHand.includes(each.key);
  if (draft.marked.length === 0) return group.related.filter(byHand);
  const known = new Set(group.related.map(({ key }) => key));
  const isMark = (each: NameGroup): boolean => draft.marked.some(({ key }) => key === each.key);
  // Words marked by hand are the page's own; of them only the letters are compared.
  const marks = groups
    .filter((each) => each.key !== group.key && !known.has(each.key) && (isMark(group) || isMark(each)))
    .filter((each) => isPartOf(group.spelling, each.spelling))
    .map(({ key }) => ({ key, how: "part" as const }));
  return [...group.related, ...marks].filter(byHand);
}

function isPartOf(one: string, whole: string): boolean {
  const words = new Set(whole.toLowerCase().split(/\s+/u));
  return one
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.has(word));
}

/** The same decision for another group. */
function offerLike(
  key: string,
  decision: NameDecision | undefined,
  persons: readonly KnownPerson[],
): OfferedPerson | undefined {
  if (decision?.do === "new-person") return { pseudonym: decision.pseudonym, decision: { ...decision, key } };
  if (decision?.do !== "replace") return undefined;
  const person = persons.find(({ id }) => id === decision.person);
  return person === undefined ? undefined : { pseudonym: person.pseudonym, decision: { ...decision, key } };
}

/** Whether somebody known is offered for some words, with a question mark: that they are no name is to be said of them alone. */
export function mayBeSomebody({ person }: NameGroup, { likely }: OfferedPersons): boolean {
  return person !== undefined || likely !== undefined;
}
