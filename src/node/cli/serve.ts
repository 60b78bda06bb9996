import { basename, join } from "node:path";
import { Command } from "commander";
import { summarise } from "../../app/summary.ts";
import { clearedWords } from "../../app/words-out.ts";
import { err, ok, type Result } from "../../core/base/index.ts";
import type { Reader } from "../reading/index.ts";
import {
  ownStudiesIn,
  type RunningServer,
  type ServedDesk,
  type Shelf,
  shelfWith,
  startServer,
  type UnopenedStudy,
} from "../server/index.ts";
import { keptViewIn } from "../store/index.ts";
import type { Cli } from "./cli.ts";
import { withExamples } from "./examples.ts";
import { exitCodes } from "./exit-code.ts";
import { isPageBuilt, pageFolder, readerHere } from "./places.ts";
import { type Finished, notOpened, type Refused, wrongUse } from "./refused.ts";
import { openSample, type Sample, samples, sampleTitle } from "./sample-study.ts";
import { findStudies } from "./studies-place.ts";
import { folderDeps, openDesk, type StudyDesk, type StudyOptions, withStudyOptions } from "./study-desk.ts";
import { summaryLines } from "./study-summary.ts";

/** The port that is tried first. */
export const usualPort = 4680;

/** How many ports after it are tried where nobody asked for one. */
const portsTried = 20;

/** The options of the commands that serve the page. */
export interface ServeOptions extends StudyOptions {
  readonly port?: string;
  readonly open?: true;
  /** Ask for the passphrase in the terminal and not on the page. */
  readonly ask?: true;
}

/** `grounds serve`: studies in the browser. */
export function serveCommand(cli: Cli): Command {
  const command = new Command("serve")
    .description(
      "serve the page on 127.0.0.1, for this machine alone, until Ctrl-C; studies are unlocked there",
    )
    .argument("[study]", "the study's folder, or a folder with studies in it")
    .action(
      cli.doing((study: string | undefined, options: ServeOptions) => serveStudies(cli, study, options)),
    );
  return withExamples(withServeOptions(withStudyOptions(command)), [
    [
      "grounds serve field.grounds",
      "prints a link that opens the page once; the page asks for the passphrase",
    ],
    ["grounds serve ~/studies", "offers every study in a folder, and makes new ones there"],
    ["grounds serve field.grounds --ask", "asks for the passphrase here, so that no browser sees it"],
    ["grounds serve field.grounds --port 5000", "on a port of your choice"],
  ]);
}

/** Add the options of a command that serves the page. */
export function withServeOptions(command: Command): Command {
  return command
    .option("--port <n>", `the port to serve on; otherwise ${usualPort}, or the next one that is free`)
    .option("--ask", "ask for the passphrase here and not on the page")
    .option("--open", "open the link in the browser");
}

/** Say what would keep a study from being served, before anybody types a passphrase. */
export function readyToServe(options: ServeOptions): Result<true, Refused> {
  if (!isPageBuilt()) return wrongUse("The page is not built yet. Build it once: npm run build");
  const port = portOf(options);
  return port.ok ? ok(true) : port;
}

/** Serve the study that is meant, or the studies of a folder, until somebody ends it. */
export async function serveStudies(
  cli: Cli,
  given: string | undefined,
  options: ServeOptions,
): Promise<Finished> {
  const ready = readyToServe(options);
  if (!ready.ok) return ready;
  const place = findStudies(cli.deps, given ?? options.study);
  if (!place.ok) return place;
  const { folder, first } = place.value;
  const isOpenedHere =
    options.ask === true || options.passphraseFd !== undefined || options.passphraseFile !== undefined;
  if (!isOpenedHere) return serveShelf(cli, folder, first === undefined ? {} : { first }, options);
  const at = await openDesk(cli, first === undefined ? given : join(folder, first), options);
  if (!at.ok) return at;
  return serveShelf(cli, folder, { here: { name: first ?? basename(at.value.path), at: at.value } }, options);
}

/** The study with which the page begins: one that is open, or one that it asks the passphrase of. */
export interface Beginning {
  readonly here?: { readonly name: string; readonly at: StudyDesk };
  readonly first?: string;
}

/** Serve the samples and the studies of a folder until somebody ends it, then close what is open. */
export async function serveShelf(
  cli: Cli,
  folder: string,
  { here, first }: Beginning,
  options: ServeOptions,
): Promise<Finished> {
  const reader = readerHere();
  const { clock, randomBytes } = cli.deps.crypto;
  const deps = { ...folderDeps(cli.deps), outlooks: cli.deps.outlooks };
  const named = first ?? here?.name;
  const shelf = shelfWith({
    clock,
    randomBytes,
    samples: samples.map((each) => sampleOnShelf(cli, each)),
    own: ownStudiesIn(folder, deps, named),
    ...(here === undefined ? {} : { here: { name: here.name, desk: servedDesk(here.at) } }),
    ...(first === undefined ? {} : { first }),
  });
  try {
    const ended = Promise.withResolvers<void>();
    const server = await listen(cli, shelf, reader, options);
    if (!server.ok) return server;
    const forget = cli.deps.onStop(() => ended.resolve());
    if (here !== undefined)
      for (const line of summaryLines(summarise(here.at.desk), clearedWords(here.at.desk)))
        cli.terminal.print(line);
    showLink(cli, server.value, options);
    void renewLinks(cli, server.value);
    await ended.promise;
    forget();
    cli.questions.close();
    await server.value.close();
  } finally {
    shelf.lock();
    await reader.close();
  }
  cli.terminal.print("\nLocked.");
  return ok(exitCodes.done);
}

function sampleOnShelf(cli: Cli, sample: Sample): UnopenedStudy {
  return {
    name: sample.name,
    title: sampleTitle(sample),
    open: async () => {
      const at = await openSample(cli, sample);
      return at.ok ? ok(servedDesk(at.value)) : err({ code: "not-opened", text: at.error.text });
    },
  };
}

function servedDesk({ desk, open }: StudyDesk): ServedDesk {
  return { ...desk, open };
}

async function listen(
  cli: Cli,
  shelf: Shelf,
  reader: Reader,
  options: ServeOptions,
): Promise<Result<RunningServer, Refused>> {
  const asked = portOf(options);
  if (!asked.ok) return asked;
  const first = asked.value ?? usualPort;
  const view = keptViewIn(cli.deps.stateFolder);
  const { clock, randomBytes } = cli.deps.crypto;
  const onLock = (why: "asked" | "idle"): void => cli.terminal.print(lockedTexts[why]);
  const served = { shelf, reader, page: pageFolder, view, clock, randomBytes, onLock };
  for (let port = first; port < first + (asked.value === undefined ? portsTried : 1); port++) {
    try {
      const server = await startServer({ ...served, port });
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

const lockedTexts = {
  asked: "Locked. The page can unlock it again; Ctrl-C ends.",
  idle: "Locked: nobody was at the page. It can unlock it again; Ctrl-C ends.",
} as const;

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
