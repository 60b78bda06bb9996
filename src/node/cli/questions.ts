import type { CliDeps, CliInput } from "./cli-deps.ts";
import { withoutControls } from "./terminal.ts";

/** Asks the person at the terminal. Every question answers `undefined` where it was broken off or nobody is there. */
export interface Questions {
  /** Ask for a line, which is shown while it is typed. */
  readonly line: (question: string) => Promise<string | undefined>;
  /** Ask for a secret, which is not shown. */
  readonly secret: (question: string) => Promise<string | undefined>;
  /** Let the input go, so that the program can end. */
  readonly close: () => void;
}

/** Ask through the streams of a command. */
export function questionsOn(deps: Pick<CliDeps, "stdin" | "stderr" | "onStop">): Questions {
  const input = typedInput(deps.stdin);
  const ask = async (question: string, hidden: boolean): Promise<string | undefined> => {
    deps.stderr.write(withoutControls(question));
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    const forget = deps.onStop(() => resolve(undefined));
    void input.next(hidden).then(resolve);
    const answer = await promise;
    forget();
    input.rest();
    if (hidden || answer === undefined) deps.stderr.write("\n");
    return answer;
  };
  const line = async (question: string) => (await ask(question, false))?.trim();
  return {
    line,
    secret: (question) => ask(question, true),
    close: () => input.rest(),
  };
}

/** Lines as they are typed or piped in. */
interface TypedInput {
  /** The next line; `undefined` at the end of the input or at Ctrl-C. */
  readonly next: (hidden: boolean) => Promise<string | undefined>;
  /** Stop listening until the next line is wanted. */
  readonly rest: () => void;
}

function typedInput(stdin: CliInput): TypedInput {
  // What came in beyond the line that was asked for, such as the rest of a paste.
  let pending = "";
  let ended = stdin.readableEnded;
  let letGo = (): void => {};
  let onEnd = (): void => {};
  // Also between two questions: the end comes once, whether anybody waits for a line or not.
  stdin.once("end", () => {
    ended = true;
    onEnd();
  });

  const next = (hidden: boolean): Promise<string | undefined> => {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    let line = "";
    const raw = hidden && stdin.isTTY === true;
    const takePending = (): boolean => {
      const typed = raw ? typeHidden(line, pending) : typeShown(line, pending);
      [line, pending] = [typed.line, typed.rest];
      if (typed.end !== undefined) resolve(typed.end === "line" ? line : undefined);
      return typed.end !== undefined;
    };
    if (takePending()) return promise;
    if (ended) return Promise.resolve(line === "" ? undefined : line);
    const onData = (chunk: Buffer | string): void => {
      pending += chunk.toString();
      if (takePending()) letGo();
    };
    onEnd = () => {
      letGo();
      resolve(line === "" ? undefined : line);
    };
    stdin.setEncoding("utf8");
    stdin.on("data", onData);
    if (raw) stdin.setRawMode?.(true);
    stdin.resume();
    letGo = () => {
      stdin.off("data", onData);
      onEnd = () => {};
      if (raw) stdin.setRawMode?.(false);
      stdin.pause();
      letGo = () => {};
    };
    return promise;
  };
  return { next, rest: () => letGo() };
}

interface Typed {
  readonly line: string;
  readonly rest: string;
  readonly end?: "line" | "broken-off";
}

function typeShown(line: string, typed: string): Typed {
  const end = typed.search(/[\r\n]/);
  if (end < 0) return { line: line + typed, rest: "" };
  const rest = typed.slice(end).replace(/^(?:\r\n|\r|\n)/, "");
  return { line: line + typed.slice(0, end), rest, end: "line" };
}

// A terminal in raw mode hands over every key, so editing is done here: backspace, Ctrl-U, Ctrl-C, Ctrl-D.
function typeHidden(before: string, typed: string): Typed {
  // Arrow keys and the like come as sequences that begin with escape; they are no part of a passphrase.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
  const keys = Array.from(typed.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|O.)?/g, ""));
  let line = before;
  for (const [at, key] of keys.entries()) {
    const rest = keys.slice(at + 1).join("");
    if (key === "\r" || key === "\n") return { line, rest: rest.replace(/^\n/, ""), end: "line" };
    if (key === "\u0003") return { line, rest, end: "broken-off" };
    if (key === "\u0004") return { line, rest, end: line === "" ? "broken-off" : "line" };
    if (key === "\u007f" || key === "\b") line = Array.from(line).slice(0, -1).join("");
    else if (key === "\u0015") line = "";
    else line += key;
  }
  return { line, rest: "" };
}
