import { expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

test("ties two files of one interview and says whether their turns are in step", async () => {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret);
  bench.write(
    "seven.en.rtf",
    "{\\rtf1\\ansi Q: Where were you?\\par A: At home.\\par Q: When?\\par A: In May.\\par}",
  );
  bench.write(
    "seven.ru.rtf",
    "{\\rtf1\\ansi\\ansicpg1251 \\'c2: \\'c3\\'e4\\'e5?\\par \\'ce: \\'c4\\'ee\\'ec\\'e0.\\par \\'c2: \\'ca\\'ee\\'e3\\'e4\\'e0?\\par \\'ce: \\'c2 \\'ec\\'e0\\'e5.\\par}",
  );
  bench.write("short.txt", "A note of one line, and no more.");
  await bench.run("import", "seven.en.rtf", "seven.ru.rtf", "short.txt", ...secret);
  const waiting = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
  const [english, russian, short] = waiting.map(({ id }: { readonly id: string }) => id);
  for (const id of [english, russian, short]) await bench.run("names", id, "--skip", ...secret);

  const tied = await bench.run("translation", russian, "--of", english, ...secret);
  expect([tied.exit, tied.out]).toEqual([0, expect.stringContaining("both have 4 turns")]);
  const uneven = await bench.run("translation", short, "--of", english, ...secret);
  expect([uneven.exit, uneven.out]).toEqual([0, expect.stringContaining("not in step")]);
  expect((await bench.run("translation", english, "--of", english, ...secret)).exit).not.toBe(0);
  expect((await bench.run("translation", russian, "--of", english, "--untie", ...secret)).exit).toBe(0);
  expect((await bench.run("translation", russian, "--of", english, "--untie", ...secret)).exit).not.toBe(0);
});
