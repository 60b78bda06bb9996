import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCodes } from "../../src/app/codebook.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { coding, original, type RecordOf } from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { launchBrowser } from "./browser.ts";
import { dragOver, openPage, until, visit } from "./page.ts";
import { type ReaderStudy, serveReaderStudy, tone } from "./reader-study.ts";

let browser: Browser;
let at: ReaderStudy;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  at = await serveReaderStudy();
  page = await openPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), at.study);
});
afterAll(async () => {
  await browser.close();
  await at.study.close();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe("coding by keyboard alone", () => {
  beforeAll(() => read("talk"));

  test("selects by word, types to find a code, and repeats the last one", async () => {
    await press("Control+Home", "Shift+ArrowRight", "Shift+ArrowRight", "c");
    await page.keyboard.type("pap");
    await press("Enter");
    await page.getByText("Coded “Papers”").waitFor();
    expect(await latest()).toEqual(["How did", "Papers"]);
    await press("ArrowRight", "Shift+ArrowRight");
    await Promise.all([page.waitForResponse(/codePassage/), press(".")]);
    expect(await latest()).toEqual(["come", "Papers"]);
  });

  test("selects by sentence and by turn", async () => {
    await press("Control+Home", "ArrowDown", "Home", "Control+Shift+ArrowRight");
    expect(await painted()).toMatch(/^A driver took us by night .* second bridge\.\s*$/);
    await press("ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown", "Home", "ArrowRight", "s");
    expect(await painted()).toBe("The others waited for the spring.");
    await press("s");
    expect(await painted()).toMatch(/^The others waited for the spring\. Some .* on foot\.$/);
  });

  test("makes a new code on the spot, and takes the coding and the code back again", async () => {
    await press("Control+Home", "s", "c");
    await page.keyboard.type("Mountains");
    await press("Enter");
    await page.getByText("Coded “Mountains”").waitFor();
    expect(await latest()).toEqual(["How did you come over the mountains?", "Mountains"]);
    await press("Control+z");
    await page.getByText("Taken back: the coding").waitFor();
    await press("Control+z");
    await page.getByText("Taken back: the new code").waitFor();
    expect(listCodes(at.study.desk).map(({ name }) => name)).not.toContain("Mountains");
  });
});

describe("coding by mouse alone", () => {
  beforeAll(() => read("talk"));

  test("takes the words whole that the mouse cut, and offers beside them what can be done", async () => {
    await dragOver(page, "thers waited for the spr");
    await until(
      page,
      `[...(CSS.highlights.get("picked") ?? [])].map(String).join() === "others waited for the spring"`,
    );
    await page.getByRole("button", { name: "C find a code" }).click();
    await page.getByRole("option", { name: /Papers/ }).click();
    await page.getByText("Coded “Papers”").waitFor();
    expect(await latest()).toEqual(["others waited for the spring", "Papers"]);
    await page.getByRole("button", { name: "E evidence" }).click();
    await page.getByLabel(/^Claim: find one/).waitFor();
    await press("Escape");
    await press("Control+z");
  });
});

describe("the margin", () => {
  beforeAll(() => read("talk"));

  test("keeps four codes apart on the same words: a line each at its own height, and a bar each", async () => {
    const lanes = (await page.evaluate(
      `[0, 1, 2, 3].map((lane) => [...(CSS.highlights.get("lane-" + lane + "-teal") ?? [])].map(String))`,
    )) as string[][];
    expect(lanes.map((lane) => lane[0])).toEqual([
      expect.stringContaining("How did"),
      "by night for two hundred",
      "two hundred dollars",
      "two hundred",
    ]);
    const bars = await page.evaluate(
      `[...document.querySelector('[data-index="1"]').querySelectorAll(".lane-bar:not([hidden])")].map((bar) => bar.style.insetInlineStart)`,
    );
    expect(new Set(bars as string[]).size).toBe(4);
  });

  test("says whose a bar is under the pointer, and a press on it goes to its words", async () => {
    const bar = page.locator('.lane-bar[data-label="Road · Idris Kolvar"]').first();
    await bar.hover();
    const label = `getComputedStyle(document.querySelector(".lane-bar:hover"), "::after").content`;
    expect(await page.evaluate(label)).toContain("Idris Kolvar");
    await bar.click();
    expect(await painted()).toBe("held at the bridge");
  });

  test("shows one coder's codings alone, and all of them again, by keyboard", async () => {
    const theirs = page.getByRole("button", { name: "Codings of Idris Kolvar" });
    await theirs.focus();
    await until(page, 'document.querySelector(".reader").dataset.named === "1"');
    await press("Enter");
    await until(page, "document.querySelector('[data-index=\"1\"] .lane-bar') === null");
    expect(await theirs.getAttribute("aria-pressed")).toBe("true");
    await press("Enter");
    await page.locator('[data-index="1"] .lane-bar').first().waitFor();
  });
});

describe("the codebook beside the text", () => {
  beforeAll(() => read("talk"));

  test("moves a code with Alt and the arrows, keeps the keys there, and takes it back", async () => {
    await page.getByRole("treeitem", { name: /^Prices/ }).focus();
    await press("Alt+ArrowUp");
    await order("Ways out", "-Road", "-Prices", "-Smugglers", "-Papers", "Waiting");
    await press("Alt+ArrowRight");
    await order("Ways out", "-Road", "--Prices", "-Smugglers", "-Papers", "Waiting");
    await until(page, 'document.activeElement?.textContent.startsWith("Prices")');
    await press("Alt+ArrowLeft");
    await order("Ways out", "-Road", "-Prices", "-Smugglers", "-Papers", "Waiting");
    await press("Control+z", "Control+z", "Control+z");
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "-Papers", "Waiting");
  });

  test("moves a code with the mouse, above and below others", async () => {
    await drag("Waiting", "Road", 0.05);
    await order("Ways out", "-Waiting", "-Road", "-Smugglers", "-Prices", "-Papers");
    await press("Control+z");
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "-Papers", "Waiting");
  });

  test("asks what for where a code is dropped onto another: to nest it, to merge it, or to leave it", async () => {
    await drag("Papers", "Prices", 0.5);
    await press("Escape");
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "-Papers", "Waiting");
    await drag("Papers", "Prices", 0.5);
    await press("Enter");
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "--Papers", "Waiting");
    await press("Control+z");
    await drag("Papers", "Prices", 0.5);
    await page.getByRole("button", { name: /^Merge/ }).click();
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "Waiting");
    await press("Control+z");
    await order("Ways out", "-Road", "-Smugglers", "-Prices", "-Papers", "Waiting");
  });
});

