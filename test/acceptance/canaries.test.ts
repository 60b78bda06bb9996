import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studyVocabulary, vaultVocabulary } from "../../src/core/study/index.ts";
import { launchWithProfile } from "../browser/browser.ts";
import { quiet, watchRequests } from "../browser/page.ts";
import { canary, canaryOf, canaryStems, typedCanaries } from "../support/canaries.ts";
import { wordsFieldsOf } from "../support/fill-vocabulary.ts";
import {
  type Leak,
  processesBelow,
  scanDeletedHandles,
  scanFolder,
  scannerFor,
} from "../support/scan-bytes.ts";
import { clearPagesOf } from "../support/stored-words.ts";
import { workingFolder } from "../support/working-study.ts";

const scan = scannerFor(canaryStems);
const pageFolder = join(import.meta.dirname, "../../dist/web");
const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-canaries-")));
// Every place in which something of a day's work could be left behind, each on its own.
const places = ["study.grounds", "state", "backup", "temp", "home", "profile"] as const;
const [temp, home, profile] = ["temp", "home", "profile"].map((name) => join(root, name));

let server: ChildProcess;
let served: { readonly link: string; readonly port: number; readonly pid: number };
let printed = "";
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  for (const folder of [temp, home, profile]) mkdirSync(folder ?? "", { recursive: true });
  const program = new URL("../support/canary-server.ts", import.meta.url).pathname;
  server = spawn(process.execPath, [program, root, pageFolder], {
    env: environment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (printed += text));
  served = await firstLine();
  context = await launchWithProfile(profile ?? "", environment());
  page = context.pages()[0] ?? (await context.newPage());
  watchRequests(page);
}, 120_000);

afterAll(async () => {
  await context.close();
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

/** What both processes are given: a temporary folder and a home of their own. */
function environment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    TMPDIR: temp ?? "",
    HOME: home ?? "",
    XDG_STATE_HOME: join(home ?? "", "state"),
    XDG_CACHE_HOME: join(home ?? "", "cache"),
    XDG_CONFIG_HOME: join(home ?? "", "config"),
  };
}

function firstLine(): Promise<typeof served> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const end = printed.indexOf("\n");
      if (end >= 0 && printed.startsWith("{")) resolve(JSON.parse(printed.slice(0, end)));
    };
    server.stdout?.on("data", look);
    server.once("exit", () => reject(new Error(`The server ended: ${printed}`)));
  });
}

function leaksOnDisk(): readonly Leak[] {
  return places.flatMap((place) => scanFolder(join(root, place), scan));
}

function leaksInHandles(): readonly Leak[] {
  // This process started both, and holds nothing of either itself.
  return processesBelow(process.pid)
    .filter((pid) => pid !== process.pid)
    .flatMap((pid) => scanDeletedHandles(pid, scan));
}

describe("a day's work with a canary in every field", () => {
  const ofStudy = wordsFieldsOf(studyVocabulary);
  const ofVault = wordsFieldsOf(vaultVocabulary);

  test("has put more than sixty canaries into the study and its vault, and each lies there encrypted", () => {
    const canaries = {
      study: ofStudy.map((at) => canaryOf(ofStudy, at, 0)),
      vault: ofVault.map((at) => canaryOf(ofVault, at, 300)),
    };
    expect(canaries.study.length + canaries.vault.length).toBeGreaterThanOrEqual(60);
    for (const database of ["study", "vault"] as const) {
      const pages = clearPagesOf(workingFolder(root), database).map(({ bytes }) => Buffer.from(bytes));
      const missing = canaries[database].filter((word) => !pages.some((bytes) => bytes.includes(word)));
      expect(missing).toEqual([]);
    }
  });

  test("is done on the page too: a note, its names, a code, a memo, a claim, a correction, a file, a search", async () => {
    await page.goto(served.link);
    await page.getByRole("link", { name: "Grounds" }).waitFor();
    await addNote();
    await workInReader();
    await dropFile();
    await search(typedCanaries.search);
    await search(typedCanaries.searchNowhere);
    for (const room of ["Claims", "Codebook", "Model", "Outlook", "History", "Sources"]) {
      await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: room }).click();
      await quiet(page);
    }
    const pages = [
      ...clearPagesOf(workingFolder(root), "study"),
      ...clearPagesOf(workingFolder(root), "vault"),
    ];
    const { search: _, searchNowhere: __, ...kept } = typedCanaries;
    const missing = Object.entries(kept).filter(
      ([, word]) => !pages.some(({ bytes }) => Buffer.from(bytes).includes(word)),
    );
    expect(missing).toEqual([]);
  }, 120_000);

  test("leaves none of them readable while study and page are open: on disk, in deleted files, in what was printed", () => {
    // There is something to look through: the browser's profile, and the processes of both.
    expect(readdirSync(profile ?? "", { recursive: true }).length).toBeGreaterThan(20);
    expect(processesBelow(served.pid).length).toBeGreaterThan(1);
    expect(processesBelow(process.pid).length).toBeGreaterThan(4);
    expect(leaksOnDisk()).toEqual([]);
    expect(leaksInHandles()).toEqual([]);
    expect(scan(Buffer.from(printed))).toEqual([]);
  }, 120_000);

  test("leaves none of them readable once the study is locked and the browser closed", async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    // This program ends with the lock, so what the page says then depends on whether it was answered before.
    await page.locator(".workspace").waitFor({ state: "detached" });
    await ended;
    await context.close();
    expect(leaksOnDisk()).toEqual([]);
    expect(leaksInHandles()).toEqual([]);
    expect(scan(Buffer.from(printed))).toEqual([]);
  }, 120_000);

  test("would have been found wanting: a canary in any of these places is seen", () => {
    for (const place of places) {
      const path = join(root, place, "planted.bin");
      writeFileSync(path, Buffer.concat([Buffer.alloc(5000, 7), Buffer.from(canary(7)), Buffer.alloc(90)]));
      expect(leaksOnDisk().map(({ where }) => where)).toEqual([path]);
      rmSync(path);
    }
    const gone = join(temp ?? "", "gone.tmp");
    const handle = openSync(gone, "w+");
    writeSync(handle, Buffer.from(canary(8), "utf16le"));
    rmSync(gone);
    expect(scanDeletedHandles(process.pid, scan).map(({ form }) => form)).toEqual(["UTF-16LE"]);
    closeSync(handle);
  }, 120_000);
});

