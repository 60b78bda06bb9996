import { resolve } from "node:path";
import { z } from "zod";
import type { NameDecision, NamesStepView } from "../../app/views.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { onlyOne } from "./find-record.ts";
import { jsonIn } from "./json-file.ts";
import { commandHere } from "./places.ts";
import { type Refused, wrongUse } from "./refused.ts";

const key = z.string().min(1);
const decision = z.discriminatedUnion("do", [
  z.strictObject({ key, do: z.literal("replace"), person: z.string().min(1) }),
  z.strictObject({
    key,
    do: z.literal("new-person"),
    pseudonym: z.string().min(1),
    role: z.enum(["insider", "intermediary", "official", "civilian"]),
    kind: z.string().min(1).optional(),
  }),
  z.strictObject({ key, do: z.literal("not-a-name") }),
  z.strictObject({ key, do: z.literal("leave") }),
]);
const shape = z.strictObject({
  title: z.string().min(1).optional(),
  decisions: z.array(decision),
  marked: z.array(decision).default([]),
});

/** Somebody of the register, as a decision names them. */
export type KnownPerson = Pick<NamesStepView["persons"][number], "id" | "pseudonym">;

/** What a decisions file says. */
export interface FileDecisions {
  readonly title?: string;
  readonly decisions: readonly NameDecision[];
  readonly marked: readonly NameDecision[];
}

/** Read the decisions of a names step; persons may be given by their pseudonyms or by the beginning of their ids. */
export function decisionsFrom(
  folder: string,
  file: string,
  persons: readonly KnownPerson[],
): Result<FileDecisions, Refused> {
  const read = shape.safeParse(jsonIn(resolve(folder, file)));
  if (!read.success) {
    // Where in the file, but not what stands there: it may be a name.
    const at = read.error.issues[0]?.path.join(".") ?? "";
    return wrongUse(
      `${file} is not a decisions file${at === "" ? "" : `; look at ${at}`}. \`${commandHere} names --help\` shows one.`,
    );
  }
  const { title } = read.data;
  const decisions = allOf(read.data.decisions, persons);
  if (!decisions.ok) return decisions;
  const marked = allOf(read.data.marked, persons);
  if (!marked.ok) return marked;
  return ok({ ...(title === undefined ? {} : { title }), decisions: decisions.value, marked: marked.value });
}

function allOf(
  given: readonly z.infer<typeof decision>[],
  persons: readonly KnownPerson[],
): Result<readonly NameDecision[], Refused> {
  const decisions: NameDecision[] = [];
  for (const each of given) {
    if (each.do === "replace") {
      const person = personMeant(persons, each.person);
      if (!person.ok) return person;
      decisions.push({ key: each.key, do: "replace", person: person.value.id });
    } else if (each.do === "new-person") {
      const { kind, ...rest } = each;
      decisions.push({ ...rest, ...(kind === undefined ? {} : { kind }) });
    } else decisions.push(each);
  }
  return ok(decisions);
}

/** Find a person by pseudonym, or by the beginning of the id. */
export function personMeant(persons: readonly KnownPerson[], typed: string): Result<KnownPerson, Refused> {
  const wanted = typed.trim().toLowerCase();
  const named = persons.find((each) => each.pseudonym.toLowerCase() === wanted);
  return named === undefined ? onlyOne(persons, typed, "a person of that pseudonym") : ok(named);
}
