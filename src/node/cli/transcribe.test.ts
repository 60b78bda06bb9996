import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { wavOf } from "../../../test/support/sound-file.ts";
import { readSource } from "../../app/read-source.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { type CommandBench, commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];
const talk = wavOf([0.4, 0.8, 0.2]);

async function withRecording() {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret);
  bench.write("talk.wav", talk);
  await bench.run("import", "talk.wav", ...secret);
  const [waiting] = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
  await bench.run("names", waiting.id, "--skip", ...secret);
  return { bench, id: String(waiting.id) };
}

/** A program that hears: it counts the bytes that came in, and says so as subtitles. */
function recogniser(bench: CommandBench, body: string): string {
  const path = bench.write(
    "hear.sh",
    `#!/bin/sh
${body}
`,
  );
  chmodSync(path, 0o700);
  return path;
}

const counting = `bytes=$(wc -c | tr -d ' ')
printf 'WEBVTT\\n\\n00:00:00.000 --> 00:00:00.200\\n<v A>It heard %s bytes, said %s.\\n' "$bytes" "$1"`;

test("grounds code put takes a stretch of a recording, and refuses one beyond its end", async () => {
  const { bench, id } = await withRecording();
  await bench.run("code", "add", "Fear", ...secret);
  const put = (time: string) => bench.run("code", "put", "Fear", id, "--time", time, ...secret);
  expect((await put("0.1-0.25")).out).toContain("00:00.1 to 00:00.3 of the recording");
  expect((await put("0.1-9")).err).toContain("does not lie in this recording");
});

describe("grounds transcribe", () => {
  test("gives the sound to the program's standard input and lets what it prints wait for its names", async () => {
    const { bench, id } = await withRecording();
    const program = recogniser(bench, counting);
    const ran = await bench.run("transcribe", id, "--with", program, "--arg", "Zulvarikhan", ...secret);
    expect([ran.exit, ran.out]).toEqual([0, expect.stringContaining("waits for its names step")]);
    const [waiting] = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
    expect(waiting).toMatchObject({ format: "vtt" });
    await bench.run("names", waiting.id, "--skip", ...secret);
    const found = await bench.run("search", "heard", "--show-uncleared", ...secret);
    expect(found.out).toContain(`${talk.length} bytes, said Zulvarikhan`);
    expect((await bench.run("verify", ...secret)).exit).toBe(0);
  });

  test("keeps the recording beside the transcript, and leaves no sound in clear text on the disk", async () => {
    const { bench, id } = await withRecording();
    const program = recogniser(bench, counting);
    await bench.run("transcribe", id, "--with", program, ...secret);
    const mark = Buffer.from(talk.subarray(44, 144));
    const clear = filesUnder(bench.folder).filter((path) => readFileSync(path).includes(mark));
    expect(clear).toEqual([join(bench.folder, "talk.wav")]);
    const [waiting] = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
    await bench.run("names", waiting.id, "--skip", ...secret);
    await bench.atDesk("s.grounds", (desk) => {
      const view = readSource(desk, { source: waiting.id });
      expect(view).toMatchObject({
        ok: true,
        value: {
          source: { title: "talk, transcript" },
          originals: { recording: true },
          blocks: [{ atMs: 0, untilMs: 200 }],
        },
      });
    });
  });

  test.each([
    ["fails", "exit 7", "exit code 7"],
    ["prints no words", "cat > /dev/null", "empty"],
    ["prints without end", "while :; do printf '%01000000d' 0; done", "more than 16 MB"],
  ])("says so where the program %s, and changes nothing", async (_, body, words) => {
    const { bench, id } = await withRecording();
    const ran = await bench.run("transcribe", id, "--with", recogniser(bench, body), ...secret);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(words)]);
    expect(JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out)).toEqual([]);
  });

  test.runIf(process.platform === "linux")(
    "ends what the program started, which heard the voice too",
    async () => {
      const { bench, id } = await withRecording();
      const noted = join(bench.folder, "started");
      const program = recogniser(
        bench,
        `sleep 600 > /dev/null & echo $! > '${noted}'\nwhile :; do printf '%01000000d' 0; done`,
      );
      const ran = await bench.run("transcribe", id, "--with", program, ...secret);
      expect(ran.err).toContain("more than 16 MB");
      await vi.waitFor(() => expect(stateOf(Number(readFileSync(noted, "utf8")))).not.toMatch(/^[RSD]/));
    },
  );

  test("starts nothing that was not named, and says where a named one is not there", async () => {
    const { bench, id } = await withRecording();
    expect((await bench.run("transcribe", id, ...secret)).err).toContain("--with");
    const ran = await bench.run("transcribe", id, "--with", join(bench.folder, "none"), ...secret);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining("cannot be started")]);
  });
});

/** The state of a process as the system tells it; empty where it is gone. */
function stateOf(pid: number): string {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [join(each.parentPath, each.name)] : [],
  );
}
