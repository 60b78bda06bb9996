import type { RecordId } from "../../core/base/index.ts";
import { codebookTree, type Fact, foldForSearch, type RecordName } from "../../core/code/index.ts";
import { code, group, member, place, source, studyCase, wave } from "../../core/study/index.ts";
import { placeName } from "../choices.ts";
import { keptUp } from "../kept-up.ts";
import type { Store } from "../store.ts";

/** What a question can call by name. */
export type NamedThing = "code" | "wave" | "place" | "group" | "case" | "source" | "coder";

/** A record with the names under which a question finds it, the first the one it is shown by. */
export interface Nameable {
  readonly id: RecordId;
  readonly names: readonly [string, ...string[]];
}

/** The records of a study by what they are called. */
export interface RecordNames {
  readonly of: (thing: NamedThing) => readonly Nameable[];
  /** Every record that a name or id means; several where the name is not one record's alone. */
  readonly find: (thing: NamedThing, called: RecordName) => readonly Nameable[];
  /** How a question calls a record: by its name where that is its own, else by its id. */
  readonly call: (thing: NamedThing, id: RecordId) => RecordName;
  readonly nameOf: (thing: NamedThing, id: RecordId) => string | undefined;
}

const read: readonly string[] = [code, wave, place, group, studyCase, source, member].map(({ name }) => name);

/** The names in a study, read once for as long as none of them changes. */
export const recordNames: (study: Store) => RecordNames = keptUp((study) => {
  let held = readNames(study);
  return {
    get value() {
      return held;
    },
    follow(touched) {
      if (touched.some(({ table }) => read.includes(table))) held = readNames(study);
    },
  };
});

/** Whether a thing that facts tell of is a record with a name. */
export function isNamedThing(fact: Fact): fact is Exclude<NamedThing, "code"> {
  return ["wave", "place", "group", "case", "source", "coder"].includes(fact);
}

function readNames(study: Store): RecordNames {
  const lists = {
    code: namedCodes(study),
    wave: study.all(wave).map(plain),
    group: study.all(group).map(plain),
    case: study.all(studyCase).map(plain),
    coder: study.all(member).map(plain),
    source: study.all(source).map(({ id, title }): Nameable => ({ id, names: [title] })),
    // A country means all places in it.
    place: study.all(place).map(
      (each): Nameable => ({
        id: each.id,
        names: [
          placeName(each),
          each.country,
          ...(each.region === undefined ? [] : [each.region]),
          ...(each.site === undefined ? [] : [each.site]),
        ],
      }),
    ),
  } satisfies Readonly<Record<NamedThing, readonly Nameable[]>>;
  const byName = new Map<string, Nameable[]>();
  const byId = new Map<string, Nameable>();
  for (const [thing, list] of Object.entries(lists))
    for (const each of list) {
      byId.set(`${thing} ${each.id}`, each);
      for (const name of new Set(each.names.map(folded))) {
        const key = `${thing} ${name}`;
        byName.set(key, [...(byName.get(key) ?? []), each]);
      }
    }
  const find: RecordNames["find"] = (thing, called) =>
    "id" in called
      ? [byId.get(`${thing} ${called.id}`)].flatMap((each) => each ?? [])
      : (byName.get(`${thing} ${folded(called.name)}`) ?? []);
  return {
    of: (thing) => lists[thing],
    find,
    nameOf: (thing, id) => byId.get(`${thing} ${id}`)?.names[0],
    call(thing, id) {
      const names = byId.get(`${thing} ${id}`)?.names ?? [];
      const own = names.find((name) => find(thing, { name }).length === 1);
      return own === undefined ? { id } : { name: own };
    },
  };
}

/** Between the names of a code and of what it lies under, where its own name is not enough. */
const pathSign = " > ";

function namedCodes(study: Store): readonly Nameable[] {
  return codebookTree(study.all(code)).inOrder.map(({ code: { id, name }, path }) => ({
    id,
    names: path.length > 1 ? [name, path.join(pathSign)] : [name],
  }));
}

function plain({ id, name }: { readonly id: RecordId; readonly name: string }): Nameable {
  return { id, names: [name] };
}

function folded(name: string): string {
  return foldForSearch(name).text.replace(/\s+/gu, " ").trim();
}
