import { Command, CommanderError } from "commander";
import { isNoRoom } from "../store/index.ts";
import { agreementCommand } from "./agreement.ts";
import { askCommand, kwicCommand, wordsCommand } from "./ask.ts";
import { backTestCommand } from "./backtest.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { briefCommand } from "./brief.ts";
import { cardCommand } from "./card.ts";
import { claimCommand } from "./claim.ts";
import { type Cli, cliWith } from "./cli.ts";
import type { CliDeps } from "./cli-deps.ts";
import { codeCommand } from "./code.ts";
import { codebookCommand } from "./codebook.ts";
import { codersCommand } from "./coders.ts";
import { conflictsCommand } from "./conflicts.ts";
import { type ExitCode, exitCodes, exitCodesText } from "./exit-code.ts";
import { historyCommand } from "./history.ts";
import { hypothesesCommand } from "./hypotheses.ts";
import { importCommand } from "./import.ts";
import { measuresCommand } from "./measures.ts";
import { memoCommand } from "./memo.ts";
import { modelCommand } from "./model.ts";
import { queriesCommand } from "./named-queries.ts";
import { namesCommand } from "./names.ts";
import { newCommand } from "./new.ts";
import { questionsCommand } from "./open-questions.ts";
import { outlookCommand } from "./outlook.ts";
import { packageCommand } from "./package.ts";
import { passageCommand } from "./passage.ts";
import { passphraseCommand } from "./passphrase.ts";
import { commandHere, versionHere } from "./places.ts";
import { projectCommand } from "./project.ts";
import { quantityCommand } from "./quantity.ts";
import { recoverCommand } from "./recover.ts";
import { roundsCommand } from "./rounds.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { sourceCommand } from "./source.ts";
import { sourcesCommand } from "./sources.ts";
import { startCommand } from "./start.ts";
import { whatIsAStudy } from "./study-path.ts";
import { tableCommand } from "./table.ts";
import { withoutControls } from "./terminal.ts";
import { traceCommand } from "./trace.ts";
import { transcribeCommand } from "./transcribe.ts";
import { translationCommand } from "./translation.ts";
import { redoCommand, undoCommand } from "./undo.ts";
import { verifyCommand } from "./verify.ts";
import { withdrawCommand } from "./withdraw.ts";

/** Run one command line and give its exit code. Nothing is thrown: a mistake of ours is said as one. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<ExitCode> {
  const cli = cliWith(deps);
  try {
    await programOf(cli).parseAsync([...args], { from: "user" });
    return cli.exitCode();
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    if (isNoRoom(fault)) {
      cli.terminal.note(noRoomText);
      return exitCodes.notOpened;
    }
    cli.terminal.note(mistakeText(fault));
    return exitCodes.bug;
  } finally {
    cli.questions.close();
  }
}

const groups: readonly (readonly [string, readonly ((cli: Cli) => Command)[]])[] = [
  ["Begin", [newCommand, startCommand, serveCommand]],
  [
    "Collect and protect",
    [
      importCommand,
      projectCommand,
      transcribeCommand,
      namesCommand,
      sourcesCommand,
      sourceCommand,
      translationCommand,
      withdrawCommand,
    ],
  ],
  [
    "Work",
    [
      searchCommand,
      codeCommand,
      codebookCommand,
      codersCommand,
      roundsCommand,
      agreementCommand,
      askCommand,
      kwicCommand,
      wordsCommand,
      queriesCommand,
      passageCommand,
      memoCommand,
      claimCommand,
      cardCommand,
      quantityCommand,
      hypothesesCommand,
      traceCommand,
      historyCommand,
      undoCommand,
      redoCommand,
    ],
  ],
  ["Ground and look ahead", [modelCommand, outlookCommand, measuresCommand, questionsCommand]],
  ["Answer", [briefCommand, packageCommand, tableCommand, backTestCommand]],
  [
    "Keep",
    [verifyCommand, conflictsCommand, backupCommand, restoreCommand, passphraseCommand, recoverCommand],
  ],
];

function programOf(cli: Cli): Command {
  const program = new Command("grounds")
    .description("From confidential interviews to an outlook in which every number can be asked: says who?")
    .version(versionHere(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this, or a command's own help")
    .helpCommand("help [command]", "show a command's help")
    .addHelpText("after", `\n${whatIsAStudy}\n\n${exitCodesText}`)
    // Else --version would be asked of the program wherever it stands, and a command could have none.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.deps.stdout.write(text),
      writeErr: (text) => cli.deps.stderr.write(withoutControls(text)),
      getOutHelpWidth: () => cli.terminal.helpWidth,
      getErrHelpWidth: () => cli.terminal.helpWidth,
      outputError: (text, write) =>
        write(text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())),
    })
    .showHelpAfterError(
      `(${commandHere} --help shows every command, ${commandHere} COMMAND --help shows one)`,
    );
  for (const [title, commands] of groups) {
    program.commandsGroup(`${title}:`);
    for (const each of commands) program.addCommand(inherit(each(cli), program));
  }
  return program;
}

// Commands are made on their own, so the way they speak and end is handed down here.
function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const each of command.commands) inherit(each, from);
  return command;
}

const noRoomText = `There is no room left on the disk, or it may not be written to. What was confirmed before is stored. Make room, then look with ${commandHere} verify, and do it again.`;

/** Own up to a mistake of ours. A message may hold words of the study, so only the places in the program are printed. */
function mistakeText(fault: unknown): string {
  const frames =
    fault instanceof Error ? (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const places = frames.flatMap(
    (line) => /([\w.-]+\.(?:m?ts|m?js)):(\d+)/.exec(line)?.slice(1, 3).join(":") ?? [],
  );
  return [
    "Something went wrong inside Grounds; it is a mistake of the program, not yours. What was confirmed before is stored; a step that was cut short half-way is finished when the study is opened next.",
    "Please report it as the README says, with the command you gave and these lines, which hold nothing of your study:",
    `  grounds ${versionHere()}, Node ${process.versions.node}, ${process.platform}`,
    `  ${fault instanceof Error ? fault.name : typeof fault} at ${places.slice(0, 6).join(", ")}`,
  ].join("\n");
}