describe("finding in the text", () => {
  test("folds letters, counts, goes round, and leads to all texts", async () => {
    await read("arabic");
    await press("/");
    await page.keyboard.type("الآخرون");
    await page.getByText(/^1 of \d+$/).waitFor();
    const found = await page.evaluate('[...CSS.highlights.get("found-current")].map(String).join()');
    expect(found).toContain("الآخرون");
    await press("Shift+Enter");
    await page.getByText(/^(\d+) of \1$/).waitFor();
    await page.getByRole("button", { name: "in all texts" }).click();
    await page.getByRole("heading", { name: "Search" }).waitFor();
    expect(await page.getByLabel("Words to look for").inputValue()).toBe("الآخرون");
  });
});

describe("what stands beside the text", () => {
  test("is the translation, in its own direction, at the same turn wherever one scrolls", async () => {
    await read("talk");
    await page.getByRole("button", { name: /^Translation:/ }).click();
    await page.getByText("Aligned turn by turn.").waitFor();
    await page.locator(".beside-room .row-words").first().waitFor();
    expect(await page.locator(".beside-room .row-words").first().getAttribute("dir")).toBe("rtl");
    await scrollBy(".reader > .column", 2200);
    await until(page, `(${topTurn})(".reader > .column") > 10`);
    await until(page, `(${topTurn})(".reader > .column") === (${topTurn})(".beside-room .column")`);
    await scrollBy(".beside-room .column", 900);
    await until(page, `(${topTurn})(".beside-room .column") > 16`);
    await until(page, `(${topTurn})(".reader > .column") === (${topTurn})(".beside-room .column")`);
    await page.getByRole("button", { name: "Close what stands beside" }).click();
  });

  test("is another text that is named there, and the place is said to be estimated where the turns do not agree", async () => {
    await read("notes");
    await page.getByRole("button", { name: "Set a text beside it" }).click();
    await page.getByLabel("Text", { exact: true }).selectOption({ label: "Talk" });
    await page.getByRole("button", { name: "Set them side by side" }).click();
    await page.getByText("the place is estimated").waitFor();
    await page.getByRole("button", { name: "They do not belong together" }).click();
    await page.getByText("Link taken away").waitFor();
    await until(page, '!document.querySelector(".beside-bar").textContent.includes("Original")');
  });

  test("is the page of the original that one reads, with a word on what it holds", async () => {
    await read("report");
    await page.getByRole("button", { name: "Pages" }).click();
    await page.getByText("it holds the names").waitFor();
    await page.locator('canvas[data-drawn="0"]').waitFor();
    await dragOver(page, "The second page counts");
    await page.getByText("Page 2 of 3").waitFor();
    await page.locator('canvas[data-drawn="1"]').waitFor();
    expect(await page.evaluate(inkOnPage)).toBeGreaterThan(50);
    await page.getByRole("button", { name: "Page after" }).click();
    await page.locator('canvas[data-drawn="2"]').waitFor();
  });

  test("is the recording: attached and encrypted, played from a turn's time, followed in the text, destroyed", async () => {
    await read("captions");
    await page.getByRole("button", { name: "Recording" }).click();
    await page.locator("input[type=file]").setInputFiles(tooLarge());
    await page.getByText("larger than 45 MB").waitFor();
    const sound = { name: "talk.wav", mimeType: "audio/wav", buffer: Buffer.from(tone()) };
    await page.locator("input[type=file]").setInputFiles(sound);
    await page.getByRole("button", { name: "Play from 00:02" }).click();
    await until(page, 'document.querySelector("video")?.currentTime > 2.4');
    await until(
      page,
      '[...(CSS.highlights.get("playing") ?? [])].join() === "My brother and two of his friends."',
    );
    expect(recordings().map(({ format }) => format)).toEqual(["audio-wav"]);
    await page.getByRole("button", { name: "Destroy the recording…" }).click();
    await page.getByRole("button", { name: "Destroy it for good" }).click();
    await page.getByText("Attach the recording").waitFor();
    expect(recordings()).toEqual([]);
  });
});

