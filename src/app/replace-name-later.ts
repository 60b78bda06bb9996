import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  compileRegister,
  type DecidedName,
  nameFinder,
  type ReplacedText,
  realName,
  replaceInLayout,
  replaceNames,
  scriptOf,
} from "../core/protect/index.ts";
import {
  type Change,
  change,
  create,
  custody,
  destroyField,
  destroyValue,
  person,
  type Source,
  source,
  type Table,
  textVersion,
} from "../core/study/index.ts";
import type { Refusal, ReplaceNameLater } from "./api.ts";
import { wholeDesk } from "./coders/blind-desk.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import { takenWords } from "./finish-names.ts";
import { markedPlaces } from "./marked-places.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import {
  namesAfterAll,
  namesRegisterOf,
  namesSomebody,
  newPersonChanges,
  spellingOf,
} from "./register-names.ts";
import { settledText } from "./settled-text.ts";
import type { Made } from "./store.ts";
import { textOfSource } from "./text-of-source.ts";

/**
 * Replace a name that was found after its text had entered: in every text, title, label, memo, code and claim.
 *
 * The words are destroyed in every version, for good, also where they stand only in what was changed, removed or undone
 * since; passages are carried across to the new text.
 */
export function replaceNameLater(
  asked: Desk,
  input: ReplaceNameLater,
): Result<{ readonly sources: number; readonly places: number }, Refusal> {
  // A name goes from what is kept from its coder for now, too.
  const desk = wholeDesk(asked);
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const words = input.words.replace(/\s+/gu, " ").trim();
  if (words === "") return err(refuse("name-empty"));
  const whose = whoseName(desk, input.person);
  if (!whose.ok) return whose;
  if (whose.value.changes.length > 0 && namesSomebody(desk, vault.value, whose.value.pseudonym, [words]))
    return err(refuse("pseudonym-is-name"));
  const find = finderFor(desk, vault.value, whose.value, words);
  const texts = desk.open.study.allEverMade(source).map((each) => replaceInSource(desk, each, find));
  const failed = texts.find((each) => !each.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const inTexts = texts.flatMap((each) => (each.ok && each.value !== undefined ? [each.value] : []));
  const inFields = replaceInFields(desk, find, whose.value.person);
  if (inTexts.length + inFields.changes.length === 0) return err(refuse("words-not-found"));
  const places = inTexts.reduce((sum, each) => sum + each.places, 0) + inFields.places;
  const done = commitBoth(
    desk,
    "replace-name-later",
    [
      spellingOf(desk, whose.value.person, words),
      ...namesAfterAll(vault.value, [words]),
      ...inTexts.flatMap((each) => each.vaultChanges),
    ],
    [...whose.value.changes, ...inTexts.flatMap((each) => each.studyChanges), ...inFields.changes],
  );
  return done.ok ? ok({ sources: inTexts.length, places }) : done;
}

interface Whose {
  readonly person: RecordId;
  readonly pseudonym: string;
  readonly changes: readonly Change[];
}

type FindName = (text: string) => readonly DecidedName[];

interface ReplacedSource {
  readonly places: number;
  readonly vaultChanges: readonly Change[];
  readonly studyChanges: readonly Change[];
}

function whoseName(desk: Desk, wanted: ReplaceNameLater["person"]): Result<Whose, Refusal> {
  if ("id" in wanted) {
    const held = desk.open.study.get(person, wanted.id);
    return held === undefined
      ? err(refuse("not-found"))
      : ok({ person: held.id, pseudonym: held.pseudonym, changes: [] });
  }
  const made = newPersonChanges(desk, wanted);
  return made.ok
    ? ok({ person: made.value.person, pseudonym: wanted.pseudonym.trim(), changes: [made.value.change] })
    : made;
}

// The words as they were marked, and what the matcher is sure of for this person once they are listed.
function finderFor(desk: Desk, vault: Vault, whose: Whose, words: string): FindName {
  const { pseudonym } = whose;
  const register = namesRegisterOf(desk, vault);
  const held = register.persons.find((each) => each.id === whose.person)?.spellings ?? [];
  const spellings = [...held, { text: realName(words), script: scriptOf(words) }];
  const find = nameFinder(
    compileRegister({ persons: [{ id: whose.person, pseudonym, spellings }], notNames: [] }),
  );
  return (text) => [
    ...markedPlaces(text, words).map((place) => ({
      ...place,
      person: whose.person,
      pseudonym,
      certainty: "certain" as const,
    })),
    ...find(text).flatMap((hit) => (hit.certainty === "certain" ? [{ ...hit, pseudonym }] : [])),
  ];
}

function replaceInSource(
  desk: Desk,
  { record, removed }: Made<Source>,
  find: FindName,
): Result<ReplacedSource | undefined, Refusal> {
  const { study } = desk.open;
  const { id } = record;
  const { text, blocks, speakers, history } = textOfSource(study, id);
  const versions = study.everMade(textVersion, "source", id).map((each) => each.record);
  const isNamed = versions.some((each) =>
    [history.textAt(each.id) ?? "", ...each.words].some((words) => find(words).length > 0),
  );
  const found = text === undefined ? [] : find(text);
  if (!isNamed && found.length === 0) return ok(undefined);
  // Nobody reads a source whose import was undone, and it needs no new text.
  if (removed || text === undefined)
    return ok({ places: 0, vaultChanges: [], studyChanges: wordsToDestroy(versions.map((each) => each.id)) });
  const shown = history.head ?? history.order.at(-1);
  // Of a correction that is left out the words would be destroyed before anybody chose; of a replacement they are anyway.
  const isOpen = history.conflicts.some(({ why }) => why === "overlap");
  if (isOpen || shown === undefined) return err(refuse("text-conflict"));
  const settled = settledText(desk, id, shown);
  if (!settled.ok) return settled;
  const done = replaceNames(text, found);
  const version = newId(desk);
  return ok({
    places: done.map.length,
    vaultChanges: takenWords(desk, id, version, [done]),
    studyChanges: [
      ...settled.value.changes,
      ...wordsToDestroy([...versions.map((each) => each.id), settled.value.version]),
      create(textVersion, version, {
        source: id,
        base: settled.value.version,
        reason: "replacement",
        map: done.map,
        words: [done.text],
        whole: true,
        layout: replaceInLayout(blocks, done),
        speakers: speakers.map((each) => each.id),
      }),
      create(custody, newId(desk), { source: id, event: "names-replaced", at: desk.clock() }),
    ],
  });
}

// Removed versions and side branches too, and the version that a merge writes just now.
function wordsToDestroy(versions: readonly RecordId[]): readonly Change[] {
  return [...new Set(versions)].map((each) => destroyField(textVersion, each, "words"));
}

function replaceInFields(
  desk: Desk,
  find: FindName,
  whose: RecordId,
): { readonly places: number; readonly changes: readonly Change[] } {
  const { study } = desk.open;
  let places = 0;
  const changes: Change[] = [];
  for (const table of Object.values(study.vocabulary.tables)) {
    const fields = Object.keys(table.fields).filter((name) => table.fields[name]?.bearsText === true);
    if (table.name === textVersion.name || fields.length === 0) continue;
    for (const { record, removed } of study.allEverMade(table)) {
      // What somebody is called instead of their name stays as it was chosen.
      if (record.id === whose) continue;
      const renewed = renewFields(desk, table, record.id, find);
      places += removed ? 0 : renewed.places;
      changes.push(...renewed.changes);
    }
  }
  return { places, changes };
}

function renewFields(
  desk: Desk,
  table: Table,
  id: RecordId,
  find: FindName,
): { readonly places: number; readonly changes: readonly Change[] } {
  let places = 0;
  const changes: Change[] = [];
  for (const past of desk.open.study.pastTexts({ table: table.name, id })) {
    const renewed = renewValue(past.value, find);
    if (renewed.places === 0) continue;
    places += past.current ? renewed.places : 0;
    changes.push(destroyValue(table, id, past.field, past.commitment));
    // The new value is written after the old one is destroyed, so that it is a value of its own.
    if (past.current) changes.push(change(table, id, { [past.field]: renewed.value }));
  }
  return { places, changes };
}

function renewValue(value: unknown, find: FindName): { readonly places: number; readonly value: unknown } {
  if (typeof value === "string") {
    const done: ReplacedText = replaceNames(value, find(value));
    return { places: done.map.length, value: done.text };
  }
  if (Array.isArray(value)) {
    const parts = value.map((each) => renewValue(each, find));
    return {
      places: parts.reduce((sum, each) => sum + each.places, 0),
      value: parts.map((each) => each.value),
    };
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([key, each]) => [key, renewValue(each, find)] as const);
    return {
      places: parts.reduce((sum, [, each]) => sum + each.places, 0),
      value: Object.fromEntries(parts.map(([key, each]) => [key, each.value])),
    };
  }
  return { places: 0, value };
}
