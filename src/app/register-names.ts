import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { compileRegister, findNames, type NamesRegister, realName, scriptOf } from "../core/protect/index.ts";
import {
  type Change,
  change,
  create,
  destroyRecord,
  notAName,
  type Person,
  person,
  remove,
  spelling,
} from "../core/study/index.ts";
import type { ChangePerson, Nothing, Refusal, RegisteredPersonLine } from "./api.ts";
import { commit, commitBoth, type Desk, newId, openVault } from "./desk.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { PersonRole } from "./views.ts";

/** A person to register, with the spellings under which they are named. */
export interface NewPerson {
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly protection?: Person["protection"];
  readonly group?: RecordId;
  readonly spellings: readonly string[];
}

/** Put a person under a pseudonym: the pseudonym into the study, the names into the vault. */
export function registerPerson(desk: Desk, input: NewPerson): Result<{ readonly person: RecordId }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const made = newPersonChanges(desk, input);
  if (!made.ok) return made;
  const { person: id, change: added } = made.value;
  const words = input.spellings.filter((each) => each.trim() !== "");
  // Somebody whose name nobody told, such as a voice on the phone, has a pseudonym all the same.
  if (words.length === 0 && input.spellings.length > 0) return err(refuse("name-empty"));
  const taken = words.find((each) => listedFor(desk, vault.value, each, id));
  if (taken !== undefined) return err(refuse("name-listed-elsewhere"));
  if (namesSomebody(desk, vault.value, input.pseudonym, words)) return err(refuse("pseudonym-is-name"));
  if (words.length === 0) {
    const alone = commit(desk, "register-person", [added]);
    return alone.ok ? ok({ person: id }) : alone;
  }
  const done = commitBoth(
    desk,
    "register-person",
    [...words.map((each) => spellingOf(desk, id, each)), ...namesAfterAll(vault.value, words)],
    [added],
  );
  return done.ok ? ok({ person: made.value.person }) : done;
}

/** Say something else about a person; the pseudonym stays, as texts are full of it. */
export function changePerson(desk: Desk, input: ChangePerson): Result<Nothing, Refusal> {
  if (desk.open.study.get(person, input.person) === undefined) return err(refuse("not-found"));
  const { role, kind, protection, group } = input.values;
  const values = {
    ...(role === undefined ? {} : { role }),
    ...(protection === undefined ? {} : { protection }),
    ...(kind === undefined ? {} : { kind: kind ?? undefined }),
    ...(group === undefined ? {} : { group: group ?? undefined }),
  };
  if (Object.keys(values).length === 0) return ok({});
  const done = commit(desk, "change-person", [change(person, input.person, values)]);
  return done.ok ? ok({}) : done;
}

/** Add a spelling to a person who is registered. */
export function addSpelling(
  desk: Desk,
  input: { readonly person: RecordId; readonly text: string },
): Result<{ readonly spelling: RecordId }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  if (desk.open.study.get(person, input.person) === undefined) return err(refuse("not-found"));
  const text = oneLine(input.text);
  if (text === "") return err(refuse("name-empty"));
  if (listedFor(desk, vault.value, text, input.person)) return err(refuse("name-listed-elsewhere"));
  const { store } = vault.value;
  const held = store.where(spelling, "person", input.person).find((each) => each.text === text);
  if (held !== undefined) return ok({ spelling: held.id });
  const added = spellingOf(desk, input.person, text);
  const done = store.commit({
    act: "add-spelling",
    author: desk.me,
    changes: [added, ...namesAfterAll(vault.value, [text])],
  });
  return done.ok ? ok({ spelling: added.record }) : err(refuse("not-valid", done.error));
}

/** Take a spelling out of the register, for good: it was wrong, or is no longer needed. */
export function destroySpelling(
  desk: Desk,
  input: { readonly spelling: RecordId },
): Result<Nothing, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  if (vault.value.store.get(spelling, input.spelling) === undefined) return err(refuse("not-found"));
  const done = vault.value.store.commit({
    act: "destroy-spelling",
    author: desk.me,
    changes: [destroyRecord(spelling, input.spelling)],
  });
  return done.ok ? ok({}) : err(refuse("not-valid", done.error));
}