describe("a screen reader's model of the page", () => {
  beforeAll(() => read("talk"));

  test("has the turns as a list that says how long it is, each with who speaks, its words, and its codes", async () => {
    const tree = await treeOf(page);
    const list = tree.find(({ role, name }) => role === "list" && name === "Text: Talk");
    const turns = list?.children.filter(({ role }) => role === "listitem") ?? [];
    const second = turns[1];
    const place = await page
      .locator('[data-index="1"]')
      .evaluate((row) => [row.getAttribute("aria-posinset"), row.getAttribute("aria-setsize")]);
    expect(place).toEqual(["2", "100"]);
    const told = second === undefined ? [] : wordsIn(second);
    expect(told[0]).toBe("A");
    expect(told).toContainEqual(expect.stringMatching(/^A driver took us by night .* bridge\.$/));
    expect(told.at(-1)).toBe(
      "Coded: Road (Mara Venn); Smugglers (Mara Venn); Prices (Mara Venn); Papers (Mara Venn)",
    );
  });

  test("has the codebook as a tree with its levels, and the coders as buttons that say what they do", async () => {
    const tree = await treeOf(page);
    const road = tree.find(({ role, name }) => role === "treeitem" && name.startsWith("Road"));
    expect(road?.properties).toMatchObject({ level: 2 });
    expect(
      tree.some(({ role, name }) => role === "button" && name === "Codings of Mara Venn: show these alone"),
    ).toBe(true);
  });

  test("says what the keyboard selected, and the codes that lie there", async () => {
    await page.locator(".reader > .column").focus();
    await press("Control+Home", "ArrowDown", "Home");
    for (let word = 0; word < 4; word++) await press("Shift+ArrowRight");
    const said = page.locator(".column > [role=status]");
    await until(page, 'document.querySelector(".column > [role=status]").textContent.includes("Road")');
    expect(await said.textContent()).toBe("Selected: A driver took us · Road");
  });

  test("lists every word of a passage's keys and doors without a picture alone", async () => {
    const nameless = (await treeOf(page)).filter(
      ({ role, name }) => ["button", "link", "textbox", "checkbox", "img"].includes(role) && name === "",
    );
    expect(nameless).toEqual([]);
  });
});

