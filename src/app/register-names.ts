import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { type NamesRegister, realName, scriptOf } from "../core/protect/index.ts";
import { type Change, create, destroyRecord, notAName, person, spelling } from "../core/study/index.ts";
import type { Refusal, RegisteredPersonLine } from "./api.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import type { PersonRole } from "./views.ts";

/** A person to register, with the spellings under which they are named. */
export interface NewPerson {
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly protection?: "1" | "2" | "3";
  readonly group?: RecordId;
  readonly spellings: readonly string[];
}

/** Put a person under a pseudonym: the pseudonym into the study, the names into the vault. */
export function registerPerson(desk: Desk, input: NewPerson): Result<{ readonly person: RecordId }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const made = newPersonChanges(desk, input);
  if (!made.ok) return made;
  const spellings = input.spellings
    .filter((each) => each.trim() !== "")
    .map((each) => spellingOf(desk, made.value.person, each));
  const taken = input.spellings.find((each) => listedFor(vault.value, each, made.value.person));
  if (taken !== undefined) return err(refuse("name-listed-elsewhere"));
  if (spellings.length === 0) return err(refuse("name-empty"));
  const done = commitBoth(desk, "register-person", spellings, [made.value.change]);
  return done.ok ? ok({ person: made.value.person }) : done;
}

/** Add a spelling to a person who is registered. */
export function addSpelling(
  desk: Desk,
  input: { readonly person: RecordId; readonly text: string },
): Result<{ readonly spelling: RecordId }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  if (desk.open.study.get(person, input.person) === undefined) return err(refuse("not-found"));
  const text = input.text.trim();
  if (text === "") return err(refuse("name-empty"));
  if (listedFor(vault.value, text, input.person)) return err(refuse("name-listed-elsewhere"));
  const { store } = vault.value;
  const held = store.where(spelling, "person", input.person).find((each) => each.text === text);
  if (held !== undefined) return ok({ spelling: held.id });
  const id = newId(desk);
  const values = { person: input.person, text, script: scriptOf(text) };
  const done = store.commit({
    act: "add-spelling",
    author: desk.me,
    changes: [create(spelling, id, values)],
  });
  return done.ok ? ok({ spelling: id }) : err(refuse("not-valid", done.error));
}

/** Take a spelling out of the register, for good: it was wrong, or is no longer needed. */
export function destroySpelling(
  desk: Desk,
  input: { readonly spelling: RecordId },
): Result<Readonly<Record<string, never>>, Refusal> {
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
  const text = words.replace(/\s+/gu, " ").trim();
  return create(spelling, newId(desk), { person: of, text, script: scriptOf(text) });
}

function listedFor({ store }: Vault, words: string, except: RecordId): boolean {
  const wanted = words.trim().toLowerCase();
  return store.all(spelling).some((each) => each.person !== except && each.text.toLowerCase() === wanted);
}
