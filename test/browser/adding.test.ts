import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discardWaiting, listWaiting } from "../../src/app/receive-text.ts";
import { listSources } from "../../src/app/sources.ts";
import { otherProject } from "../support/other-project.ts";
import { launchBrowser } from "./browser.ts";
import { wallPng } from "./media-files.ts";
import { twoNotes } from "./notes.ts";
import { dragOver, openPage, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy } from "./served-study.ts";

describe("bringing texts in", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveEmptyStudy();
    page = await openPage(await browser.newContext(), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  test("gives each of several files a verdict of its own, and one that is refused stops no other", async () => {
    await page
      .getByLabel(/Choose files/)
      .setInputFiles([
        file("call.txt", twoNotes.russian),
        file("old.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
        file("same call.txt", twoNotes.russian),
        file("road.md", twoNotes.english),
      ]);
    await page.getByText("4 files looked at: 2 read · 1 here already · 1 not added").waitFor();
    const verdicts = await page.locator(".files li").allInnerTexts();
    expect(verdicts.map((verdict) => verdict.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^call\.txt its names/),
      expect.stringMatching(/^old\.doc not added .*damaged or was cut short.*save it/),
      expect.stringMatching(/^same call\.txt here already: call/),
      expect.stringMatching(/^road\.md its names/),
    ]);
  });

  test("takes from a list of references what it says of the documents added with it, before or after it", async () => {
    await page
      .getByLabel(/Choose files/)
      .setInputFiles([
        file("Gazette.txt", "The court sat in summer and heard nobody."),
        file(
          "list.ris",
          "TY  - NEWS\nTI  - A gazette of the court\nPY  - 2016\nL1  - gazette.TXT;later.txt\nER  - \n",
        ),
      ]);
    const told = page.locator(".files li", { hasText: "list.ris" });
    await told
      .getByText("names 2 files, and says the title, date and publisher of 1 added with it")
      .waitFor();
    await page
      .getByLabel(/Choose files/)
      .setInputFiles([file("later.txt", "The court sat in winter and heard two.")]);
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    expect(listWaiting(study.desk).map(({ title }) => title)).toEqual(
      expect.arrayContaining(["A gazette of the court", "A gazette of the court"]),
    );
    for (const { id, title } of listWaiting(study.desk))
      if (title.startsWith("A gaz")) discardWaiting(study.desk, { waiting: id });
    await visit(page, "/add");
  });

  test("lists what waits for its names, and nothing of it is in the study", async () => {
    await visit(page, "/sources");
    await page.getByRole("heading", { name: "2 texts wait for a look at the names" }).waitFor();
    expect(listSources(study.desk)).toEqual([]);
  });

  test("takes a name that the tool did not find, marked by hand in the text", async () => {
    await page.getByRole("link", { name: "call", exact: true }).click();
    await page.getByRole("heading", { name: "Names in this text" }).waitFor();
    // Cut at both ends: a mark takes whole words.
    await dragOver(page, "одител");
    await page.locator(".marked-words").getByText("водителем", { exact: true }).waitFor();
    await page.keyboard.press("p");
    await page.getByLabel("Pseudonym").fill("Driver 1");
    await page.keyboard.press("Enter");
    await page.locator(".names-line").getByText("Driver 1").waitFor();
    const rest = page.getByRole("button", { name: "The rest are not names" });
    if ((await rest.count()) > 0) await rest.click();
    await page.getByRole("button", { name: /let the text in$/ }).click();
  });

  test("opens the next text that waits, and after the last one the reader", async () => {
    await page.getByText("Call with").waitFor();
    await page.getByRole("button", { name: "Skip: this source can never be released" }).click();
    await page.locator(".reader-head").getByText("names step skipped: never released").waitFor();
    const [first, second] = listSources(study.desk).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    expect(first).toMatchObject({ title: "call", namesStep: "done" });
    expect(second).toMatchObject({ title: "road", namesStep: "skipped", release: "never" });
  });

  test("sends a project of another program to where its codes come with it", async () => {
    await visit(page, "/add");
    const project = Buffer.from(otherProject());
    await page
      .getByLabel(/Choose files/)
      .setInputFiles({ name: "river.qdpx", mimeType: "application/octet-stream", buffer: project });
    const line = page.locator(".files li", { hasText: "river.qdpx" });
    await line.getByText("This is a project or codebook of another program").waitFor();
    await line.getByRole("link", { name: "To other programs" }).press("Enter");
    await page.getByRole("heading", { name: "Bring a project from another program" }).waitFor();
  });

  test("asks nothing but its title of a picture, which has no words to look through", async () => {
    await visit(page, "/add");
    await page
      .getByLabel(/Choose files/)
      .setInputFiles({ name: "wall.png", mimeType: "image/png", buffer: Buffer.from(wallPng()) });
    await page.getByRole("heading", { name: "Its title" }).waitFor();
    expect(await page.getByText("No names were found").count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Skip/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Let it in" }).click();
    await page.locator(".notice").getByText("It is in.").waitFor();
    await page.locator(".facts", { hasText: "Read from" }).getByText("png", { exact: true }).waitFor();
    await visit(page, "/sources");
    expect(await page.getByRole("row", { name: /^wall/ }).innerText()).not.toContain("not told");
  });

  test("keeps a note that is being typed while one looks elsewhere", async () => {
    await visit(page, "/add");
    await page.getByLabel("The note").fill("Half a thought");
    await page.getByRole("link", { name: "Claims" }).click();
    await page.getByRole("heading", { name: "Claims" }).waitFor();
    await visit(page, "/add");
    expect(await page.getByLabel("The note").inputValue()).toBe("Half a thought");
  });

  test("says in words what was refused and loses nothing of it", async () => {
    await page.route("**/api/addText", (route) => route.abort());
    await page.getByRole("button", { name: "Add 3 words" }).click();
    await page.getByRole("alert").getByText("Grounds does not answer").waitFor();
    expect(await page.getByLabel("The note").inputValue()).toBe("Half a thought");
    await page.unroute("**/api/addText");
  });
});

function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}
