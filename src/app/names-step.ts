import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  compileRegister,
  type ProposedName,
  proposeNames,
  type RelatedName,
  relatedNames,
} from "../core/protect/index.ts";
import { person, workingText } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { type Desk, openVault } from "./desk.ts";
import { keptNamesDraft } from "./names-drafts.ts";
import type { Vault } from "./open-study.ts";
import { contentOf, countWords, type WorkingContent } from "./receive-text.ts";
import { refuse } from "./refusal.ts";
import { namesRegisterOf } from "./register-names.ts";
import type { NameGroup, NamesStepView } from "./views.ts";

/**
 * What lies between the text and the speakers' labels, and between two labels, where all are looked through together.
 *
 * A sign among empty lines: no name is read across it, so none is found that lies in no label whole.
 */
const gap = "\n\n¶\n\n";

/** A waiting text with its names, as the use cases of the names step work with it. */
export interface NamesStep {
  readonly content: WorkingContent;
  /** The text, and after it the speakers' labels, each set apart: names stand in both. */
  readonly whole: string;
  /** Where the labels lie in `whole`. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
  readonly proposed: readonly ProposedName[];
}

/** The names step of a waiting text: what is, or may be, a name in it. */
export function namesStep(desk: Desk, input: { readonly waiting: RecordId }): Result<NamesStepView, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const step = openNamesStep(desk, vault.value, input.waiting);
  if (!step.ok) return step;
  const { content, whole, proposed } = step.value;
  const { collected } = content;
  const pseudonyms = new Map(desk.open.study.all(person).map((each) => [each.id as string, each]));
  const related = relatedNames(whole, proposed);
  const group = (each: ProposedName): NameGroup =>
    nameGroup(each, whole, collected.text.length, pseudonyms, related.get(each.key) ?? []);
  const draft = keptNamesDraft(vault.value, input.waiting);
  return ok({
    id: input.waiting,
    title: content.title,
    text: collected.text,
    blocks: collected.blocks,
    speakers: collected.speakers.map((each) => each.label),
    groups: proposed.map(group),
    persons: [...pseudonyms.values()].map(({ id, pseudonym, role }) => ({ id, pseudonym, role })),
    words: countWords(collected.text),
    ...(draft === undefined ? {} : { draft }),
  });
}

/** Read a waiting text and propose its names against the register as it stands now. */
export function openNamesStep(desk: Desk, vault: Vault, waiting: RecordId): Result<NamesStep, Refusal> {
  const held = vault.store.get(workingText, waiting);
  if (held === undefined) return err(refuse("not-found"));
  const content = contentOf(held.content);
  const { text, speakers } = content.collected;
  let whole = text;
  const labels = speakers.map(({ label }) => {
    const start = whole.length + gap.length;
    whole += gap + label;
    return { start, end: start + label.length };
  });
  const { groups } = proposeNames(compileRegister(namesRegisterOf(desk, vault)), whole);
  return ok({ content, whole, labels, proposed: groups });
}

/**
 * The words that a group is about: the name without clitic or possessive, in the shortest of its forms, as case endings
 * make names longer.
 */
export function surfaceOf(group: ProposedName, whole: string): string {
  const [first = "", ...others] = surfacesOf(group, whole);
  return others.reduce((shortest, each) => (each.length < shortest.length ? each : shortest), first);
}

function surfacesOf({ places }: ProposedName, whole: string): readonly string[] {
  const all = places.map(({ nameStart, nameEnd }) => whole.slice(nameStart, nameEnd).replace(/\s+/gu, " "));
  return [...new Set(all)];
}

function nameGroup(
  group: ProposedName,
  whole: string,
  textLength: number,
  persons: ReadonlyMap<string, { readonly id: RecordId; readonly pseudonym: string }>,
  related: readonly RelatedName[],
): NameGroup {
  const known = persons.get(group.persons[0] ?? "");
  const inText = group.places.filter((place) => place.end <= textLength);
  const surfaces = surfacesOf(group, whole);
  const why = group.isRun ? [whyRun(group)] : group.why.map(whyWords);
  return {
    key: group.key,
    surface: surfaces.slice(0, 4).join(", ") + (surfaces.length > 4 ? " …" : ""),
    spelling: surfaceOf(group, whole),
    ...(known === undefined ? {} : { person: { id: known.id, pseudonym: known.pseudonym } }),
    isGuess: group.isRun,
    certainty: group.certainty,
    why: [...why, ...(inText.length < group.places.length ? ["a speaker's label"] : [])],
    places: inText.map(({ start, end }) => ({ start, end })),
    proposed: group.proposed,
    related,
  };
}

const spelled: Readonly<Record<string, string>> = {
  listed: "as listed",
  inflected: "a form of a listed name",
  near: "one slip from a listed name",
  "cross-script": "a listed name in other letters",
  partial: "part of a listed name",
};

/** What is known of a name of which the register has a part only. */
function whyRun({ why }: ProposedName): string {
  const known = why.flatMap((each) => (each === "listed" ? ["a listed name"] : (spelled[each] ?? [])));
  const hasMore = known.length < why.length;
  return hasMore ? `${known.join(", ")}, with words that nobody listed` : "parts of different listed names";
}

function whyWords(why: string): string {
  return spelled[why] ?? why.replaceAll("-", " ");
}
