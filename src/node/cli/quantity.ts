import { Command, Option } from "commander";
import { changeQuantity, removeQuantity, stateQuantity } from "../../app/state-quantity.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { claim, passage, quantity } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { commandHere } from "./places.ts";
import { type Finished, type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";

type Stated = Parameters<typeof stateQuantity>[1]["values"];

interface QuantityOptions extends StudyOptions {
  readonly json?: true;
  readonly kind?: Stated["kind"];
  readonly low?: string;
  readonly high?: string;
  readonly word?: string;
  readonly unit?: string;
  readonly of?: string;
  readonly outOf?: string;
  readonly spread?: "variety" | "doubt";
  readonly claim?: string;
}

/** `grounds quantity`: a number that somebody stated, or a word for one. */
export function quantityCommand(cli: Cli): Command {
  const command = new Command("quantity").description(
    "state a number that a passage gives, or a word of size; mend it, take it out",
  );
  for (const each of [state, mend, remove]) command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    [
      "grounds quantity state 9dw3hp2c --kind price --low 6000 --high 9000 --unit 'USD per person'",
      "a range",
    ],
    ["grounds quantity state 9dw3hp2c --kind share --word most --out-of 'men in the zone'", "a word of size"],
    ["grounds quantity change 5m2k8r4t --out-of 'men held in the zone'", "says of whom it is a share"],
  ]);
}

function state(cli: Cli): Command {
  return withValues(
    new Command("state")
      .description("state what a passage gives as a quantity")
      .argument("<passage>", "the passage's id, or how it begins"),
  )
    .option("--json", "print the quantity's id as JSON")
    .action(
      cli.doing((typed: string, options: QuantityOptions) =>
        atDesk(cli, undefined, options, (at) => stateIt(cli, at, typed, options)),
      ),
    );
}

function stateIt(cli: Cli, { desk }: StudyDesk, typed: string, options: QuantityOptions): Finished {
  const of = findRecord(desk, passage, typed);
  if (!of.ok) return of;
  const values = valuesOf(options);
  if (!values.ok) return values;
  const { low, high, word } = values.value;
  if (low === undefined && high === undefined && word === undefined)
    return wrongUse("Say what was stated: --low, --high, or both, or the word with --word.");
  const about = claimOf(desk, options);
  if (!about.ok) return about;
  const stated = stateQuantity(desk, {
    at: { passage: of.value },
    values: { ...values.value, ...about.value, kind: options.kind ?? "count" },
  });
  return stated.ok
    ? finishedWith(cli, options, stated.value, `Stated (${shortId(stated.value.quantity)}).`)
    : refusedBy(stated.error);
}

function mend(cli: Cli): Command {
  return withValues(
    new Command("change")
      .description("mend what was stated; what is not named stays")
      .argument(
        "<quantity>",
        `the quantity's id, or how it begins; \`${commandHere} trace PASSAGE\` shows them`,
      ),
  ).action(
    cli.doing((typed: string, options: QuantityOptions) =>
      atDesk(cli, undefined, options, ({ desk }) => {
        const id = findRecord(desk, quantity, typed);
        if (!id.ok) return id;
        const values = valuesOf(options);
        if (!values.ok) return values;
        const about = claimOf(desk, options);
        if (!about.ok) return about;
        const changes = {
          ...values.value,
          ...about.value,
          ...(options.kind !== undefined && { kind: options.kind }),
        };
        if (Object.keys(changes).length === 0) return wrongUse("Say what to change, such as --out-of WORDS.");
        const changed = changeQuantity(desk, { quantity: id.value, values: changes });
        return changed.ok ? finishedWith(cli, options, {}, "Changed.") : refusedBy(changed.error);
      }),
    ),
  );
}

function remove(cli: Cli): Command {
  return new Command("remove")
    .description("take a quantity out; the passage stays")
    .argument("<quantity>", "the quantity's id, or how it begins")
    .action(
      cli.doing((typed: string, options: QuantityOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const id = findRecord(desk, quantity, typed);
          if (!id.ok) return id;
          const removed = removeQuantity(desk, { quantity: id.value });
          return removed.ok
            ? finishedWith(cli, options, {}, `Removed. To take it back: ${commandHere} undo`)
            : refusedBy(removed.error);
        }),
      ),
    );
}

function withValues(command: Command): Command {
  return command
    .addOption(
      new Option("--kind <kind>", "what it is (default: count)").choices(quantity.fields.kind.choices),
    )
    .option("--low <n>", "the figure, or the low end; shares from 0 to 1, or in % with --unit %")
    .option("--high <n>", "the high end; the same as --low for one figure")
    .option("--word <word>", 'the word used, such as "many"; the study\'s table of words reads it')
    .option("--unit <unit>", "such as people, USD per person, months")
    .option("--of <what>", "of what, exactly")
    .option("--out-of <whom>", 'out of whom; "many of whom?"')
    .addOption(new Option("--spread <what>", "what a range is").choices(["variety", "doubt"]))
    .option("--claim <claim>", "the claim it was stated for");
}

/** What was typed of the values, each only where it was. */
function valuesOf(options: QuantityOptions): Result<Omit<Stated, "kind">, Refused> {
  const [low, high] = [numberIn(options.low), numberIn(options.high)];
  if (low === "wrong" || high === "wrong")
    return wrongUse("--low and --high take plain numbers, such as 6000 or 0.25.");
  const { word, unit, of, outOf, spread } = options;
  return ok({
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(word !== undefined && { word }),
    ...(unit !== undefined && { unit }),
    ...(of !== undefined && { definition: of }),
    ...(outOf !== undefined && { denominator: outOf }),
    ...(spread !== undefined && { spread }),
  });
}

function claimOf(
  desk: StudyDesk["desk"],
  { claim: typed }: QuantityOptions,
): Result<{ readonly claim?: RecordId }, Refused> {
  if (typed === undefined) return ok({});
  const found = findRecord(desk, claim, typed);
  return found.ok ? ok({ claim: found.value }) : found;
}

function numberIn(typed: string | undefined): number | "wrong" | undefined {
  if (typed === undefined) return undefined;
  return /^\d{1,15}(?:\.\d{1,12})?$/.test(typed.trim()) ? Number(typed) : "wrong";
}