/** The register as its owner sees it, by pseudonym. Real names: for the sealed page and the terminal of its owner alone. */
export function listRegister(desk: Desk): Result<readonly RegisteredPersonLine[], Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const lines = desk.open.study.all(person).map(
    (each): RegisteredPersonLine => ({
      id: each.id,
      pseudonym: each.pseudonym,
      role: each.role,
      ...(each.kind === undefined ? {} : { kind: each.kind }),
      ...(each.group === undefined ? {} : { group: each.group }),
      protection: each.protection,
      spellings: vault.value.store
        .where(spelling, "person", each.id)
        .map(({ id, text, script }) => ({ id, text, script })),
    }),
  );
  return ok(lines.sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1)));
}

/** The register in the form in which the matcher reads it. */
export function namesRegisterOf(desk: Desk, { store }: Vault): NamesRegister {
  return {
    persons: desk.open.study.all(person).map((each) => ({
      id: each.id,
      pseudonym: each.pseudonym,
      spellings: store
        .where(spelling, "person", each.id)
        .map(({ text, script }) => ({ text: realName(text), script })),
    })),
    notNames: store.all(notAName).map(({ text }) => realName(text)),
  };
}

/** The change that puts a new person into the study, once the pseudonym is known to be free. */
export function newPersonChanges(
  desk: Desk,
  input: Omit<NewPerson, "spellings">,
): Result<{ readonly person: RecordId; readonly change: Change }, Refusal> {
  const pseudonym = input.pseudonym.trim();
  if (pseudonym === "") return err(refuse("name-empty"));
  if (desk.open.study.all(person).some((each) => each.pseudonym.toLowerCase() === pseudonym.toLowerCase()))
    return err(refuse("pseudonym-taken"));
  const id = newId(desk);
  const { role, kind, group, protection } = input;
  const values = {
    pseudonym,
    role,
    protection: protection ?? "2",
    ...(kind === undefined ? {} : { kind }),
    ...(group === undefined ? {} : { group }),
  } as const;
  return ok({ person: id, change: create(person, id, values) });
}

/** The change that lists a spelling for a person in the vault. */
export function spellingOf(desk: Desk, of: RecordId, words: string): Change {
  const text = oneLine(words);
  return create(spelling, newId(desk), { person: of, text, script: scriptOf(text) });
}

/** The changes that forget of words which are listed now that they were once looked at and taken for no name. */
export function namesAfterAll({ store }: Vault, words: readonly string[]): readonly Change[] {
  const listed = new Set(words.map((each) => oneLine(each).toLowerCase()));
  return store
    .all(notAName)
    .filter(({ text }) => listed.has(oneLine(text).toLowerCase()))
    .map(({ id }) => remove(notAName, id));
}

/** Whether somebody's name can be read in a pseudonym: a listed one, or one of those that are about to be. */
export function namesSomebody(
  desk: Desk,
  vault: Vault,
  pseudonym: string,
  words: readonly string[],
): boolean {
  const { persons } = namesRegisterOf(desk, vault);
  const spellings = words.map((each) => ({ text: realName(oneLine(each)), script: scriptOf(each) }));
  const register = compileRegister({
    persons: [...persons, { id: "new", pseudonym, spellings }],
    notNames: [],
  });
  return findNames(register, pseudonym).some(({ certainty }) => certainty !== "possible");
}

// The register of somebody whose record was taken back says nothing: they are nobody any more.
function listedFor(desk: Desk, { store }: Vault, words: string, except: RecordId): boolean {
  const wanted = oneLine(words).toLowerCase();
  const known = new Set<string>(desk.open.study.all(person).map((each) => each.id));
  return store
    .all(spelling)
    .some((each) => each.person !== except && known.has(each.person) && each.text.toLowerCase() === wanted);
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
