import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { summarise } from "../../src/app/summary.ts";
import { launchBrowser } from "./browser.ts";
import { viewKept } from "./page.ts";
import { passphrase, type ServedStudies, serveStudies, vaultPassphrase } from "./served-studies.ts";

let browser: Browser;
let at: ServedStudies;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  at = await serveStudies();
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(at.link());
  await page.getByRole("heading", { name: "Open a study" }).waitFor();
});
afterEach(async () => {
  await context.close();
  await at.close();
});

const strong = "lantern oblique thirteen walrus cinder podium";

async function choose(study: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${study}`) }).click();
  await page.getByRole("heading", { name: study }).waitFor();
}

async function unlock(study: string, words = passphrase): Promise<void> {
  await choose(study);
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** Wait until the page works in a study that has nothing in it yet. */
async function inStudy(title: string): Promise<void> {
  await page.getByRole("heading", { name: "Begin with one note" }).waitFor();
  const desk = at.shelf.desk();
  expect(desk === undefined ? undefined : summarise(desk).title).toBe(title);
}

/** A page that nothing of an earlier one is in. */
async function newPage(): Promise<void> {
  page = await context.newPage();
  await page.goto(at.link());
}

function field(label: string) {
  return page.getByLabel(label, { exact: true });
}

describe("the page on which no study is open", () => {
  test("opens a sample with one press, without a passphrase", async () => {
    await page.getByRole("button", { name: "After the Lamp" }).click();
    await page.getByRole("heading", { name: /^After the Lamp/ }).waitFor();
  });

  test("lists the studies of its folder by the names of their folders, and says nothing of what is in them", async () => {
    const yours = page.getByRole("region", { name: "Your studies" });
    expect(await yours.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^field\s+locked$/),
      expect.stringMatching(/^north\s+locked, names apart$/),
    ]);
    expect(await page.locator("body").innerText()).not.toContain("After the field");
    expect(await yours.innerText()).toContain(at.folder);
  });

  test("teaches the first step where there is no study yet", async () => {
    for (const name of readdirSync(at.folder)) rmSync(join(at.folder, name), { recursive: true });
    await page.goto(at.link());
    await page.getByText("No study of yours lies here yet.").waitFor();
    await page.getByRole("button", { name: "New study" }).click();
    expect(await field("Name of its folder").inputValue()).toBe("study-1");
  });

  test("says what to do where the program does not answer", async () => {
    await choose("field");
    await context.route("**/api/unlock", (route) => route.abort());
    await page.keyboard.type(passphrase);
    await page.keyboard.press("Enter");
    await page.getByText("Grounds does not answer.").waitFor();
    expect(await field("Passphrase").inputValue()).toBe(passphrase);
  });
});

describe("a new study", () => {
  test("is made by keyboard alone: measured passphrase, recovery code, two groups typed back", async () => {
    await page.getByRole("button", { name: "New study" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("After the river");
    await page.keyboard.press("Tab");
    await page.keyboard.type("R. Vale");
    await field("Passphrase").focus();
    await page.keyboard.type("afterriver2016");
    await page.getByText("Guessed within weeks").waitFor();
    await page.getByText("The passphrase must be stronger first.").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(strong);
    await page.getByText("Holds", { exact: true }).waitFor();
    await page.getByText(/^Between 10¹. and 10³. guesses/).waitFor();
    await page.getByText(/a thousand million a second would need [\d,]+ years? to more than/).waitFor();
    await field("The same once more").focus();
    await page.keyboard.type(`${strong}x`);
    await page.getByText("Type the same passphrase once more first.").waitFor();
    await page.keyboard.press("Enter");
    expect(existsSync(join(at.folder, "study-1.grounds"))).toBe(false);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    const groups = page.getByRole("list", { name: "Recovery code" }).getByRole("listitem");
    await groups.first().waitFor();
    const code = await groups.allInnerTexts();
    expect(code).toHaveLength(9);
    await page.getByRole("button", { name: "It is on paper" }).click();
    expect(await page.locator("body").innerText()).not.toContain(code.join("-"));
    const fields = page.getByRole("textbox");
    const places = await page.locator("label", { hasText: /^Group/ }).allInnerTexts();
    const asked = places.map((words) => code[Number(/\d+/.exec(words)?.[0]) - 1] ?? "");
    await fields.nth(0).fill("000");
    await fields.nth(1).fill(asked[1] ?? "");
    await page.keyboard.press("Enter");
    await page.getByText("The first group is another one").waitFor();
    await fields.nth(0).fill(asked[0]?.toLowerCase() ?? "");
    await page.keyboard.press("Enter");
    await inStudy("After the river");
    expect(readdirSync(at.folder)).toContain("study-1.grounds");
  });

  test("may have a passphrase of its own for the names, and one that is made", async () => {
    await page.getByRole("button", { name: "New study" }).click();
    await field("What the study is called").fill("After the river");
    await field("Your name, as coder").fill("R. Vale");
    await field("Name of its folder").fill("quiet");
    await page.getByLabel("The names have a passphrase of their own").check();
    await page.getByRole("button", { name: "Make one for me" }).first().click();
    const made = await page.locator(".made-words").innerText();
    // What was made is set already; it is typed once, from the paper.
    expect(await field("Passphrase").inputValue()).toBe(made);
    await page.getByText("Type the same passphrase once more first.").waitFor();
    for (const label of ["The same once more", "Passphrase of the names", "That one once more"])
      await field(label).fill(made);
    await page.getByText("The names need another passphrase than the study.").waitFor();
    await field("Passphrase of the names").fill(strong);
    await field("That one once more").fill(strong);
    await page.getByRole("button", { name: "Make the study" }).click();
    await page.getByRole("button", { name: "It is on paper" }).click();
    // The page is lost in the midst of the drill: a new one goes on with it, without the code.
    await newPage();
    await page.getByText("The code is not in this page any more.").waitFor();
    expect(at.shelf.list().studies.find(({ title }) => title === "quiet")?.names).toBe("apart");
  });
});

describe("unlocking", () => {
  test("says plainly that a passphrase is wrong, slows down after three, and opens with the right one", async () => {
    page = await context.newPage();
    await page.clock.install();
    await page.goto(at.link());
    await page.getByRole("heading", { name: "Open a study" }).waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await unlock("field", "not the passphrase");
    await page.getByText("This passphrase does not open the study.").waitFor();
    for (const tries of [2, 3]) {
      await page.getByText("Type the passphrase first.").waitFor();
      expect(await field("Passphrase").inputValue()).toBe("");
      await field("Passphrase").fill(`wrong ${tries}`);
      await page.keyboard.press("Enter");
      await page.getByText("Unlocking …").waitFor({ state: "detached" });
    }
    await page.getByText("Wait 2 seconds before the next try.").waitFor();
    await field("Passphrase").fill(passphrase);
    await page.keyboard.press("Enter");
    expect(at.shelf.desk()).toBeUndefined();
    at.pass(2_000);
    await page.clock.runFor(2_100);
    await page.getByText(/^Wait/).waitFor({ state: "detached" });
    await field("Passphrase").press("Enter");
    await inStudy("After the field");
    await page.getByText("sealed", { exact: true }).click();
    await page.getByText(/^Checked against the head noted on .+: nothing is missing\.$/).waitFor();
  });

  test("opens the study alone; the names are unlocked later and locked alone", async () => {
    await unlock("north");
    await inStudy("After the north");
    await page.getByText("sealed, names locked").click();
    await field("Passphrase of the names").fill(passphrase);
    await page.keyboard.press("Enter");
    await page.getByText("This passphrase does not open the names.").waitFor();
    await field("Passphrase of the names").fill(vaultPassphrase);
    await page.getByRole("button", { name: "Unlock the names" }).click();
    await page.getByText("The names are open.").waitFor();
    await page.getByRole("button", { name: "Lock the names" }).click();
    await page.getByText("The names are locked.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("sealed, names locked").waitFor();
    expect(at.shelf.desk()?.open.vault).toBeUndefined();
  });

  test("leaves the names locked where that was chosen", async () => {
    await choose("field");
    await page.getByLabel(/^Open the names too/).uncheck();
    await field("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Unlock", exact: true }).click();
    await page.getByText("sealed, names locked").waitFor();
  });

  test("says in plain words that an older copy was put back, and what to do, until it was read", async () => {
    const [now, old] = [join(at.folder, "field.grounds"), join(at.folder, "old")];
    cpSync(now, old, { recursive: true });
    await unlock("field");
    await inStudy("After the field");
    const desk = at.shelf.desk();
    if (desk !== undefined) addCode(desk, { name: "wages" });
    await page.keyboard.press("Control+Shift+L");
    await field("Passphrase").waitFor();
    rmSync(now, { recursive: true });
    cpSync(old, now, { recursive: true });
    await field("Passphrase").fill(passphrase);
    await page.keyboard.press("Enter");
    const found = page.getByRole("region", { name: "What the opening found" });
    await found
      .getByText(/older than what this machine last saw .+ 1 action of the study is missing/)
      .waitFor();
    await found.getByRole("button", { name: "I have read this" }).click();
    await found.waitFor({ state: "detached" });
  });
});

describe("locking", () => {
  test("by one key empties the page, and the passphrase opens it again without the terminal", async () => {
    await unlock("field");
    await inStudy("After the field");
    await field("The note").fill("He paid two hundred at the mill.");
    await page.keyboard.press("Control+Shift+L");
    await page.getByText("Locked.", { exact: true }).waitFor();
    await page.getByText("The study is closed and this page holds nothing of it any more.").waitFor();
    expect(at.shelf.holdsOpen()).toBe(false);
    expect(await page.content()).not.toMatch(/mill|Begin with/);
    expect(page.url()).toBe(`${at.origin}/`);
    await field("Passphrase").fill(passphrase);
    await page.keyboard.press("Enter");
    await inStudy("After the field");
  });

  test("goes on in another study from the list of all", async () => {
    await unlock("field");
    await inStudy("After the field");
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByRole("button", { name: "All studies" }).click();
    await choose("north");
    await field("Passphrase").fill(passphrase);
    await field("Passphrase of the names").fill(vaultPassphrase);
    await page.keyboard.press("Enter");
    await inStudy("After the north");
    expect(await page.locator("body").innerText()).not.toContain("After the field");
    expect(
      at.shelf
        .list()
        .studies.filter(({ here }) => here)
        .map(({ title }) => title),
    ).toEqual(["north"]);
  });

  test("from a sample leads to one's own studies", async () => {
    await page.getByRole("button", { name: "After the Lamp" }).click();
    await page.getByRole("button", { name: "Your own studies" }).click();
    await page.getByRole("button", { name: /^field/ }).waitFor();
    expect(at.shelf.holdsOpen()).toBe(false);
  });

  test("from a study leads to the others, by the palette and by the menu", async () => {
    await unlock("field");
    await inStudy("After the field");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("new study");
    await page.getByRole("option", { name: /Your studies/ }).click();
    await page.getByRole("heading", { name: "Open a study" }).waitFor();
    expect(await page.getByText("Locked.").count()).toBe(0);
    await unlock("field");
    await inStudy("After the field");
    await page.getByText("View", { exact: true }).click();
    await page.getByRole("button", { name: "Your studies" }).click();
    await page.getByRole("button", { name: "New study" }).waitFor();
    expect(at.shelf.holdsOpen()).toBe(false);
  });
});

describe("a page at which nobody is", () => {
  /** Let the same time pass for the page and for the program; run through second by second, it is long on a slow machine. */
  async function pass(minutes: number): Promise<void> {
    await page.clock.fastForward(minutes * 60_000);
    at.pass(minutes * 60_000);
    await page.clock.runFor(1_100);
  }

  beforeEach(async () => {
    page = await context.newPage();
    await page.clock.install();
    await page.goto(at.link());
    await unlock("field");
    await inStudy("After the field");
    // However long that took, nobody was away before now.
    await page.keyboard.press("Shift");
  });

  test("warns a minute before it locks, stays open at any key, and locks after ten", async () => {
    await pass(9.2);
    await page.getByText(/^Locks in \d+ seconds\. Any key or movement keeps the study open\.$/).waitFor();
    await page.keyboard.press("Shift");
    await page.getByText(/^Locks in/).waitFor({ state: "detached" });
    await pass(9.2);
    await page.getByText(/^Locks in/).waitFor();
    await page.mouse.move(200, 200);
    await page.getByText(/^Locks in/).waitFor({ state: "detached" });
    await pass(10.1);
    await page.getByText("Locked.", { exact: true }).waitFor();
    expect(at.shelf.holdsOpen()).toBe(false);
    expect(await page.content()).not.toContain("Begin with");
  });

  test("is locked by the program where the page is gone", async () => {
    await page.close();
    at.pass(10 * 60_000 + 1);
    expect(at.shelf.holdsOpen()).toBe(false);
  });

  test("locks sooner or never as it was chosen, which is kept on this machine", async () => {
    await page.getByText("sealed", { exact: true }).click();
    const kept = viewKept(page, { lockAfter: "2" });
    await page.getByLabel("2 minutes").check();
    await kept;
    await page.keyboard.press("Escape");
    await pass(1.2);
    await page.getByText(/^Locks in/).waitFor();
    await page.getByText("sealed", { exact: true }).click();
    const neverKept = viewKept(page, { lockAfter: "never" });
    await page.getByLabel("never").check();
    await neverKept;
    await page.getByText("The study stays open until you lock it").waitFor();
    await pass(60);
    expect(at.shelf.holdsOpen()).toBe(true);
    expect(await page.getByText(/^Locks in/).count()).toBe(0);
  });
});

test("the recovery code opens a study and sets a passphrase", async () => {
  const made = await at.shelf.make({ folder: "lost", title: "Lost words", founder: "F", passphrase });
  if (!made.ok) throw new Error(made.error.code);
  at.shelf.lock();
  await newPage();
  await choose("lost");
  await page.getByRole("button", { name: "Passphrase lost?" }).click();
  await field("New passphrase").fill(strong);
  await field("The same once more").fill(strong);
  await page.getByText("Holds", { exact: true }).waitFor();
  await field("Recovery code").fill(made.value.recoveryCode.slice(1));
  await page.keyboard.press("Enter");
  await page.getByText("The recovery code is mistyped").waitFor();
  await field("Recovery code").fill(made.value.recoveryCode.toLowerCase());
  await page.keyboard.press("Enter");
  await inStudy("Lost words");
});

test("a new recovery code is made by the passphrase, and opens the study when it was typed back", async () => {
  const made = await at.shelf.make({ folder: "seen", title: "Seen by somebody", founder: "F", passphrase });
  if (!made.ok) throw new Error(made.error.code);
  at.shelf.lock();
  await newPage();
  await choose("seen");
  await page.getByRole("button", { name: "Recovery code lost?" }).click();
  await field("Passphrase").fill(`${passphrase}x`);
  await page.keyboard.press("Enter");
  await page.getByText("This passphrase does not open the study").waitFor();
  await field("Passphrase").fill(passphrase);
  await page.keyboard.press("Enter");
  const groups = page.getByRole("list", { name: "Recovery code" }).getByRole("listitem");
  await groups.first().waitFor();
  const code = await groups.allInnerTexts();
  expect(code.join("-")).not.toBe(made.value.recoveryCode);
  await page.getByRole("button", { name: "It is on paper" }).click();
  for (const input of await page.locator(".form-pair input").all()) {
    const label =
      (await input.evaluate(
        (each: { labels?: ArrayLike<{ innerText: string }> }) => each.labels?.[0]?.innerText,
      )) ?? "";
    await input.fill(code[Number(/\d+/.exec(label)?.[0]) - 1] ?? "");
  }
  await page.keyboard.press("Enter");
  await inStudy("Seen by somebody");
});
