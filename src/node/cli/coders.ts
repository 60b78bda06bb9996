import { Argument, Command } from "commander";
import { addMember } from "../../app/attributes.ts";
import { listCoders, personNamed, setCoderRole } from "../../app/coders/who-codes.ts";
import type { Desk } from "../../app/desk.ts";
import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { shortId } from "./find-record.ts";
import { finishedWith } from "./finished-with.ts";
import { type Refused, refusedBy, wrongUse } from "./refused.ts";
import { atDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { textTable } from "./text-table.ts";

interface CodersOptions extends StudyOptions {
  readonly json?: true;
}

type Role = Parameters<typeof setCoderRole>[1]["role"];

/** `grounds coders`: who codes in the study, and in which role. */
export function codersCommand(cli: Cli): Command {
  const command = new Command("coders").description("who codes in the study, and in which role");
  for (const each of [list, add, role]) command.addCommand(withStudyOptions(each(cli)));
  return withExamples(command, [
    ["grounds coders add Ben", "adds somebody, under a name that need not be their own"],
    ["grounds coders role Ben adjudicator", "says who settles what differs"],
    ["grounds code put Pay 7hx2k9qd --turn 12 --as Ben", "every command works as whoever --as names"],
  ]);
}

/** Find the member who is meant by a name or by the beginning of an id. */
export function findCoder(desk: Desk, typed: string): Result<RecordId, Refused> {
  const named = personNamed(desk.open.study, typed);
  if (named !== undefined) return ok(named.id);
  const wanted = typed.trim().toLowerCase();
  const [only, ...more] = listCoders(desk).filter(
    ({ id, role: held }) => held !== "agreed" && wanted.length >= 4 && id.startsWith(wanted),
  );
  return only !== undefined && more.length === 0
    ? ok(only.id)
    : wrongUse("Nobody of that name works in this study, or several do. See: grounds coders list");
}

function list(cli: Cli): Command {
  return new Command("list")
    .description("list who codes, in the order in which they joined")
    .argument("[study]", "the study's folder")
    .option("--json", "print them as JSON, with whole ids")
    .action(
      cli.doing((study: string | undefined, options: CodersOptions) =>
        atDesk(cli, study, options, ({ desk }) => {
          const coders = listCoders(desk);
          if (options.json) cli.terminal.printJson(coders);
          else {
            const columns = [{ title: "Id" }, { title: "Name", givesWay: true }, { title: "Role" }] as const;
            const rows = coders.map((each) => [
              shortId(each.id),
              `${each.name}${each.me ? " (at work)" : ""}`,
              each.role,
            ]);
            for (const line of textTable(columns, rows, cli.terminal.tableWidth)) cli.terminal.print(line);
          }
          return ok(exitCodes.done);
        }),
      ),
    );
}

function add(cli: Cli): Command {
  return new Command("add")
    .description("add somebody who codes; one of that name who is there already is taken")
    .argument("<name>", "what the study calls them")
    .option("--json", "print the id as JSON")
    .action(
      cli.doing((name: string, options: CodersOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const added = addMember(desk, { name });
          return added.ok
            ? finishedWith(cli, options, added.value, `Added ${shortId(added.value.member)}.`)
            : refusedBy(added.error);
        }),
      ),
    );
}

function role(cli: Cli): Command {
  return new Command("role")
    .description("say what somebody does among the coders; a lead may open a blind round early")
    .argument("<name>", "who, by name or id")
    .addArgument(new Argument("<role>", "their role").choices(["lead", "coder", "adjudicator"]))
    .action(
      cli.doing((typed: string, wanted: Role, options: CodersOptions) =>
        atDesk(cli, undefined, options, ({ desk }) => {
          const who = findCoder(desk, typed);
          if (!who.ok) return who;
          const set = setCoderRole(desk, { member: who.value, role: wanted });
          return set.ok ? finishedWith(cli, options, {}, `Set to ${wanted}.`) : refusedBy(set.error);
        }),
      ),
    );
}
