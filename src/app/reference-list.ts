import { err, fileKey, ok, parsePeriod, type Result } from "../core/base/index.ts";
import { type Reference, readReferences } from "../core/formats/index.ts";
import type { Refusal, SourceDescription } from "./api.ts";
import { refuse } from "./refusal.ts";
import type { DescribedFile } from "./requests.ts";

/** What a list of references (RIS) says of the files that it names, in its order; refused where the bytes are no such list. */
export function referenceList(bytes: Uint8Array): Result<readonly DescribedFile[], Refusal> {
  const references = readReferences(bytes);
  if (references === undefined) return err(refuse("not-references"));
  return ok(
    references.flatMap((reference) =>
      reference.files.map((name) => ({ file: fileKey(name), description: descriptionOf(reference) })),
    ),
  );
}

function descriptionOf({ title, date, publisher }: Reference): SourceDescription {
  const collected = date === undefined ? undefined : parsePeriod(date);
  return {
    mode: "written",
    ...(title === undefined ? {} : { title: shortened(title) }),
    ...(publisher === undefined ? {} : { institution: shortened(publisher) }),
    ...(collected?.ok === true ? { collected: collected.value } : {}),
  };
}

const mostLetters = 300;

function shortened(words: string): string {
  return words.length <= mostLetters ? words : `${words.slice(0, mostLetters - 1)}…`;
}