describe("the way back", () => {
  test("leads to the place, the selection and the keys one had left", async () => {
    await read("talk");
    await scrollBy(".reader > .column", 1800);
    await until(page, `(${topTurn})(".reader > .column") > 8`);
    await dragOver(page, "waited for the spring");
    const top = await page.evaluate(`(${topTurn})(".reader > .column")`);
    await page.getByRole("link", { name: "Codebook" }).click();
    await page.getByRole("heading", { name: "Codebook" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Talk" }).waitFor();
    await until(page, `(${topTurn})(".reader > .column") === ${top}`);
    expect(await painted()).toBe("waited for the spring");
    await until(page, 'document.activeElement?.classList.contains("column")');
  });
});

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly TreeNode[];
}

/** The accessibility tree as the browser hands it to a screen reader, every node of it in one list. */
async function treeOf(of: Page): Promise<readonly TreeNode[]> {
  const client = await of.context().newCDPSession(of);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const made = new Map<string, TreeNode>();
  const nodeOf = (id: string): TreeNode => {
    const held = made.get(id);
    if (held !== undefined) return held;
    const node = byId.get(id);
    const children = (node?.childIds ?? []).map(nodeOf);
    const fresh = {
      role: String(node?.role?.value ?? ""),
      name: String(node?.name?.value ?? ""),
      properties: Object.fromEntries((node?.properties ?? []).map(({ name, value }) => [name, value.value])),
      // What is left out of the tree hands its children on.
      children: children.flatMap((child) =>
        child.role === "none" || child.role === "generic" ? child.children : [child],
      ),
    };
    made.set(id, fresh);
    return fresh;
  };
  return nodes.map(({ nodeId }) => nodeOf(nodeId));
}

function wordsIn(node: TreeNode): readonly string[] {
  if (node.role === "StaticText") return [node.name];
  const words = node.children.flatMap(wordsIn);
  return node.role === "paragraph" ? [words.join("")] : words;
}

/** The number of the turn at the upper edge of a column. */
const topTurn = `(where) => {
  const column = document.querySelector(where);
  const edge = column.getBoundingClientRect().top + 8;
  const rows = [...column.querySelectorAll(".column-row")].sort((a, b) => a.dataset.index - b.dataset.index);
  return Number(rows.find((row) => row.getBoundingClientRect().bottom > edge)?.dataset.index ?? -1);
}`;

/** How many of some thousand dots of the drawn page are dark. */
const inkOnPage = `(() => {
  const canvas = document.querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height / 3);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 100 && data[at + 3] > 200) dark++;
  return dark;
})()`;

const titles = {
  talk: "Talk",
  arabic: "Talk in Arabic",
  notes: "Notes",
  report: "Report",
  captions: "Captions",
};

async function read(which: keyof typeof titles): Promise<void> {
  await page.keyboard.press("Escape");
  await visit(page, `/read/${at[which]}?at=0-0`);
  await page.getByRole("heading", { name: titles[which], exact: true }).waitFor();
  await page.locator(".row-words").first().waitFor();
  await page.locator(".reader > .column").focus();
}

/** With the pointer on a column, so that this is the one that leads. */
async function scrollBy(where: string, pixels: number): Promise<void> {
  await page.locator(where).hover();
  await page.mouse.wheel(0, pixels);
}

async function painted(): Promise<unknown> {
  return page.evaluate('[...(CSS.highlights.get("picked") ?? [])].map(String).join("")');
}

async function drag(name: string, over: string, part: number): Promise<void> {
  const from = await page.getByRole("treeitem", { name: new RegExp(`^${name}`) }).boundingBox();
  const to = await page.getByRole("treeitem", { name: new RegExp(`^${over}`) }).boundingBox();
  if (from === null || to === null) throw new Error("A code is not on the page");
  await page.mouse.move(from.x + 50, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + from.height / 2 - 10);
  await page.mouse.move(to.x + 60, to.y + to.height * part, { steps: 3 });
  await page.mouse.up();
}

/** Wait for the tree to stand in this order; a line for each level before the name. */
async function order(...names: readonly string[]): Promise<void> {
  const tree = `[...document.querySelectorAll('[role="treeitem"]')].map((line) => "-".repeat(line.ariaLevel - 1) + line.querySelector("bdi").textContent).join("|")`;
  await until(page, `${tree} === ${JSON.stringify(names.join("|"))}`);
}

/** The words of the newest coding, and its code. */
async function latest(): Promise<readonly (string | undefined)[]> {
  const { desk } = at.study;
  const newest = desk.open.study
    .all(coding)
    .reduce<RecordOf<typeof coding> | undefined>(
      (best, each) => (best === undefined || each.at >= best.at ? each : best),
      undefined,
    );
  if (newest === undefined) return [];
  const code = listCodes(desk).find(({ id }) => id === newest.code);
  return [quotePassage(desk, newest.passage).words, code?.name];
}

/** A film by its size: two gigabytes that take no room. */
function tooLarge(): string {
  const path = join(temporaryFolder(), "film.mp4");
  writeFileSync(path, "");
  truncateSync(path, 2 ** 31);
  return path;
}

function recordings() {
  return (
    at.study.desk.open.vault?.store.all(original).filter(({ format }) => format.startsWith("audio-")) ?? []
  );
}
