import { PassThrough, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { questionsOn } from "./questions.ts";

function atTerminal(isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} });
  let said = "";
  const stderr = new Writable({
    write: (chunk, _, done) => {
      said += String(chunk);
      done();
    },
  });
  let stop = (): void => {};
  const onStop = (listener: () => void) => {
    stop = listener;
    return () => {};
  };
  return { stdin, said: () => said, stop: () => stop(), questions: questionsOn({ stdin, stderr, onStop }) };
}

describe("a secret", () => {
  test("is not shown while it is typed", async () => {
    const { stdin, said, questions } = atTerminal(true);
    const answer = questions.secret("Passphrase: ");
    stdin.write("river candle\r");
    expect(await answer).toBe("river candle");
    expect(said()).toBe("Passphrase: \n");
  });

  test("can be mended with backspace and begun again with Ctrl-U", async () => {
    const { stdin, questions } = atTerminal(true);
    const answer = questions.secret("");
    stdin.write("wrong\u0015rivér\u007f\u007fer\r");
    expect(await answer).toBe("river");
  });

  test("takes no arrow key for a sign of it", async () => {
    const { stdin, questions } = atTerminal(true);
    const answer = questions.secret("");
    stdin.write("ab\u001b[D\u001b[1;5Cc\u001bOPd\r");
    expect(await answer).toBe("abcd");
  });

  test("is broken off by Ctrl-C", async () => {
    const { stdin, questions } = atTerminal(true);
    const answer = questions.secret("");
    stdin.write("half\u0003");
    expect(await answer).toBe(undefined);
  });
});

describe("questions", () => {
  test("take one line each from what was pasted or piped at once", async () => {
    const { stdin, questions } = atTerminal(false);
    stdin.end("one\r\ntwo\nthree");
    expect([await questions.line(""), await questions.secret(""), await questions.line("")]).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(await questions.line("")).toBe(undefined);
  });

  test("answer nothing when the program is asked to end", async () => {
    const { questions, stop } = atTerminal(true);
    const answer = questions.line("Title: ");
    stop();
    expect(await answer).toBe(undefined);
  });
});
