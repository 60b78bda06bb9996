import { guidOfName } from "./record-guid.ts";
import type { RefiElement } from "./refi-markup.ts";
import type { Guid } from "./refi-project.ts";

/** What ids of one file mean, whatever their form. */
export interface ForeignIds {
  /**
   * The guid that an id stands for, in the form in which two are compared; `undefined` where there is none.
   *
   * `kind` is what the id belongs to or refers to, as an element is called; absent where that can be anything.
   */
  readonly guidOf: (kind: string | undefined, id: string | undefined) => Guid | undefined;
  /** A guid for an element that has none: made of what it holds, never the same twice in one reading, nor in another project. */
  readonly inventGuid: (element: RefiElement) => Guid;
}

/** Tell whether an id is a guid, in whatever spelling. */
export function isGuid(id: string | undefined): boolean {
  return guidForm.test(bareId(id).toLowerCase());
}

const guidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Make guids for what goes by other ids, such as numbers.
 *
 * A program that numbers its records does so in each project anew, and often in each table: `1` is a code of this project and no
 * user of it, and no code of another. So a made guid holds the project and the kind of record.
 */
export function foreignIds(root: RefiElement): ForeignIds {
  const project = guidOfName("project", identityOf(root));
  const owners = ownersIn(root);
  const invented = new Map<string, number>();
  const made = (kind: string, id: string): Guid => guidOfName(`${project} ${kind}`, id);
  return {
    guidOf(kind, text) {
      const id = bareId(text);
      if (id === "") return undefined;
      if (guidForm.test(id.toLowerCase())) return id.toLowerCase();
      const having = owners.get(id) ?? owners.get(id.toLowerCase()) ?? [];
      const meant = kind === undefined ? canBeJoined : (each: Owner): boolean => each.kind === kind;
      // What refers to an id that no record of its kind has means the one that has it.
      const owner = having.find(meant) ?? having[0] ?? { kind: kind ?? "", id };
      return made(owner.kind, owner.id);
    },
    inventGuid(element) {
      const held = JSON.stringify(signOf(element));
      const alike = (invented.get(held) ?? 0) + 1;
      invented.set(held, alike);
      return made("none", `${alike} ${held}`);
    },
  };
}

/** The kind of record that an element is, or that a reference or member is one of. */
export function kindOfElement(name: string): string {
  if (name.endsWith("Source")) return "Source";
  if (name.endsWith("Selection")) return "Selection";
  return isReference(name) ? name.replace(/^Member|Ref$/g, "") : name;
}

function isReference(name: string): boolean {
  return /^Member|Ref$/.test(name);
}

interface Owner {
  readonly kind: string;
  /** As the record has it. */
  readonly id: string;
}

/** Whether a link, which does not say what it joins, can mean it. */
function canBeJoined({ kind }: Owner): boolean {
  return kind !== "User" && kind !== "Variable" && kind !== "SyncPoint";
}

/** Which records have each id that is no guid: as it is written, and in small letters, for those who refer to it so. */
function ownersIn(root: RefiElement): ReadonlyMap<string, readonly Owner[]> {
  const exact = new Map<string, Owner[]>();
  const inSmall = new Map<string, Owner[]>();
  const visit = (element: RefiElement): void => {
    const id = bareId(element.attributes.guid);
    if (id !== "" && !isReference(element.name) && !guidForm.test(id.toLowerCase())) {
      const owner = { kind: kindOfElement(element.name), id };
      addTo(exact, id, owner);
      addTo(inSmall, id.toLowerCase(), owner);
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  return new Map([...inSmall, ...exact]);
}

function addTo(owners: Map<string, Owner[]>, id: string, owner: Owner): void {
  const held = owners.get(id);
  if (held === undefined) owners.set(id, [owner]);
  else if (!held.some((each) => each.kind === owner.kind && each.id === owner.id)) held.push(owner);
}

// Of a whole branch of codes that lacks ids each would hold all that are below it.
function signOf({ name, attributes, words, children }: RefiElement): readonly unknown[] {
  return [
    name,
    attributes,
    words.slice(0, 200),
    children.slice(0, 8).map((each) => [each.name, each.attributes]),
  ];
}

/**
 * What tells one project from another where its ids do not: its name and program, and the names of its first code and source,
 * which stand there still when more is added and it is exported again.
 */
function identityOf(root: RefiElement): string {
  const first = (path: readonly string[]): string => {
    let at: RefiElement | undefined = root;
    for (const name of path) at = at?.children.find((each) => name === "*" || each.name === name);
    return at?.attributes.name ?? "";
  };
  const codes = root.name === "Project" ? ["CodeBook", "Codes", "Code"] : ["Codes", "Code"];
  const { name = "", origin = "" } = root.attributes;
  return JSON.stringify([name, origin, first(codes), first(["Sources", "*"])]);
}

function bareId(text = ""): string {
  return text.trim().replace(/^\{|\}$/g, "");
}
