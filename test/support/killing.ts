import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { isRecordId } from "../../src/core/base/index.ts";
import {
  checkBackup,
  checkRecoveryCode,
  isClean,
  type OpenedStudy,
  verifyStudy,
  verifyText,
} from "../../src/node/store/index.ts";
import { drawing } from "./drawing.ts";
import { clearPagesOf, wordsIn } from "./stored-words.ts";
import { newWorkingStudy, openWorkingStudy, workingDeps, workingFolder } from "./working-study.ts";

/** Something that must be so from the moment on in which it was acknowledged. */
export interface Fact {
  /** Empty where the fact is about no record. */
  readonly table: string;
  readonly id: string;
  readonly state: "present" | "removed" | "destroyed";
  readonly field?: string;
  readonly value?: string;
  /** Words that must stand in no page of either database any more. */
  readonly gone?: readonly string[];
  /** Names that must stand in no page of the study any more; the vault keeps them. */
  readonly goneFromStudy?: readonly string[];
  /** A backup that must be whole. */
  readonly backup?: string;
  /** A study that must open. */
  readonly study?: string;
  /** The recovery code that must open the study, until another is being made. */
  readonly recoveryCode?: string;
}

/** What a working process says, a line each. */
export type BusyLine =
  | { readonly is: "opening" | "ready" }
  | { readonly is: "begun"; readonly work: string; readonly may: readonly string[] }
  | {
      readonly is: "done";
      readonly work: string;
      readonly facts: readonly Fact[];
      /** The last action of each database. */
      readonly study: string;
      readonly vault: string;
    };

/** What came of many kills. */
export interface KillCounts {
  readonly kills: number;
  /** What the process was doing when it was killed, and how often. */
  readonly during: ReadonlyMap<string, number>;
  /** Steps that had been acknowledged. */
  readonly acknowledged: number;
  /** What was found amiss afterwards, in words; nothing, if all is well. */
  readonly amiss: readonly string[];
  /** What openings said that they had to finish. */
  readonly notices: ReadonlyMap<string, number>;
}

/** How often to end the process, and how; from which seed; told of each round. */
export interface KillOrder {
  readonly rounds: number;
  readonly seed: number;
  /** `kill`, the rule, at a random moment; `full-disk` lets no file grow past a random size, and the process fails by itself. */
  readonly ending?: "kill" | "full-disk";
  readonly onRound?: (round: number) => void;
}

/**
 * Let a process work in a new study under a folder, kill it, open the study, look for everything that was acknowledged,
 * verify, and go on in the same study; again and again.
 */
export async function killAgainAndAgain(
  root: string,
  { rounds, seed, ending = "kill", onRound }: KillOrder,
): Promise<KillCounts> {
  newWorkingStudy(root).open.close();
  const draw = drawing(seed);
  const known: Known = {
    facts: new Map(),
    gone: new Set(),
    goneFromStudy: new Set(),
    actions: { study: new Set(), vault: new Set() },
  };
  const [during, notices] = [new Map<string, number>(), new Map<string, number>()];
  const amiss: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const args = [worker, root, String(round), String(seed + round)];
    const said = await (ending === "kill" ? workUntilKilled(args, draw) : workUntilFull(args, round, draw));
    const step = said.at(-1);
    count(during, step === undefined ? "starting" : "work" in step ? `${step.work}, ${step.is}` : step.is);
    acknowledged += said.filter((line) => line.is === "done").length;
    const found = lookAfter(root, known, said, notices);
    amiss.push(...found.map((what) => `round ${round}, ${JSON.stringify(step)}: ${what}`));
    onRound?.(round);
  }
  return { kills: rounds, during, acknowledged, amiss, notices };
}

interface Known {
  readonly facts: Map<string, Fact>;
  readonly gone: Set<string>;
  readonly goneFromStudy: Set<string>;
  readonly actions: { readonly study: Set<string>; readonly vault: Set<string> };
}

const worker = new URL("./busy-worker.ts", import.meta.url).pathname;

function workUntilKilled(args: readonly string[], draw: () => number): Promise<readonly BusyLine[]> {
  // Now and then while it opens; otherwise after some steps, at a moment within the next.
  const stepsFirst = draw() < 0.1 ? -1 : Math.floor(draw() * 16);
  const thenMs = draw() * 60;
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let isDue = false;
  const look = (said: string): void => {
    const done = said.split('"is":"done"').length - 1;
    const isTime =
      stepsFirst < 0 ? said.includes('"opening"') : said.includes('"ready"') && done >= stepsFirst;
    if (isDue || !isTime) return;
    isDue = true;
    setTimeout(() => child.kill("SIGKILL"), thenMs);
  };
  return untilEnded(child, look, (_, signal) => signal === "SIGKILL");
}

/** Let no file grow past a size; the limit rises, or the study would soon have no room at all. */
function workUntilFull(
  args: readonly string[],
  round: number,
  draw: () => number,
): Promise<readonly BusyLine[]> {
  const kibibytes = 400 + round * 150 + Math.floor(draw() * 100);
  const limited = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$@"`;
  const child = spawn("bash", ["-c", limited, "bash", process.execPath, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return untilEnded(
    child,
    () => {},
    (complained) => complained.includes("SQLITE_") || complained.includes("EFBIG"),
  );
}

function untilEnded(
  child: ChildProcessByStdio<null, Readable, Readable>,
  look: (said: string) => void,
  isAsMeant: (complained: string, signal: NodeJS.Signals | null) => boolean,
): Promise<readonly BusyLine[]> {
  return new Promise((resolve, reject) => {
    let [said, complained] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      look(said);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complained += text));
    child.on("close", (_, signal) => {
      if (isAsMeant(complained, signal)) resolve(linesOf(said));
      else reject(new Error(`The working process ended by itself after ${said.slice(-300)}: ${complained}`));
    });
  });
}

