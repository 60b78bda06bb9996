import { Command } from "commander";
import type { Refusal } from "../../app/api.ts";
import type { Desk } from "../../app/desk.ts";
import { summarise } from "../../app/summary.ts";
import { clearedWords } from "../../app/words-out.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import type { Reader } from "../reading/index.ts";
import { type RunningServer, type Shelf, shelfWith, startServer } from "../server/index.ts";
import { keptViewIn } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { isPageBuilt, pageFolder, readerHere } from "./places.ts";
import { type Finished, notOpened, type Refused, wrongUse } from "./refused.ts";
import { openDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { summaryLines } from "./study-summary.ts";

/** The port that is tried first. */
export const usualPort = 4680;

/** How many ports after it are tried where nobody asked for one. */
const portsTried = 20;

/** The options of the commands that serve the page. */
export interface ServeOptions extends StudyOptions {
  readonly port?: string;
  readonly open?: true;
}

/** `grounds serve`: open a study in the browser. */
export function serveCommand(cli: Cli): Command {
  const command = new Command("serve")
    .description("open a study and serve its page on 127.0.0.1, for this machine alone, until Ctrl-C")
    .argument("[study]", "the study's folder")
    .action(
      cli.doing(async (study: string | undefined, options: ServeOptions) => {
        const ready = readyToServe(options);
        if (!ready.ok) return ready;
        const at = await openDesk(cli, study ?? options.study, options);
        return at.ok ? serveDesk(cli, at.value, options) : at;
      }),
    );
  return withExamples(withServeOptions(withStudyOptions(command)), [
    ["grounds serve field.grounds", "asks for the passphrase, then prints a link that opens the page once"],
    ["grounds serve field.grounds --port 5000", "on a port of your choice"],
  ]);
}

/** Add the options of a command that serves the page. */
export function withServeOptions(command: Command): Command {
  return command
    .option("--port <n>", `the port to serve on; otherwise ${usualPort}, or the next one that is free`)
    .option("--open", "open the link in the browser");
}

/** Say what would keep a study from being served, before anybody types a passphrase. */
export function readyToServe(options: ServeOptions): Result<true, Refused> {
  if (!isPageBuilt()) return wrongUse("The page is not built yet. Build it once: npm run build");
  const port = portOf(options);
  return port.ok ? ok(true) : port;
}

/** Serve an open study until somebody ends it, then close it. */
export async function serveDesk(
  cli: Cli,
  at: StudyDesk,
  options: ServeOptions,
  others: readonly OtherStudy[] = [],
): Promise<Finished> {
  const reader = readerHere();
  const opened: Opened = { desks: [], isOver: false };
  const shelf = shelfWith(
    { name: "first", title: titleOf(at), desk: at.desk },
    others.map((each) => ({ ...each, open: () => openOther(each, opened) })),
  );
  try {
    const ended = Promise.withResolvers<void>();
    const server = await listen(cli, shelf, reader, options, () => ended.resolve());
    if (!server.ok) return server;
    const forget = cli.deps.onStop(() => ended.resolve());
    for (const line of summaryLines(summarise(at.desk), clearedWords(at.desk))) cli.terminal.print(line);
    showLink(cli, server.value, options);
    void renewLinks(cli, server.value);
    await ended.promise;
    forget();
    cli.questions.close();
    await server.value.close();
  } finally {
    opened.isOver = true;
    await reader.close();
    for (const { open } of [at, ...opened.desks]) open.close();
  }
  cli.terminal.print("\nLocked.");
  return ok(exitCodes.done);
}

/** Another study that the page may go on in. */
export interface OtherStudy {
  readonly name: string;
  readonly title: string;
  readonly open: () => Promise<Result<StudyDesk, Refused>>;
}

/** The other studies that were opened while one was served. */
export interface Opened {
  readonly desks: StudyDesk[];
  isOver: boolean;
}

/** Open another study for the page, unless everything was locked meanwhile. */
export async function openOther({ open }: OtherStudy, opened: Opened): Promise<Result<Desk, Refusal>> {
  const at = await open();
  if (!at.ok) return err({ code: "not-opened", text: at.error.text });
  // Making a sample takes its time; what was locked meanwhile stays locked.
  if (opened.isOver) {
    at.value.open.close();
    return err({ code: "locked", text: "The studies were locked while this one was being opened." });
  }
  opened.desks.push(at.value);
  return ok(at.value.desk);
}

function titleOf({ desk }: StudyDesk): string {
  return summarise(desk).title;
}

async function listen(
  cli: Cli,
  shelf: Shelf,
  reader: Reader,
  options: ServeOptions,
  onLock: () => void,
): Promise<Result<RunningServer, Refused>> {
  const asked = portOf(options);
  if (!asked.ok) return asked;
  const first = asked.value ?? usualPort;
  const view = keptViewIn(cli.deps.stateFolder);
  for (let port = first; port < first + (asked.value === undefined ? portsTried : 1); port++) {
    try {
      const server = await startServer({ shelf, reader, page: pageFolder, view, port, onLock });
      if (port > first)
        cli.terminal.note(`Port ${first} is taken by another program, so this is port ${port}.`);
      return ok(server);
    } catch (fault) {
      if (codeOf(fault) === "EACCES")
        return notOpened(
          `Port ${port} may be used by the administrator alone. Choose one above 1023: --port ${usualPort}`,
        );
      if (codeOf(fault) !== "EADDRINUSE") throw fault;
    }
  }
  return notOpened(
    asked.value === undefined
      ? `The ports ${first} to ${first + portsTried - 1} are all taken. Choose another: --port N`
      : `Port ${first} is taken: another program, perhaps another window of Grounds, serves there. End it, choose another port, or leave --port out to have a free one found.`,
  );
}

function portOf({ port }: ServeOptions): Result<number | undefined, Refused> {
  if (port === undefined) return ok(undefined);
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  return number >= 1 && number <= 65_535
    ? ok(number)
    : wrongUse("--port takes a whole number from 1 to 65535.");
}

function showLink(cli: Cli, server: RunningServer, options: ServeOptions): void {
  const link = server.launchLink();
  cli.terminal.print(
    `\nOpen this link in a browser on this machine; it works once, within a minute:\n\n    ${link}\n`,
  );
  if (options.open) cli.deps.openInBrowser(link);
  cli.terminal.print(
    cli.terminal.canAsk
      ? "Press Enter for a new link, Ctrl-C to lock the study and end."
      : "Ctrl-C or SIGTERM locks the study and ends.",
  );
}

async function renewLinks(cli: Cli, server: RunningServer): Promise<void> {
  while ((await cli.questions.line("")) !== undefined) cli.terminal.print(`    ${server.launchLink()}\n`);
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && "code" in fault ? fault.code : undefined;
}
