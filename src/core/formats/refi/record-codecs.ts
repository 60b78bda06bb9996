import {
  type ElementCodec,
  elementCodec,
  holding,
  listInside,
  listOf,
  oneInside,
  type Part,
  type PartsOf,
  type Reading,
  required,
  wordsElement,
} from "./codec.ts";
import { kindOfElement } from "./foreign-ids.ts";
import type { RefiElement } from "./refi-markup.ts";
import type {
  Guid,
  RefiAudit,
  RefiBox,
  RefiCase,
  RefiCode,
  RefiCoding,
  RefiLink,
  RefiSelection,
  RefiSet,
  RefiText,
  RefiTextSelection,
  RefiUser,
  RefiValue,
  RefiVariable,
} from "./refi-project.ts";
import {
  booleanIn,
  choiceIn,
  colourIn,
  guidIn,
  integerIn,
  momentIn,
  neededName,
  ownGuid,
  textIn,
  wordsIn,
} from "./values.ts";

/** References to other records, each an element that holds a guid alone. */
export function refs(name: string, attribute = "targetGUID"): Part<readonly Guid[]> {
  return {
    read: (from, reading) =>
      from.children
        .filter((each) => each.name === name)
        .flatMap(({ attributes }) => {
          // The codebook's schema names a member by `guid`, and programs mix the two up.
          return reading.guidOf(kindOfElement(name), attributes.targetGUID ?? attributes.guid) ?? [];
        }),
    write: (guids) => ({
      children: guids.map((guid) => ({ name, attributes: { [attribute]: guid }, children: [], words: "" })),
    }),
  };
}

/** The parts that say who made and changed something. */
export const auditParts: PartsOf<RefiAudit> = {
  by: guidIn("creatingUser", "User"),
  atMs: momentIn("creationDateTime"),
  changedBy: guidIn("modifyingUser", "User"),
  changedAtMs: momentIn("modifiedDateTime"),
};

export const userCodec: ElementCodec<RefiUser> = elementCodec<RefiUser>({
  guid: ownGuid,
  name: textIn("name"),
});

/** A code with the codes under it. */
const codeCodec: ElementCodec<RefiCode> = elementCodec<RefiCode>({
  guid: ownGuid,
  name: neededName,
  isCodable: booleanIn("isCodable", true),
  colour: colourIn("color"),
  description: wordsIn("Description"),
  notes: refs("NoteRef"),
  children: listOf("Code", () => codeCodec),
});

export const variableCodec: ElementCodec<RefiVariable> = elementCodec<RefiVariable>({
  guid: ownGuid,
  name: neededName,
  type: orElse(
    choiceIn("typeOfVariable", ["Text", "Boolean", "Integer", "Float", "Date", "DateTime"]),
    "Text",
  ),
  description: wordsIn("Description"),
});

export const caseCodec: ElementCodec<RefiCase> = elementCodec<RefiCase>({
  guid: ownGuid,
  name: textIn("name"),
  description: wordsIn("Description"),
  codes: refs("CodeRef"),
  values: valuesPart(),
  sources: refs("SourceRef"),
  selections: refs("SelectionRef"),
});

export const codingCodec: ElementCodec<RefiCoding> = elementCodec<RefiCoding>({
  guid: ownGuid,
  by: guidIn("creatingUser", "User"),
  atMs: momentIn("creationDateTime"),
  code: required(firstRef("CodeRef")),
  notes: refs("NoteRef"),
});

/** The parts of every selection, before the place that it selects. */
export const selectionParts: PartsOf<RefiSelection> = {
  guid: ownGuid,
  name: textIn("name"),
  description: wordsIn("Description"),
  codings: listOf("Coding", () => codingCodec),
  notes: refs("NoteRef"),
  ...auditParts,
};

const textSelectionCodec: ElementCodec<RefiTextSelection> = elementCodec<RefiTextSelection>({
  ...selectionParts,
  start: required(integerIn("startPosition")),
  end: required(integerIn("endPosition")),
});

