import { Command } from "commander";
import { moveCode, splitCode } from "../../app/codebook.ts";
import { retireCode, reviveCode } from "../../app/coders/retired-codes.ts";
import type { Desk } from "../../app/desk.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { coding, passage } from "../../core/study/index.ts";
import type { Cli } from "./cli.ts";
import { counted } from "./counted.ts";
import { findCode, findRecord, shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type Refused, refusedBy } from "./refused.ts";
import { atDesk, type StudyOptions } from "./study-desk.ts";

interface CodeOptions extends StudyOptions {
  readonly json?: true;
}

/** `grounds code move`: a code goes elsewhere in the tree. */
export function moveCommand(cli: Cli): Command {
  return new Command("move")
    .description("put a code elsewhere in the tree, with those below it; at the top where nothing is said")
    .argument("<code>", "the code, by name or id")
    .option("--under <code>", "the code above it")
    .option("--before <code>", "the code that follows it there; the last where nothing is said")
    .action(
      cli.doing(
        (typed: string, options: CodeOptions & { readonly under?: string; readonly before?: string }) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const code = findCode(desk, typed);
            const [parent, before] = [given(desk, options.under), given(desk, options.before)];
            if (!code.ok) return code;
            if (!parent.ok) return parent;
            if (!before.ok) return before;
            const moved = moveCode(desk, {
              code: code.value,
              ...(parent.value === undefined ? {} : { parent: parent.value }),
              ...(before.value === undefined ? {} : { before: before.value }),
            });
            return moved.ok ? finishedWith(cli, options, {}, "Moved.") : refusedBy(moved.error);
          }),
      ),
    );
}

/** `grounds code retire`: a code is put on passages no more. */
export function retireCommand(cli: Cli): Command {
  return new Command("retire")
    .description("use a code no more, and leave what was coded with it under it")
    .argument("<code>", "the code, by name or id")
    .option("--into <code>", "the code that is used in its place")
    .action(
      cli.doing((typed: string, options: CodeOptions & { readonly into?: string }) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const [code, into] = [findCode(desk, typed), given(desk, options.into)];
          if (!code.ok) return code;
          if (!into.ok) return into;
          const instead = into.value === undefined ? {} : { into: into.value };
          const retired = retireCode(desk, { code: code.value, ...instead });
          return retired.ok ? finishedWith(cli, options, {}, "Retired.") : refusedBy(retired.error);
        }),
      ),
    );
}

/** `grounds code revive`: put a retired code into use again. */
export function reviveCommand(cli: Cli): Command {
  return new Command("revive")
    .description("put a retired code into use again")
    .argument("<code>", "the code, by name or id")
    .action(
      cli.doing((typed: string, options: CodeOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const code = findCode(desk, typed);
          if (!code.ok) return code;
          const revived = reviveCode(desk, { code: code.value });
          return revived.ok ? finishedWith(cli, options, {}, "In use again.") : refusedBy(revived.error);
        }),
      ),
    );
}

/** `grounds code split`: some of what a code is on goes under a new one. */
export function splitCommand(cli: Cli): Command {
  return new Command("split")
    .description(
      "make a new code of some of the passages that a code is on; each coding notes how it was made",
    )
    .argument("<code>", "the code, by name or id")
    .argument("<name>", "the new code's name")
    .requiredOption("--passages <ids...>", "the passages that go under the new code, as `ask` lists them")
    .option("--below", "put the new code below the other, and not beside it")
    .action(
      cli.doing(
        (
          typed: string,
          name: string,
          options: CodeOptions & { readonly passages: readonly string[]; readonly below?: true },
        ) =>
          atDesk(cli, undefined, options, ({ desk }) => {
            const code = findCode(desk, typed);
            if (!code.ok) return code;
            const codings = codingsOn(desk, code.value, options.passages);
            if (!codings.ok) return codings;
            const where = options.below === true ? "below" : "beside";
            const split = splitCode(desk, { code: code.value, name, codings: codings.value, where });
            if (!split.ok) return refusedBy(split.error);
            const { id } = split.value;
            const said = `Split off ${counted(codings.value.length, "coding")} as ${shortId(id)}.`;
            return finishedWith(cli, options, { code: id }, said);
          }),
      ),
    );
}

function codingsOn(
  desk: Desk,
  code: RecordId,
  typed: readonly string[],
): Result<readonly RecordId[], Refused> {
  const codings: RecordId[] = [];
  for (const each of typed) {
    const on = findRecord(desk, passage, each);
    if (!on.ok) return on;
    const own = desk.open.study.where(coding, "passage", on.value).filter((held) => held.code === code);
    codings.push(...own.map(({ id }) => id));
  }
  return ok(codings);
}

function given(desk: Desk, typed: string | undefined): Result<RecordId | undefined, Refused> {
  return typed === undefined ? ok(undefined) : findCode(desk, typed);
}
