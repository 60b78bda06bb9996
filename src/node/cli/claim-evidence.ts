import { Command, Option } from "commander";
import { judgeIndependence, linkEvidence, unlinkEvidence } from "../../app/corroboration.ts";
import type { Desk } from "../../app/desk.ts";
import { claim, evidence, passage, proximities, source } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { commandHere } from "./places.ts";
import { type Finished, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";

type Linked = Parameters<typeof linkEvidence>[1];
type Judged = Parameters<typeof judgeIndependence>[1];

interface LinkedOptions extends StudyOptions {
  readonly json?: true;
}

interface LinkOptions extends LinkedOptions {
  readonly for?: true;
  readonly against?: true;
  readonly silent?: true;
  readonly proximity: Linked["proximity"];
  readonly credibility: Linked["credibility"];
}

/** `grounds claim link`: let a passage speak for or against a claim. */
export function linkCommand(cli: Cli): Command {
  return new Command("link")
    .description("let a passage speak for or against a claim, or record that it was asked and is silent")
    .argument("<claim>", "the claim's id, or how it begins")
    .argument("<passage>", "the passage's id, or how it begins")
    .option("--for", "it supports the claim")
    .option("--against", "it contradicts the claim")
    .option("--silent", "it was asked and says nothing of it")
    .addOption(
      choice("--proximity <how>", "how far the speaker was from it", proximities).makeOptionMandatory(),
    )
    .addOption(
      choice("--credibility <grade>", "1 confirmed … 5 improbable, 6 cannot be judged", [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
      ]).default("6"),
    )
    .option("--json", "print the link's id as JSON")
    .action(
      cli.doing((typed: string, of: string, options: LinkOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => linkThem(cli, desk, typed, of, options)),
      ),
    );
}

function linkThem(cli: Cli, desk: Desk, typed: string, of: string, options: LinkOptions): Finished {
  const [direction, ...more] = (["for", "against", "silent"] as const).filter((each) => options[each]);
  if (direction === undefined || more.length > 0)
    return wrongUse("Say one of --for, --against and --silent.");
  const about = findRecord(desk, claim, typed);
  if (!about.ok) return about;
  const at = findRecord(desk, passage, of);
  if (!at.ok) return at;
  const { proximity, credibility } = options;
  const linked = linkEvidence(desk, {
    claim: about.value,
    at: { passage: at.value },
    direction,
    proximity,
    credibility,
  });
  return linked.ok
    ? finishedWith(cli, options, { evidence: linked.value }, `Linked (${shortId(linked.value)}).`)
    : refusedBy(linked.error);
}

/** `grounds claim unlink`: take a link away. */
export function unlinkCommand(cli: Cli): Command {
  return new Command("unlink")
    .description("take one evidence link away; the passage stays")
    .argument("<evidence>", `the link's id, or how it begins; \`${commandHere} trace CLAIM\` shows them`)
    .action(
      cli.doing((typed: string, options: LinkedOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const id = findRecord(desk, evidence, typed);
          if (!id.ok) return id;
          const taken = unlinkEvidence(desk, { evidence: id.value });
          return taken.ok
            ? finishedWith(cli, options, {}, `Taken away. To take it back: ${commandHere} undo`)
            : refusedBy(taken.error);
        }),
      ),
    );
}

interface JudgeOptions extends LinkedOptions {
  readonly value: Judged["value"];
  readonly reason: string;
}

/** `grounds claim judge`: say whether two sources depend on each other. */
export function judgeCommand(cli: Cli): Command {
  return new Command("judge")
    .description("judge whether two sources depend on each other for a claim")
    .argument("<claim>", "the claim's id, or how it begins")
    .argument("<one>", "the one source")
    .argument("<other>", "the other source")
    .addOption(
      choice("--value <value>", "what was found", [
        "shared",
        "independent",
        "not-known",
      ]).makeOptionMandatory(),
    )
    .requiredOption("--reason <words>", "why")
    .action(
      cli.doing((typed: string, first: string, second: string, options: JudgeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const about = findRecord(desk, claim, typed);
          if (!about.ok) return about;
          const one = findRecord(desk, source, first);
          if (!one.ok) return one;
          const other = findRecord(desk, source, second);
          if (!other.ok) return other;
          const { value, reason } = options;
          const judged = judgeIndependence(desk, {
            claim: about.value,
            one: one.value,
            other: other.value,
            value,
            reason,
          });
          return judged.ok ? finishedWith(cli, options, {}, "Judged.") : refusedBy(judged.error);
        }),
      ),
    );
}

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}
