import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCode, listCodes } from "../../src/app/codebook.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { listRegister, registerPerson } from "../../src/app/register-names.ts";
import { expectOk } from "../support/journey.ts";
import { launchBrowser } from "./browser.ts";
import { cornersOf, openPage, until } from "./page.ts";
import { type ServedStudy, serveStudy } from "./served-study.ts";

const note = `Call with Murat Demirov, by phone. Murat says that forty men were left. His cousin Aslan Kerimoglu gave the list to Bekir at the ford of Jisr Samur. Demirov paid for two.

Мурат Демиров also wrote to me, and Aslan was stopped at Garmuk. His wife Leyla saw Talal there, by the Wadi Hazrun.`;

// One names step, decided in steps that follow each other.
describe("deciding names with few keys", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveStudy(async (deps) => {
      const me = foundStudy(deps.open, deps.randomBytes, { title: "A study to try", founder: "Analyst" });
      const register = (pseudonym: string, spelling: string) =>
        expectOk(registerPerson({ ...deps, me }, { pseudonym, role: "insider", spellings: [spelling] }));
      register("Comrade 1", "Murat");
      register("Driver 1", "Bekir Olvaz");
      return new Map();
    });
    expectOk(addCode(study.desk, { name: "Ways out" }));
    page = await openPage(await browser.newContext(), study);
    await page.getByLabel("The note").fill(note);
    await page.getByRole("button", { name: /^Add \d+ words$/ }).click();
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  const current = () => page.locator('.names-line[data-current="true"] .names-surface').innerText();
  const mainChoice = async () =>
    (await page.locator('.names-line[data-current="true"] .button-main').innerText()).replace(/\s+/g, " ");
  const stateOf = (words: string) =>
    page
      .locator(".names-line")
      .filter({ has: page.getByText(words, { exact: true }) })
      .locator(".names-state, .pseudonym")
      .innerText();
  const head = (words: string) =>
    page.locator(".names-head").filter({ has: page.getByText(words, { exact: true }) });

  test("a full name of which only a part is known is one line that nobody decided beforehand", async () => {
    expect(await current()).toBe("Murat Demirov");
    expect(await stateOf("Murat Demirov")).toBe("to decide");
    expect(await mainChoice()).toBe("⏎ P A person");
    expect(await page.getByRole("button", { name: "It is Comrade 1" }).count()).toBe(1);
    expect(await stateOf("Murat")).toBe("Comrade 1");
  });

  test("the keys are shown, and the way out says what it waits for", async () => {
    expect(await page.locator(".names-keys .key").allInnerTexts()).toEqual([
      "↑ ↓",
      "⏎",
      "P",
      "N",
      "L",
      "Ctrl Z",
    ]);
    expect(await page.getByRole("button", { name: /^11 still to decide$/ }).isDisabled()).toBe(true);
    await page.keyboard.press("Control+Enter");
    expect(await page.getByRole("button", { name: /^11 still to decide$/ }).count()).toBe(1);
  });

  test("Enter asks who it is where nobody is offered, and says what the register will list", async () => {
    await page.keyboard.press("Enter");
    await page.getByLabel("Pseudonym").waitFor();
    expect(await page.locator(".names-listed").innerText()).toBe("Murat Demirov");
    await page.keyboard.press("Enter");
    expect(await stateOf("Murat Demirov")).toBe("Fighter 1");
  });

  test("whoever was just made is offered for a part, for another script, and where the guess was ticked", async () => {
    expect(await stateOf("Demirov")).toBe("Fighter 1?");
    expect(await stateOf("Мурат Демиров")).toBe("Fighter 1?");
    expect(await stateOf("Murat")).toBe("Fighter 1?");
    await head("Murat").click();
    expect(await mainChoice()).toBe("⏎ Replace by Fighter 1");
    expect(await page.getByRole("button", { name: "It is Comrade 1" }).count()).toBe(1);
  });

  const said = async (text: string) => {
    await page.locator(".notice").getByText(text, { exact: true }).waitFor();
  };
  test("a wrong decision is taken back by Ctrl and Z, on its own line and nowhere else, and done again", async () => {
    await head("Demirov").click();
    await page.keyboard.press("n");
    await page.keyboard.press("Control+z");
    await said("Taken back: “Demirov” is to decide again.");
    expect(await current()).toBe("Demirov");
    expect(await stateOf("Demirov")).toBe("Fighter 1?");
    await page.keyboard.press("Control+Shift+z");
    await said("Done again: “Demirov” is not a name.");
    expect(await stateOf("Demirov")).toBe("not a name");
  });

  test("who was offered is chosen already where a wrong decision is mended", async () => {
    await page.keyboard.press("p");
    expect(await page.getByLabel("Who it is").inputValue()).toBe("Fighter 1");
    await page.keyboard.press("Enter");
    expect(await stateOf("Demirov")).toBe("Fighter 1");
    await page.keyboard.press("Control+z");
    await said("Taken back: “Demirov” is not a name again.");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await said("Taken back: “Murat Demirov” is to decide again.");
    await page.keyboard.press("Control+z");
    await said("Nothing in this names step to take back.");
    expect(listCodes(study.desk).map(({ name }) => name)).toEqual(["Ways out"]);
    await page.keyboard.press("Control+y");
    await said("Done again: “Murat Demirov” is Fighter 1.");
    expect(await stateOf("Demirov")).toBe("Fighter 1?");
  });

  test("a field keeps the undo of the browser", async () => {
    const title = page.getByLabel("Title in the study, without names");
    const before = await title.inputValue();
    await title.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await page.keyboard.press("Control+z");
    await until(page, `document.activeElement?.value === ${JSON.stringify(before)}`);
    expect(await stateOf("Murat Demirov")).toBe("Fighter 1");
  });

  test("the keys work on a line whose head has the focus", async () => {
    await head("Murat").click();
    await page.keyboard.press("Enter");
    expect(await stateOf("Murat")).toBe("Fighter 1");
    await head("Garmuk").focus();
    await page.keyboard.press("n");
    expect(await stateOf("Garmuk")).toBe("not a name");
    await until(page, 'document.activeElement?.className === "names-list"');
    await head("Aslan Kerimoglu").focus();
    await page.keyboard.press("p");
    await page.getByLabel("Pseudonym").waitFor();
    await page.keyboard.press("Enter");
    expect(await stateOf("Aslan Kerimoglu")).toBe("Fighter 2");
    expect(await stateOf("Aslan")).toBe("Fighter 2?");
  });

  test("a button that has the focus keeps Enter, and leaves the letters to its line", async () => {
    await head("Jisr Samur").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Leave it in" }).focus();
    await page.keyboard.press("n");
    expect(await stateOf("Jisr Samur")).toBe("not a name");
    await head("Jisr Samur").click();
    await page.getByRole("button", { name: "Leave it in" }).focus();
    await page.keyboard.press("Enter");
    expect(await stateOf("Jisr Samur")).toBe("stays in");
  });

  test("a name that was pressed in the text takes the keys there too", async () => {
    const { from } = await cornersOf(page, "Leyla");
    await page.mouse.click(from.x + 4, from.y);
    await until(
      page,
      'document.querySelector(\'[data-current="true"] .names-surface\')?.textContent === "Leyla"',
    );
    await page.keyboard.press("p");
    await page.getByLabel("Pseudonym").fill("comrade 1");
    await page.getByRole("button", { name: "Replace 1 mention by Comrade 1" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await stateOf("Leyla")).toBe("Comrade 1");
  });

  test("the rest can be called no names, but for those that are likely somebody", async () => {
    await page.getByRole("button", { name: "The other 2 are not names" }).click();
    expect(await stateOf("Talal")).toBe("not a name");
    await page.locator(".names-list").press("Control+z");
    await said("Taken back: 2 are to decide again.");
    expect(await stateOf("Talal")).toBe("to decide");
    await page.keyboard.press("Control+y");
    expect(await stateOf("Talal")).toBe("not a name");
    // Doing it again went to its line; Enter leaves that as it is and goes on.
    await page.keyboard.press("Enter");
    expect(await page.getByRole("button", { name: /still to decide$/ }).innerText()).toMatch(/^4 /);
    expect(await page.getByRole("button", { name: /not names$/ }).count()).toBe(0);
    await until(page, 'document.activeElement?.className === "names-list"');
    for (let i = 0; i < 4; i++) await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Replace 8 mentions and let the text in$/ }).waitFor();
  });

  test("Ctrl and Enter let the text in, and the whole names are listed", async () => {
    await page.keyboard.press("Control+Enter");
    await page.locator(".reader-head").waitFor();
    const text = await page.locator(".column").innerText();
    expect(text).toContain("Call with Fighter 1, by phone. Fighter 1 says that forty men were left.");
    expect(text).toContain("His cousin Fighter 2 gave the list to Driver 1 at the ford of Jisr Samur.");
    expect(text).not.toMatch(/Murat|Demirov|Мурат|Демиров|Aslan|Leyla/);
    const register = expectOk(listRegister(study.desk)).map(({ pseudonym, spellings }) => [
      pseudonym,
      spellings.map((each) => each.text),
    ]);
    expect(register).toContainEqual([
      "Fighter 1",
      expect.arrayContaining(["Murat Demirov", "Мурат Демиров"]),
    ]);
  });
});
