import { compileRegister } from "./compile-register.ts";
import { nameFinder } from "./find-names.ts";
import type { NamesRegister } from "./names-register.ts";

/** A pseudonym in which a registered name can be read: it would name somebody, and bar every release. */
export interface PseudonymConflict {
  /** The person whose pseudonym it is. */
  readonly person: string;
  /** The person whose name is in it. */
  readonly names: string;
}

/** List the pseudonyms that cannot stand, because the matcher finds a listed name in them. */
export function pseudonymConflicts(register: NamesRegister): readonly PseudonymConflict[] {
  const find = nameFinder(compileRegister(register));
  return register.persons.flatMap(({ id, pseudonym }) => {
    const names = find(pseudonym).filter(({ certainty }) => certainty !== "possible");
    return [...new Set(names.map((hit) => hit.person))].map((name) => ({ person: id, names: name }));
  });
}
