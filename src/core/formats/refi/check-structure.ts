import type { RefiChild, RefiKind, RefiSchema, RefiValueKind } from "./refi-kinds.ts";
import type { RefiElement } from "./refi-markup.ts";

/** Where a file departs from the standard: the element, what is amiss, and which attribute or child, by its name there. */
export interface StructureFault {
  readonly element: string;
  readonly fault:
    | "wrong-root"
    | "unknown-child"
    | "out-of-order"
    | "too-many"
    | "missing-child"
    | "unknown-attribute"
    | "missing-attribute"
    | "bad-value";
  readonly part: string;
}

/** Check elements against the standard's table: order, number, attributes and the form of their values. */
export function structureFaults(schema: RefiSchema, root: RefiElement): readonly StructureFault[] {
  if (root.name !== schema.root) return [{ element: root.name, fault: "wrong-root", part: schema.root }];
  const faults: StructureFault[] = [];
  visit(schema, root, schema.root, faults);
  return faults;
}

function visit(schema: RefiSchema, element: RefiElement, kindName: string, faults: StructureFault[]): void {
  const kind = schema.kinds[kindName];
  if (kind === undefined) throw new Error(`The table has no kind ${kindName}`);
  const tell = (fault: StructureFault["fault"], part: string): void => {
    faults.push({ element: element.name, fault, part });
  };
  checkAttributes(kind, element, tell);
  checkChildren(kind, element, tell);
  if (kind.words !== undefined && !forms[kind.words].test(element.words.trim()))
    tell("bad-value", element.name);
  for (const child of element.children) {
    const known = kind.children.find((each) => each.name === child.name);
    if (known !== undefined) visit(schema, child, known.kind, faults);
  }
}

type Tell = (fault: StructureFault["fault"], part: string) => void;

function checkAttributes(kind: RefiKind, element: RefiElement, tell: Tell): void {
  for (const { name, isNeeded, form } of attributesOf(kind)) {
    const value = element.attributes[name];
    if (value === undefined) {
      if (isNeeded) tell("missing-attribute", name);
    } else if (!form.test(value.trim())) tell("bad-value", name);
  }
  for (const name of Object.keys(element.attributes)) {
    const isOwn = name in kind.attributes || isDeclaration(name, element.attributes[name] ?? "");
    if (!isOwn) tell("unknown-attribute", name);
  }
}

interface KnownAttribute {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly form: RegExp;
}

const attributeLists = new WeakMap<RefiKind, readonly KnownAttribute[]>();

// Listed once for each kind, since a project has tens of thousands of elements of a few.
function attributesOf(kind: RefiKind): readonly KnownAttribute[] {
  const known = attributeLists.get(kind);
  if (known !== undefined) return known;
  const list = Object.entries(kind.attributes).map(([name, form]) => ({
    name,
    isNeeded: form.endsWith("!"),
    form: forms[valueKind(form)],
  }));
  attributeLists.set(kind, list);
  return list;
}

function checkChildren(kind: RefiKind, element: RefiElement, tell: Tell): void {
  const places = element.children.map((child) => kind.children.findIndex((each) => each.name === child.name));
  let furthest = 0;
  places.forEach((place, index) => {
    const name = element.children[index]?.name ?? "";
    if (place < 0) tell("unknown-child", name);
    else if (kind.isChoice !== true && place < furthest) tell("out-of-order", name);
    furthest = Math.max(furthest, place);
  });
  for (const child of kind.children) checkNumber(child, element, tell);
  if (kind.isChoice === true && element.children.length === 0) tell("missing-child", "");
  if (kind.isOneOf === true && places.filter((place) => place > 0).length > 1)
    tell("too-many", element.children.at(-1)?.name ?? "");
}

function checkNumber(child: RefiChild, element: RefiElement, tell: Tell): void {
  const count = element.children.filter((each) => each.name === child.name).length;
  if (count === 0 && (child.occurs === "1" || child.occurs === "+")) tell("missing-child", child.name);
  if (count > 1 && (child.occurs === "1" || child.occurs === "?")) tell("too-many", child.name);
}

/** What belongs to the XML itself; the prefix by which it would be known is gone. */
function isDeclaration(name: string, value: string): boolean {
  return name === "xmlns" || name === "schemaLocation" || /^(?:urn|https?):/.test(value);
}

function valueKind(form: string): RefiValueKind {
  const bare = form.replace("!", "");
  if (isValueKind(bare)) return bare;
  throw new Error("The table names a form of value that it does not have");
}

function isValueKind(name: string): name is RefiValueKind {
  return name in forms;
}

const guid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

const forms: Readonly<Record<RefiValueKind, RegExp>> = {
  guid: new RegExp(`^(?:${guid}|\\{${guid}\\})$`),
  text: /^/,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false|1|0)$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  day: /^-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/,
  moment: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
  colour: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
  direction: /^(?:Associative|OneWay|Bidirectional)$/,
  "variable-type": /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/,
  shape:
    /^(?:Person|Oval|Rectangle|RoundedRectangle|Star|LeftTriangle|RightTriangle|UpTriangle|DownTriangle|Note)$/,
  line: /^(?:dotted|dashed|solid)$/,
};
