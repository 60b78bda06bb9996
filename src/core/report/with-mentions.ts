import type { KnownSubject } from "../protect/index.ts";

/** Somebody who is spoken of in a source, and what is known of that occasion, such as the month and town of a hearing. */
export interface Mention {
  /** The id of the person. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Add to each person what is known of the occasions on which they were spoken of.
 *
 * `knownSubjects` gives the facts of a source to whoever speaks in it; but the age of an accused stands in the records of the
 * person, the month and the town with the notes of the hearing, and a reader has both. A fact with another value is
 * numbered; a person who is not among the subjects is added.
 */
export function withMentions(
  subjects: readonly KnownSubject[],
  mentions: readonly Mention[],
): readonly KnownSubject[] {
  const factsById = new Map(subjects.map(({ id, facts }) => [id, { ...facts }]));
  for (const { subject, facts } of mentions) {
    const own: Record<string, string> = factsById.get(subject) ?? {};
    factsById.set(subject, own);
    for (const [name, value] of Object.entries(facts)) {
      let as = name;
      for (let number = 2; own[as] !== undefined && own[as] !== value; number++) as = `${name} ${number}`;
      own[as] = value;
    }
  }
  return [...factsById].map(([id, facts]) => ({ id, facts }));
}