function linesOf(said: string): readonly BusyLine[] {
  return said
    .split("\n")
    .slice(0, -1)
    .map((line): BusyLine => JSON.parse(line));
}

/** Open what the killed process left and say what is not as it had said. */
function lookAfter(
  root: string,
  known: Known,
  said: readonly BusyLine[],
  notices: Map<string, number>,
): readonly string[] {
  learn(known, said);
  const opened = openWorkingStudy(root);
  if (!opened.ok) return [`does not open: ${opened.error.type}`];
  const open = opened.value;
  try {
    for (const { type } of open.notices) count(notices, type);
    const alarming = open.notices.filter(
      ({ type }) => type !== "ActionResumed" && type !== "StrayOriginalsSwept",
    );
    const report = verifyStudy(open);
    return [
      ...alarming.map(({ type }) => `alarms with ${type}`),
      ...(isClean(report) ? [] : [verifyText(report)]),
      ...lostActions(open, known),
      ...[...known.facts.values()].flatMap((fact) => faultOf(open, fact)),
      ...wordsLeft(workingFolder(root), known).map((word) => `still holds ${word}`),
      ...faultOfCode(root, said),
      ...said.flatMap((line) =>
        line.is === "done" ? line.facts.flatMap((fact) => faultOfCopy(root, fact)) : [],
      ),
    ];
  } finally {
    open.close();
    known.gone.clear();
    known.goneFromStudy.clear();
    for (const name of readdirSync(root).filter((each) => /^\.|^(backup|restored|new)-/.test(each)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Take in what was said: an acknowledged fact holds until a later step may touch it. */
function learn(known: Known, said: readonly BusyLine[]): void {
  for (const line of said) {
    if (line.is === "begun") forget(known, line.may);
    if (line.is !== "done") continue;
    known.actions.study.add(line.study);
    known.actions.vault.add(line.vault);
    for (const fact of line.facts) {
      if (fact.table !== "") known.facts.set(fact.id, fact);
      for (const word of fact.gone ?? []) known.gone.add(word);
      for (const word of fact.goneFromStudy ?? []) known.goneFromStudy.add(word);
    }
  }
}

function forget({ facts }: Known, may: readonly string[]): void {
  const stays = (fact: Fact): boolean => {
    if (may.includes("anything")) return fact.state === "destroyed";
    if (may.includes("everything of a source"))
      return ["source", "memo", "person", "backup"].includes(fact.table);
    return true;
  };
  for (const [key, fact] of facts) if (!stays(fact) || may.includes(fact.id)) facts.delete(key);
}

function wordsLeft(folder: string, { gone, goneFromStudy }: Known): readonly string[] {
  const [study, vault] = [clearPagesOf(folder, "study"), clearPagesOf(folder, "vault")];
  return [...wordsIn([...study, ...vault], [...gone]), ...wordsIn(study, [...goneFromStudy])];
}

function lostActions({ study, vault }: OpenedStudy, { actions }: Known): readonly string[] {
  const lost = (name: string, store: OpenedStudy["study"] | undefined, wanted: ReadonlySet<string>) =>
    [...wanted].flatMap((action) =>
      isRecordId(action) && store?.hasAction(action) !== true ? [`the ${name} lost action ${action}`] : [],
    );
  return [...lost("study", study, actions.study), ...lost("vault", vault?.store, actions.vault)];
}

function faultOf({ study }: OpenedStudy, { table, id, state, field, value }: Fact): readonly string[] {
  if (!isRecordId(id)) return [`no id: ${id}`];
  const found = study.stateOf({ table, id });
  if (found !== state) return [`${table} ${id} is ${found}, not ${state}`];
  const known = study.vocabulary.tables[table];
  if (field === undefined || known === undefined) return [];
  const record: object = study.get(known, id) ?? {};
  const held = Object.entries(record).find(([name]) => name === field)?.[1];
  return held === value ? [] : [`${table} ${id} holds another ${field}`];
}

function faultOfCopy(root: string, { backup, study }: Fact): readonly string[] {
  if (backup !== undefined) {
    const checked = checkBackup(join(root, backup));
    return checked.ok ? [] : [`the backup is not whole: ${checked.error.type}`];
  }
  if (study === undefined) return [];
  const opened = openWorkingStudy(root, study);
  if (!opened.ok) return [`a study that was made does not open: ${opened.error.type}`];
  opened.value.close();
  return [];
}

/** The latest recovery code opens the study, unless its maker was killed while another took its place. */
function faultOfCode(root: string, said: readonly BusyLine[]): readonly string[] {
  const last = said.findLast((line) => "work" in line && line.work === "keys");
  const fact =
    last?.is === "done" ? last.facts.find(({ recoveryCode }) => recoveryCode !== undefined) : undefined;
  if (fact?.recoveryCode === undefined) return [];
  const checked = checkRecoveryCode(workingFolder(root), fact.recoveryCode, workingDeps(root));
  return checked.ok ? [] : [`the recovery code does not open it: ${checked.error.type}`];
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
