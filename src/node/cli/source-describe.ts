import { Command, Option } from "commander";
import type { SourceDescription } from "../../app/api.ts";
import { addChoice, placeName } from "../../app/choices.ts";
import type { Desk } from "../../app/desk.ts";
import { describeSource, describeSpeaker, isDescription, listSpeakers } from "../../app/sources.ts";
import { ok, parsePeriod, type RecordId, type Result } from "../../core/base/index.ts";
import { type Field, group, person, place, source, speaker, wave } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { findRecord, onlyOne } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";

interface DescribeOptions extends StudyOptions {
  readonly set: readonly string[];
  readonly clear: readonly string[];
  readonly new?: true;
}

type Fields = Readonly<Record<string, Field<unknown> & { readonly choices?: readonly string[] }>>;

/** What can be said about a source, by the names that `grounds source show --json` prints. */
const described: Fields = Object.fromEntries(
  Object.entries(source.fields).filter(([name]) => isDescription({ [name]: null })),
);

/** `grounds source describe`: say what is known about a source. */
export function describeCommand(cli: Cli): Command {
  const gather = (each: string, before: readonly string[]): readonly string[] => [...before, each];
  return new Command("describe")
    .description("say how, when, where and from whom a source was obtained, and what it may be used for")
    .argument("<source>", "the source's id, or how it begins")
    .option("--set <field=value>", "say one thing; as often as there are things to say", gather, [])
    .option("--clear <field>", "say nothing more of a thing", gather, [])
    .option("--new", "add a place, wave or group that is set here and is not in the lists yet")
    .addHelpText("after", `\nFields, and what they take:\n${fieldsText()}`)
    .action(
      cli.doing((typed: string, options: DescribeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => describe(cli, desk, typed, options)),
      ),
    );
}

function fieldsText(): string {
  return Object.entries(described)
    .map(([name, field]) => `  ${name}: ${takes(field)}`)
    .join("\n");
}

function takes(field: Fields[string]): string {
  if (field.choices !== undefined) return field.choices.join(", ");
  if (field.refersTo === "place") return 'a place, such as "Irtan" or "the north, Irtan", or its id';
  if (field.refersTo !== undefined) return `a ${field.refersTo} by name or id`;
  if (field.accepts(true)) return "yes, no";
  return field.accepts("x") ? "words" : "2018, 2018-03, 2018-03-14, 2017..2018, 2013.., spring 2018";
}

function describe(cli: Cli, desk: Desk, typed: string, options: DescribeOptions): Finished {
  const id = findRecord(desk, source, typed);
  if (!id.ok) return id;
  const said = saidIn(options);
  if (!said.ok) return said;
  // Everything is read before a place or wave is added, so that a slip in what follows adds none.
  for (const [name, text] of said.value) {
    const read = readField(desk, name, text);
    if (!read.ok && !(options.new && isAddable(name))) return read;
  }
  const values: Record<string, unknown> = {};
  for (const [name, text] of said.value) {
    const read = readField(desk, name, text);
    const found = read.ok ? read : added(desk, name, text ?? "");
    if (!found.ok) return found;
    values[name] = found.value;
  }
  // Each value was asked of its field, and the fields are those of a description.
  const done = describeSource(desk, { source: id.value, values: values as SourceDescription });
  if (!done.ok) return refusedBy(done.error);
  for (const warning of done.value.warnings) cli.terminal.note(warning);
  return finishedWith(cli, {}, {}, "Said.");
}

/** What was asked to be said, by field; `undefined` where it is to be cleared. */
function saidIn({ set, clear }: DescribeOptions): Result<ReadonlyMap<string, string | undefined>, Refused> {
  const said = new Map<string, string | undefined>();
  for (const each of [...set, ...clear]) {
    const cut = set.includes(each) ? each.indexOf("=") : each.length;
    const name = each.slice(0, Math.max(cut, 0)).trim();
    if (cut < 1) return wrongUse("--set takes FIELD=VALUE, such as --set mode=voice.");
    if (!Object.hasOwn(described, name))
      return wrongUse(`A source has no field of that name. It has: ${Object.keys(described).join(", ")}.`);
    if (said.has(name)) return wrongUse(`${name} is said twice. Say it once.`);
    said.set(name, set.includes(each) ? each.slice(cut + 1).trim() : undefined);
  }
  return said.size > 0
    ? ok(said)
    : wrongUse("Say something: --set FIELD=VALUE, or --clear FIELD. --help lists the fields.");
}

