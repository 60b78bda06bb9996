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
import type { SourceLine, SpeakerLine } from "./views.ts";

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
export function sourceFacts(
  each: Source,
  line: SourceLine,
): readonly { readonly label: string; readonly value: string }[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Speaker", [line.person, line.kind].filter(Boolean).join(", ") || undefined],
    ["Role", inWords(each.role)],
    ["Obtained", [inWords(each.mode), line.country].filter(Boolean).join(", ") || undefined],
    ["Collected", each.collected === undefined ? undefined : periodInWords(each.collected)],
    ["As stated", each.collectedAsStated === undefined ? undefined : periodInWords(each.collectedAsStated)],
    ["Wave", line.wave],
    ["Host", each.hostOrganisation],
    ["Words are", inWords(each.utterance)],
    ["Recorded", inWords(each.recorded)],
    ["Reliability", each.reliability],
    ["Interest", each.interest],
    ["Bias", each.biasNote],
    ["Release", inWords(each.release)],
    ["Consent to quote", inWords(each.consentQuotation)],
    ["Since then", inWords(each.statusAfter)],
    ["Names", inWords(each.namesStep)],
    ["Read from", [each.format, each.encoding].filter(Boolean).join(", ")],
  ];
  return facts.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [{ label, value }]));
}

function periodInWords(period: StatedPeriod): string {
  const text = periodText(period);
  return text.endsWith("..") ? `${text.slice(0, -2)} and after` : text.replace("..", " to ");
}

// The choices of the vocabulary are their own words, but for the hyphens.
function inWords(choice: string | undefined): string | undefined {
  return choice?.replaceAll("-", " ");
}

function withoutAbsent(line: { readonly [K in keyof SourceLine]: SourceLine[K] | undefined }): SourceLine {
  // Every required member above is given, so dropping the absent ones leaves a SourceLine.
  return Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined),
  ) as unknown as SourceLine;
}