/** A text, as source, note, or the words of a picture or page. */
export const textCodec: ElementCodec<RefiText> = elementCodec<RefiText>({
  guid: ownGuid,
  name: textIn("name"),
  richTextPath: textIn("richTextPath"),
  plainTextPath: textIn("plainTextPath"),
  ...auditParts,
  description: wordsIn("Description"),
  content: wordsIn("PlainTextContent"),
  selections: listOf("PlainTextSelection", () => textSelectionCodec),
  codings: listOf("Coding", () => codingCodec),
  notes: refs("NoteRef"),
  values: valuesPart(),
});

export const linkCodec: ElementCodec<RefiLink> = elementCodec<RefiLink>({
  guid: ownGuid,
  name: textIn("name"),
  direction: choiceIn("direction", ["Associative", "OneWay", "Bidirectional"]),
  from: guidIn("originGUID"),
  to: guidIn("targetGUID"),
  notes: refs("NoteRef"),
});

/** A set; in a codebook its members are named by another attribute. */
export function setCodec(file: "project" | "codebook"): ElementCodec<RefiSet> {
  return elementCodec<RefiSet>({
    guid: ownGuid,
    name: neededName,
    description: wordsIn("Description"),
    codes: refs("MemberCode", file === "codebook" ? "guid" : "targetGUID"),
    sources: refs("MemberSource"),
    notes: refs("MemberNote"),
  });
}

/** The codes of a project or codebook. */
export const codesPart: Part<readonly RefiCode[]> = listInside("Codes", "Code", () => codeCodec);

/** Two corners, all of which must be there. */
export const boxPart: Part<RefiBox> = {
  read(from, reading) {
    const [firstX, firstY, secondX, secondY] = ["firstX", "firstY", "secondX", "secondY"].map((name) =>
      integerIn(name).read(from, reading),
    );
    if (firstX === undefined || firstY === undefined || secondX === undefined || secondY === undefined)
      return undefined;
    return { firstX, firstY, secondX, secondY };
  },
  write: (box) => ({
    attributes: Object.fromEntries(Object.entries(box).map(([name, value]) => [name, String(value)])),
  }),
  isRequired: true,
};

/** Values of variables; how each is written depends on its variable, so that a value keeps its element's name. */
export function valuesPart(): Part<readonly RefiValue[]> {
  return {
    read: (from, reading) =>
      from.children
        .filter((each) => each.name === "VariableValue")
        .flatMap((each) => readValue(each, reading)),
    write: (values) => ({ children: values.map(valueElement) }),
  };
}

function readValue(element: RefiElement, reading: Reading): readonly RefiValue[] {
  const variable = reading.guidOf(
    "Variable",
    element.children.find((each) => each.name === "VariableRef")?.attributes.targetGUID,
  );
  if (variable === undefined) return [];
  const held = element.children.find((each) => each.name.endsWith("Value"));
  if (held === undefined) return [{ variable }];
  const type = valueTypes.find((each) => `${each}Value` === held.name) ?? "Text";
  return [{ variable, type, value: held.words }];
}

const valueTypes = ["Text", "Boolean", "Integer", "Float", "Date", "DateTime"] as const;

function valueElement({ variable, type, value }: RefiValue): RefiElement {
  const ref: RefiElement = {
    name: "VariableRef",
    attributes: { targetGUID: variable },
    children: [],
    words: "",
  };
  const held = value === undefined ? [] : [wordsElement(`${type ?? "Text"}Value`, value)];
  return holding("VariableValue", { children: [ref, ...held] });
}

function firstRef(name: string): Part<Guid> {
  const all = refs(name);
  return {
    read: (from, reading) => all.read(from, reading)?.[0],
    write: (guid) => all.write([guid]),
  };
}

function orElse<T>(part: Part<T>, fallback: T): Part<T> {
  return { ...part, read: (from, reading) => part.read(from, reading) ?? fallback };
}

/** A part inside an element of its own, such as the codes inside `CodeBook`. */
export function inside<T>(name: string, part: Part<T>): Part<T> {
  return {
    read(from, reading) {
      const holder = from.children.find((each) => each.name === name);
      return part.read(holder ?? holding(name, {}), reading);
    },
    write(value) {
      const piece = part.write(value);
      return (piece.children ?? []).length === 0 ? {} : { children: [holding(name, piece)] };
    },
  };
}

/** The words of a picture, page or selection, which are a text of their own. */
export function wordsPart(name: "TextDescription" | "Representation"): Part<RefiText> {
  return oneInside(name, () => textCodec);
}
