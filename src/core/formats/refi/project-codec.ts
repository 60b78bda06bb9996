import { defaultLimits, type ReadingLimits } from "../reading-limits.ts";
import { type StructureFault, structureFaults } from "./check-structure.ts";
import { type ElementCodec, elementCodec, listInside, type Oddity, type Part } from "./codec.ts";
import { foreignIds } from "./foreign-ids.ts";
import {
  caseCodec,
  codesPart,
  inside,
  linkCodec,
  refs,
  setCodec,
  textCodec,
  userCodec,
  variableCodec,
} from "./record-codecs.ts";
import type { RefiSchema } from "./refi-kinds.ts";
import { readMarkup, writeMarkup } from "./refi-markup.ts";
import type { RefiCodebook, RefiProject } from "./refi-project.ts";
import { codebookSchema, projectSchema } from "./refi-schema.ts";
import { sourcesPart } from "./source-codecs.ts";
import { neededName, textIn, wordsIn } from "./values.ts";

/** What a file was read as, and where it departs from the standard. */
export interface ReadRefi<T> {
  readonly holds: T;
  /** What was read all the same, or left out, because the standard has it otherwise. */
  readonly oddities: readonly Oddity[];
  /** Where the file breaks the standard's rules; none of it stops the reading. */
  readonly faults: readonly StructureFault[];
}

/** Read the markup of a project (`.qde`); throws `NotReadable` where it is no XML, or not a project. */
export function readProject(
  text: string,
  limits: ReadingLimits = defaultLimits,
): ReadRefi<RefiProject> | undefined {
  return read(text, limits, projectSchema, projectCodec);
}

/** Read a codebook (`.qdc`). */
export function readCodebook(
  text: string,
  limits: ReadingLimits = defaultLimits,
): ReadRefi<RefiCodebook> | undefined {
  return read(text, limits, codebookSchema, codebookCodec);
}

/** Write a project's markup. */
export function writeProject(project: RefiProject): string {
  return write(project, projectSchema, projectCodec);
}

/** Write a codebook's markup. */
export function writeCodebook(codebook: RefiCodebook): string {
  return write(codebook, codebookSchema, codebookCodec);
}

function read<T>(
  text: string,
  limits: ReadingLimits,
  schema: RefiSchema,
  codec: ElementCodec<T>,
): ReadRefi<T> | undefined {
  const { root } = readMarkup(text, limits);
  if (root.name !== schema.root) return undefined;
  const oddities: Oddity[] = [];
  const holds = codec.read(root, { ...foreignIds(root), tell: (oddity) => oddities.push(oddity) });
  return holds === undefined ? undefined : { holds, oddities, faults: structureFaults(schema, root) };
}

function write<T>(value: T, schema: RefiSchema, codec: ElementCodec<T>): string {
  const root = codec.write(value, schema.root);
  const fault = structureFaults(schema, root)[0];
  // What leaves is valid, or it is this program's fault.
  if (fault !== undefined)
    throw new Error(`A written ${fault.element} is not valid: ${fault.fault} ${fault.part}`);
  return writeMarkup(root, schema.namespace);
}

const graphsPart: Part<number> = {
  read: (from) =>
    from.children
      .filter((each) => each.name === "Graphs")
      .reduce((sum, each) => sum + each.children.filter(({ name }) => name === "Graph").length, 0),
  write: () => ({}),
};

const projectCodec = elementCodec<RefiProject>({
  name: neededName,
  origin: textIn("origin"),
  users: listInside("Users", "User", () => userCodec),
  codes: inside("CodeBook", codesPart),
  variables: listInside("Variables", "Variable", () => variableCodec),
  cases: listInside("Cases", "Case", () => caseCodec),
  sources: sourcesPart,
  notes: listInside("Notes", "Note", () => textCodec),
  links: listInside("Links", "Link", () => linkCodec),
  sets: listInside("Sets", "Set", () => setCodec("project")),
  graphs: graphsPart,
  description: wordsIn("Description"),
  notesOnAll: refs("NoteRef"),
});

const codebookCodec = elementCodec<RefiCodebook>({
  origin: textIn("origin"),
  codes: codesPart,
  sets: listInside("Sets", "Set", () => setCodec("codebook")),
});
