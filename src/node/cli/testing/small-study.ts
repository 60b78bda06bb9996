import type { CommandBench } from "./run-here.ts";

/** A note with words that no command may print unasked, and a name. */
export const note = [
  "Q. Where did you cross?",
  "A. At the bridge near the quarry, with Karim Haldun and his velvet umbrella.",
  "Q. Who else?",
  "A. Nobody else, only the marmalade lorry.",
  "",
].join("\n");

/** Words of that note that stand nowhere else. */
export const wordsOfNote = ["quarry", "velvet", "umbrella", "marmalade", "Karim", "Haldun"];

/** Make a study with one coded note and a claim that it supports; gives their ids. */
export async function makeSmallStudy(
  bench: CommandBench,
): Promise<{ readonly source: string; readonly passage: string; readonly claim: string }> {
  const { run, write } = bench;
  const secret = ["--passphrase-file", "pass.txt"];
  await run("new", "s", "--title", "Leavers", "--founder", "R. Vale", ...secret);
  write("note.txt", note);
  await run("import", "note.txt", ...secret);
  const [waiting] = JSON.parse((await run("sources", "--waiting", "--json", ...secret)).out);
  const decisions = { title: "A crossing", decisions: [], marked: [marked("Karim Haldun")] };
  write("decisions.json", JSON.stringify(decisions));
  await run("names", waiting.id, "--decisions", "decisions.json", ...secret);
  const [source] = JSON.parse((await run("sources", "--json", ...secret)).out);
  await run("code", "add", "Crossing", ...secret);
  const put = await run("code", "put", "Crossing", source.id, "--turn", "2", "--json", ...secret);
  const { passage } = JSON.parse(put.out);
  const made = await run("claim", "make", "Some crossed at a bridge", "--json", ...secret);
  const { claim } = JSON.parse(made.out);
  await run("claim", "link", claim, passage, "--for", "--proximity", "took-part", ...secret);
  return { source: source.id, passage, claim };
}

function marked(key: string) {
  return { key, do: "new-person", pseudonym: "Guide 1", role: "intermediary" };
}