function readField(desk: Desk, name: string, text: string | undefined): Result<unknown, Refused> {
  const field = described[name];
  if (field === undefined) return wrongUse(`A source has no field ${name}.`);
  if (text === undefined)
    return field.optional
      ? ok(null)
      : wrongUse(`${name} cannot be cleared, since every source has one. Set another value.`);
  if (field.refersTo !== undefined) return findNamed(desk, field.refersTo, text);
  if (field.accepts(true) && /^(?:yes|no)$/.test(text)) return ok(text === "yes");
  if (text !== "" && field.accepts(text)) return ok(text);
  const period = field.accepts({ from: "2018-01-01" }) ? parsePeriod(text) : undefined;
  return period?.ok ? ok(period.value) : wrongUse(`${name} takes: ${takes(field)}.`);
}

/** Find who or what is meant by its name, or by the beginning of its id. */
function findNamed(desk: Desk, table: string, typed: string): Result<RecordId, Refused> {
  const wanted = typed.normalize("NFC").toLowerCase();
  const listed = namesIn(desk, table);
  const [only, ...more] = listed.filter(({ name }) => name.toLowerCase() === wanted);
  if (only !== undefined && more.length === 0) return ok(only.id);
  const found = onlyOne(listed, typed, `a ${table}`);
  if (found.ok) return ok(found.value.id);
  return isAddable(table)
    ? wrongUse(`There is no ${table} of that name. Look at the spelling, or add it with --new.`)
    : wrongUse(`There is no ${table} of that name or id in this study.`);
}

function namesIn(desk: Desk, table: string): readonly { readonly id: RecordId; readonly name: string }[] {
  const { study } = desk.open;
  switch (table) {
    case person.name:
      return study.all(person).map(({ id, pseudonym }) => ({ id, name: pseudonym }));
    case group.name:
      return study.all(group);
    case wave.name:
      return study.all(wave);
    default:
      return study.all(place).map((each) => ({ id: each.id, name: placeName(each) }));
  }
}

function isAddable(name: string): boolean {
  return name === place.name || name === wave.name || name === group.name;
}

function added(desk: Desk, table: string, typed: string): Result<RecordId, Refused> {
  const [country = "", region, site] = typed
    .split(",")
    .map((each) => each.trim())
    .toReversed();
  const done = addChoice(
    desk,
    table === "place"
      ? {
          table,
          country,
          ...(region === undefined ? {} : { region }),
          ...(site === undefined ? {} : { site }),
        }
      : { table: table === "wave" ? "wave" : "group", name: typed },
  );
  return done.ok ? ok(done.value.id) : refusedBy(done.error);
}

interface SpeakerOptions extends StudyOptions {
  readonly part?: (typeof speaker.fields.part.choices)[number];
  /** False where nobody is to stand behind the label. */
  readonly person?: string | false;
}

/** `grounds source speaker`: say who speaks under a label. */
export function speakerCommand(cli: Cli): Command {
  return new Command("speaker")
    .description("say who speaks under a label, and in which part; the label stays as it was read")
    .argument("<source>", "the source's id, or how it begins")
    .argument("<speaker>", "the label, or the speaker's id, or how it begins")
    .addOption(new Option("--part <part>", "the part they have").choices(speaker.fields.part.choices))
    .option("--person <pseudonym>", "the person they are, by pseudonym or id")
    .option("--no-person", "nobody in particular")
    .action(
      cli.doing((of: string, typed: string, options: SpeakerOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => sayWho(cli, desk, of, typed, options)),
      ),
    );
}

function sayWho(cli: Cli, desk: Desk, of: string, typed: string, options: SpeakerOptions): Finished {
  const id = findRecord(desk, source, of);
  if (!id.ok) return id;
  const speakers = listSpeakers(desk, { source: id.value });
  if (!speakers.ok) return refusedBy(speakers.error);
  const [labelled, ...more] = speakers.value.filter(({ label }) => label === typed.trim());
  const who =
    labelled !== undefined && more.length === 0
      ? ok(labelled)
      : onlyOne(speakers.value, typed, "a speaker of this source");
  if (!who.ok) return who;
  const { part } = options;
  if (part === undefined && options.person === undefined)
    return wrongUse("Say something of them: --part PART, --person PSEUDONYM, or --no-person.");
  const is = typeof options.person === "string" ? findNamed(desk, person.name, options.person) : ok(null);
  if (!is.ok) return is;
  const done = describeSpeaker(desk, {
    speaker: who.value.id,
    ...(part === undefined ? {} : { part }),
    ...(options.person === undefined ? {} : { person: is.value }),
  });
  return done.ok ? finishedWith(cli, {}, {}, "Said.") : refusedBy(done.error);
}
