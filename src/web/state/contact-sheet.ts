import i18next from "i18next";
import type { Refusal, SourceDescription } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { createForgotten } from "./forgotten.ts";
import { go } from "./route.ts";
import type { Answer } from "./session.ts";
import { readValue, type SourceField, sourceFieldOf } from "./source-fields.ts";
import { act } from "./study.ts";

/** Whose statement it is, where that is somebody new. */
export interface NewSpeaker {
  /** One spelling a line; may be empty where nobody told a name. */
  readonly names: string;
  /** As it was typed; `undefined` while the proposed one stands. */
  readonly pseudonym: string | undefined;
  readonly protection: "1" | "2" | "3";
}

/** A contact sheet that is being filled in. */
export interface ContactDraft {
  readonly title: string;
  readonly text: string;
  /** What was typed or chosen, by the field's key. */
  readonly typed: Readonly<Record<string, string>>;
  /** Set while the speaker is somebody new. */
  readonly speaker: NewSpeaker | undefined;
}

/** An empty sheet: nobody was asked for any consent, and nothing was recorded. */
export const emptySheet: ContactDraft = {
  title: "",
  text: "",
  typed: {
    consentAnalysis: "not-asked",
    consentQuotation: "not-asked",
    consentArchive: "not-asked",
    consentRecontact: "not-asked",
    recorded: "no",
    utterance: "reconstructed",
  },
  speaker: undefined,
};

/** The sheet being filled in, kept while one looks elsewhere in the study. */
export const contactDraft = createForgotten<ContactDraft>(emptySheet);

/** Go to the sheet with some of it filled in, such as the group nobody was asked about. */
export function beginContact(typed: Readonly<Record<string, string>>): void {
  contactDraft.change((now) => ({ ...now, typed: { ...now.typed, ...typed } }));
  go({ screen: "contact" });
}

/** The fields of a sheet, in the groups in which they are asked for. */
export const contactFields = {
  who: fieldsOf("role", "kind", "group"),
  how: fieldsOf("mode", "utterance", "language"),
  when: fieldsOf("collected", "collectedAsStated", "wave"),
  where: fieldsOf("place", "placeShown"),
  consent: fieldsOf("consentAnalysis", "consentQuotation", "consentArchive", "consentRecontact"),
} as const;

function fieldsOf(...keys: readonly SourceField["key"][]): readonly SourceField[] {
  return keys.flatMap((key) => sourceFieldOf(key) ?? []);
}

/** Those of the fields whose text is not understood. */
export function wrongFields({ typed }: ContactDraft): readonly SourceField[] {
  return Object.entries(typed).flatMap(([key, value]) => {
    const field = sourceFieldOf(key);
    return field !== undefined && readValue({}, field, value) === undefined ? [field] : [];
  });
}

/** Keep the sheet: register whoever is new, and send the note with what is known of it. */
export async function keepContact(
  draft: ContactDraft,
  pseudonym: string,
): Promise<
  Answer<{ readonly waiting: RecordId } | { readonly duplicateOf: RecordId; readonly title: string }>
> {
  const speaker = await speakerOf(draft, pseudonym);
  if (!speaker.ok) return speaker;
  const person = speaker.value;
  // Registered now: a second press after a refusal must not register them again.
  if (person !== undefined)
    contactDraft.change((now) => ({ ...now, typed: { ...now.typed, person }, speaker: undefined }));
  const typed = person === undefined ? draft.typed : { ...draft.typed, person };
  const title = draft.title.trim() || i18next.t("sources:add.noteTitle");
  return act("addText", { title, text: draft.text, description: describedBy(typed) });
}

function describedBy(typed: ContactDraft["typed"]): SourceDescription {
  const values = Object.entries(typed).flatMap(([key, value]) => {
    const field = sourceFieldOf(key);
    const read = field === undefined ? null : readValue({}, field, value);
    return read === null || read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(values);
}

async function speakerOf(
  { speaker, typed }: ContactDraft,
  pseudonym: string,
): Promise<
  | { readonly ok: true; readonly value: RecordId | undefined }
  | { readonly ok: false; readonly error: Refusal }
> {
  if (speaker === undefined) return { ok: true, value: undefined };
  const role = personRoleOf(typed.role);
  const kind = (typed.kind ?? "").trim();
  const answer = await act("registerPerson", {
    pseudonym,
    role,
    protection: speaker.protection,
    ...(kind === "" ? {} : { kind }),
    spellings: speaker.names.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()])),
  });
  return answer.ok ? { ok: true, value: answer.value.person } : answer;
}

/** The role a person has where a source's is typed; a researcher is no person of the register. */
export function personRoleOf(role: string | undefined): "insider" | "intermediary" | "official" | "civilian" {
  return role === "intermediary" || role === "official" || role === "civilian" ? role : "insider";
}
