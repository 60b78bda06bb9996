import { err, ok, periodText, type RecordId, type Result, type StatedPeriod } from "../core/base/index.ts";
import {
  change,
  coding,
  group,
  passage,
  person,
  place,
  type Source,
  source,
  speaker,
  wave,
} from "../core/study/index.ts";
import type { DescribeSpeaker, Nothing, RecordedField, Refusal, SourceDescription } from "./api.ts";
import { commit, type Desk } from "./desk.ts";
import { refuse } from "./refusal.ts";
import { quotesHeldOf, sourceWarnings } from "./source-warnings.ts";
import { textOfSource } from "./text-of-source.ts";
import type { SourceFact, SourceLine, SourceList, SpeakerLine } from "./views.ts";

/** Every source, in the order in which they entered. */
export function listSources(desk: Desk): readonly SourceLine[] {
  return desk.open.study.all(source).map((each) => sourceLine(desk, each));
}

/** Record what is known about a source: how, when, where and from whom it was obtained, and what it may be used for. */
export function describeSource(
  desk: Desk,
  input: { readonly source: RecordId; readonly values: SourceDescription },
): Result<SourceLine, Refusal> {
  const held = desk.open.study.get(source, input.source);
  if (held === undefined) return err(refuse("not-found"));
  if (input.values.title !== undefined && (input.values.title ?? "").trim() === "")
    return err(refuse("title-empty"));
  // How it was read and whether its names step was done is not said but done.
  if (!isDescription(input.values)) return err(refuse("not-described"));
  const values = Object.fromEntries(
    Object.entries(input.values).map(([key, value]) => [key, value ?? undefined]),
  );
  const done = commit(desk, "describe-source", [change(source, held.id, values)]);
  if (!done.ok) return done;
  const described = desk.open.study.get(source, held.id);
  return described === undefined ? err(refuse("not-found")) : ok(sourceLine(desk, described));
}

/** Who speaks in a source, in the order in which they are first heard. */
export function listSpeakers(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<readonly SpeakerLine[], Refusal> {
  const { study } = desk.open;
  if (study.get(source, input.source) === undefined) return err(refuse("not-found"));
  return ok(
    textOfSource(study, input.source).speakers.map(({ id, label, part, person: who }) => ({
      id,
      label,
      part,
      ...(who === undefined ? {} : { person: who }),
    })),
  );
}

/** Say who a speaker is, and what part they have; the label stays as it was read. */
export function describeSpeaker(desk: Desk, input: DescribeSpeaker): Result<Nothing, Refusal> {
  if (desk.open.study.get(speaker, input.speaker) === undefined) return err(refuse("not-found"));
  const { part, person: of } = input;
  const values = {
    ...(part === undefined ? {} : { part }),
    ...(of === undefined ? {} : { person: of ?? undefined }),
  };
  if (Object.keys(values).length === 0) return ok({});
  const done = commit(desk, "describe-speaker", [change(speaker, input.speaker, values)]);
  return done.ok ? ok({}) : done;
}

/** Everything that is said about a source, in the form in which it can be changed. */
export function describedSource(
  desk: Desk,
  input: { readonly source: RecordId },
): Result<SourceDescription, Refusal> {
  const held = desk.open.study.get(source, input.source);
  if (held === undefined) return err(refuse("not-found"));
  const described = Object.entries(held).filter(([field]) => field !== "id" && !recorded.has(field));
  return ok(Object.fromEntries(described));
}

const recorded: ReadonlySet<string> = new Set<RecordedField>([
  "format",
  "encoding",
  "originalSha256",
  "originalBytes",
  "wordCount",
  "receivedAt",
  "readingNotes",
  "media",
  "namesStep",
]);

/** Whether values say something of a source, and nothing that is recorded as it happens. */
export function isDescription(values: SourceDescription): boolean {
  return !Object.keys(values).some((field) => recorded.has(field));
}

/** One source as a list shows it. */
export function sourceLine(desk: Desk, each: Source): SourceLine {
  const { study } = desk.open;
  const passages = study.where(passage, "source", each.id);
  const speaks = each.person === undefined ? undefined : study.get(person, each.person);
  const country = each.place === undefined ? undefined : study.get(place, each.place)?.country;
  return withoutAbsent({
    id: each.id,
    title: each.title,
    mode: each.mode,
    role: each.role ?? speaks?.role,
    kind: each.kind ?? speaks?.kind,
    person: speaks?.pseudonym,
    group: each.group === undefined ? undefined : study.get(group, each.group)?.name,
    country: country ?? each.institutionCountry,
    wave: each.wave === undefined ? undefined : study.get(wave, each.wave)?.name,
    groupId: each.group,
    waveId: each.wave,
    placeId: each.place,
    collected: each.collected,
    collectedAsStated: each.collectedAsStated,
    language: each.language ?? "und",
    words: each.wordCount ?? 0,
    passages: passages.length,
    codings: passages.reduce((sum, one) => sum + study.where(coding, "passage", one.id).length, 0),
    reliability: each.reliability,
    release: each.release,
    namesStep: each.namesStep,
    warnings: sourceWarnings(each),
    quotesHeld: quotesHeldOf(each),
  });
}

/** What is recorded about a source, as labels and values in words. */
export function sourceFacts(each: Source, line: SourceLine): readonly SourceFact[] {
  const facts = [
    plain("Speaker", [line.person, line.kind].filter(Boolean).join(", ")),
    chosen("Role", "role", each.role),
    chosen("Obtained", "mode", each.mode, line.country),
    stated("Collected", each.collected),
    stated("As stated", each.collectedAsStated),
    plain("Wave", line.wave),
    plain("Host", each.hostOrganisation),
    chosen("Words are", "utterance", each.utterance),
    chosen("Recorded", "recorded", each.recorded),
    plain("Reliability", each.reliability),
    plain("Interest", each.interest),
    plain("Bias", each.biasNote),
    chosen("Release", "release", each.release),
    chosen("Consent to quote", "consent", each.consentQuotation),
    chosen("Since then", "status", each.statusAfter),
    chosen("Names", "namesStep", each.namesStep),
    plain("Read from", [each.format.replace(mediaKind, ""), each.encoding].filter(Boolean).join(", ")),
  ];
  return facts.filter(({ value }) => value !== "");
}

/** A recording or picture is kept as `audio-wav`; people call it wav. */
const mediaKind = /^(?:audio|picture)-/;

function plain(label: string, value = ""): SourceFact {
  return { label, value };
}

// The choices of the vocabulary are their own words, but for the hyphens.
function chosen(label: string, from: SourceList, choice: string | undefined, beside?: string): SourceFact {
  if (choice === undefined) return { label, value: beside ?? "" };
  const value = [choice.replaceAll("-", " "), beside].filter(Boolean).join(", ");
  return { label, value, chosen: { from, value: choice, ...(beside === undefined ? {} : { beside }) } };
}

function stated(label: string, period: StatedPeriod | undefined): SourceFact {
  return period === undefined ? { label, value: "" } : { label, value: periodInWords(period), period };
}

function periodInWords(period: StatedPeriod): string {
  const text = periodText(period);
  return text.endsWith("..") ? `${text.slice(0, -2)} and after` : text.replace("..", " to ");
}

function withoutAbsent(line: { readonly [K in keyof SourceLine]: SourceLine[K] | undefined }): SourceLine {
  // Every required member above is given, so dropping the absent ones leaves a SourceLine.
  return Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined),
  ) as unknown as SourceLine;
}
