/** What an attribute may hold; `!` marks one that must be there. */
export type RefiAttribute = RefiValueKind | `${RefiValueKind}!`;

/** The simple types of the standard. */
export type RefiValueKind =
  | "guid"
  | "text"
  | "integer"
  | "boolean"
  | "decimal"
  | "day"
  | "moment"
  | "colour"
  | "direction"
  | "variable-type"
  | "shape"
  | "line";

/** How often a child may stand: at most once, exactly once, any number, at least once. */
export type RefiOccurs = "?" | "1" | "*" | "+";

/** One kind of element: its attributes, and its children in the order in which they must stand. */
export interface RefiKind {
  readonly attributes: Readonly<Record<string, RefiAttribute>>;
  /** Child elements by name with the kind each is of; an element without children holds words or nothing. */
  readonly children: readonly RefiChild[];
  /** The form of the element's own words; absent where they are free. */
  readonly words?: RefiValueKind;
  /** Whether the children may stand in any order, at least one of them. */
  readonly isChoice?: true;
  /** Whether at most one of the children after the first may stand. */
  readonly isOneOf?: true;
}

/** A child by its name, the kind of element that it is, and how often. */
export interface RefiChild {
  readonly name: string;
  readonly kind: string;
  readonly occurs: RefiOccurs;
}

/** The kinds of elements of one file, and the kind of its root. */
export interface RefiSchema {
  readonly namespace: string;
  readonly root: string;
  readonly kinds: Readonly<Record<string, RefiKind>>;
}

/** Elements whose name is not that of their kind. */
const kindsByElement: Readonly<Record<string, string>> = {
  Note: "TextSource",
  TextDescription: "TextSource",
  Representation: "TextSource",
  ...Object.fromEntries(
    [
      "NoteRef",
      "CodeRef",
      "SourceRef",
      "SelectionRef",
      "VariableRef",
      "MemberCode",
      "MemberSource",
      "MemberNote",
    ].map((name) => [name, "Ref"]),
  ),
  ...Object.fromEntries(["Description", "PlainTextContent", "TextValue"].map((name) => [name, "Words"])),
};

/** Read children such as `Description? Code*`, in order. */
export function kind(attributes: Readonly<Record<string, RefiAttribute>>, children = ""): RefiKind {
  return {
    attributes,
    children: children
      .split(" ")
      .filter((each) => each !== "")
      .map((each) => {
        const name = each.slice(0, -1);
        return { name, kind: kindsByElement[name] ?? name, occurs: occursOf(each.slice(-1)) };
      }),
  };
}

function occursOf(sign: string): RefiOccurs {
  if (sign === "?" || sign === "1" || sign === "*" || sign === "+") return sign;
  throw new Error("A child of the table does not say how often it may stand");
}

/** A stretch, region or time that can be coded. */
export function selection(place: Readonly<Record<string, RefiAttribute>>, more = ""): RefiKind {
  return kind({ ...named(), ...place, ...audit() }, `Description? ${more} Coding* NoteRef*`);
}

/** A source whose bytes lie in a file. */
export function file(parts: string): RefiKind {
  return kind(
    { ...named(), path: "text", currentPath: "text", ...audit() },
    `Description? ${parts} Coding* NoteRef* VariableValue*`,
  );
}

/** What has an id and may have a name. */
export function named(): Readonly<Record<string, RefiAttribute>> {
  return { guid: "guid!", name: "text" };
}

/** Two corners of a rectangle. */
export function corners(): Readonly<Record<string, RefiAttribute>> {
  return { firstX: "integer!", firstY: "integer!", secondX: "integer!", secondY: "integer!" };
}

/** Who made and changed something, and when. */
export function audit(): Readonly<Record<string, RefiAttribute>> {
  return {
    creatingUser: "guid",
    creationDateTime: "moment",
    modifyingUser: "guid",
    modifiedDateTime: "moment",
  };
}