async function addNote(): Promise<void> {
  // A study that looks ahead opens on its brief.
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await page.getByRole("link", { name: /add/i }).first().click();
  const { note, noteName, noteArabic, noteRussian, title, pseudonym } = typedCanaries;
  const lines = [
    `Call on ${note}, at night. Mr ${noteName} Olvaz said so.`,
    `قال إن ${noteArabic} لن يعود.`,
    `Сказал, что ${noteRussian} ушёл.`,
  ];
  await page.getByLabel("The note").fill(lines.join("\n\n"));
  await page.getByLabel("What to call it").fill(`Call ${title}`);
  await page.getByRole("button", { name: /^Add \d+ words$/ }).click();
  await page.getByRole("heading", { name: "Names in this text" }).waitFor();
  // The first of what was found becomes somebody; the rest stays, as nobody's name.
  await page.keyboard.press("p");
  await page.getByLabel("Pseudonym").fill(pseudonym);
  await page.keyboard.press("Enter");
  const rest = page.getByRole("button", { name: "The rest are not names" });
  if (await rest.isVisible()) await rest.click();
  await page.getByRole("button", { name: /let the text in/i }).click();
  await page.getByRole("heading", { name: `Call ${title}` }).waitFor();
}

async function workInReader(): Promise<void> {
  const { code, memo, claim, correction } = typedCanaries;
  await selectWords();
  await page.keyboard.press("c");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.getByText(`Coded “${code}”`).waitFor();
  await selectWords();
  await page.keyboard.press("e");
  await page.getByLabel("Claim: find one, or write a new one").fill(claim);
  await page.getByLabel("was told").check();
  await page.getByLabel("3", { exact: true }).check();
  await page.getByRole("button", { name: "Make the claim and link" }).click();
  await page.getByText("Evidence for the claim.").waitFor();
  await selectWords();
  await page.keyboard.press("m");
  await page.getByLabel("Memo on this passage").fill(memo);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("article").getByText(memo).waitFor();
  await page.keyboard.press("t");
  const field = page.getByLabel("Correct this part of the text");
  await field.fill(`${await field.inputValue()} ${correction}`);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/^Corrected\./).waitFor();
}

async function selectWords(): Promise<void> {
  await page.locator(".column").focus();
  await page.keyboard.press("Escape");
  await page.locator(".column").focus();
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
}

async function dropFile(): Promise<void> {
  const { fileName, fileBody, fileSpeaker } = typedCanaries;
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Sources" }).click();
  await page.getByRole("link", { name: /add/i }).first().click();
  await page.locator('input[type="file"][multiple]').setInputFiles({
    name: `${fileName}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`Q: Who was it?\n\n${fileSpeaker}: It was ${fileBody}.\n\nQ: And then?`),
  });
  await page.getByRole("heading", { name: "Names in this text" }).waitFor();
}

async function search(words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await quiet(page);
  await page.keyboard.press("Escape");
}
