import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { frame } from "../src/web/language/en/frame.ts";
import { shortcuts } from "../src/web/state/shortcuts.ts";

/** The guide as the sheet under ? says it. */
function keysGuide(): string {
  const rooms = [...new Set(shortcuts.map(({ room }) => room))];
  const tables = rooms.map((room) => {
    const lines = shortcuts
      .filter((each) => each.room === room)
      .map(({ keys, does }) => `| ${keys.map((key) => `\`${key}\``).join(" ")} | ${frame.keys.does[does]} |`);
    return `## ${frame.keys.room[room]}\n\n| keys | what they do |\n|---|---|\n${lines.join("\n")}\n`;
  });
  return `# Keys\n\nThe page shows them under \`?\`. They are the same on every keyboard layout.\n\n${tables.join("\n")}`;
}

test("the guide to the keys says what the page says", () => {
  const guide = readFileSync(join(import.meta.dirname, "../docs/guides/keys.md"), "utf8");
  expect(guide).toBe(keysGuide());
});
