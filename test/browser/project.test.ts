import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCodes } from "../../src/app/codebook.ts";
import { listImported } from "../../src/app/import-project/list-imported.ts";
import { listSources } from "../../src/app/sources.ts";
import { zipFile } from "../../src/core/base/index.ts";
import { lossyProject } from "../support/lossy-project.ts";
import { otherProject } from "../support/other-project.ts";
import { launchBrowser } from "./browser.ts";
import { openPage, until, visit } from "./page.ts";
import { type ServedStudy, serveEmptyStudy } from "./served-study.ts";

describe("bringing a project from another program", () => {
  let browser: Browser;
  let study: ServedStudy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    study = await serveEmptyStudy();
    page = await openPage(await browser.newContext({ acceptDownloads: true }), study);
  });
  afterAll(async () => {
    await browser.close();
    await study.close();
  });

  const choose = (name: string, bytes: Uint8Array) =>
    page
      .getByLabel(/Choose the project/)
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

  test("is reached from the palette, and teaches its first step", async () => {
    await page.keyboard.press("Control+k");
    await page.locator(".palette input").fill("project from another");
    await page.getByRole("option", { name: /Bring a project from another/, selected: true }).waitFor();
    await page.locator(".palette input").press("Enter");
    await page.getByRole("heading", { name: "Bring a project from another program" }).waitFor();
    await page.getByText("No project came in yet.").waitFor();
  });

  test("says why a file is not read, and what to do", async () => {
    await choose("empty.qdpx", zipFile([]));
    await page.getByRole("alert").getByText("an archive without a project in it").waitFor();
    expect(listImported(study.desk)).toEqual([]);
  });

  test("says what is being read while it is read", async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route("**/api/lookProject", async (route) => {
      await held;
      await route.continue();
    });
    await choose("crossings.qdpx", lossyProject());
    await page.getByRole("status").getByText("Reading crossings.qdpx. Nothing is written.").waitFor();
    letGo();
    await page.getByRole("heading", { name: "Crossings 2019" }).waitFor();
    await page.unroute("**/api/lookProject");
  });

  test("reports what comes whole, what changes and what stays behind, before anything is written", async () => {
    await page.getByText("16 records come over as they are. 6 change, 9 are left out.").waitFor();
    const row = page.getByRole("row", { name: /^Texts and other sources/ });
    expect((await row.innerText()).split(/\s+/).slice(-4)).toEqual(["4", "1", "0", "3"]);
    await page.getByText("7 of 8 marked places begin and end where words do (88%).").waitFor();
    const lost = page.locator("details", { hasText: "Texts and other sources in a file" });
    expect(await lost.getByText("Map on the wall").count()).toBe(0);
    await lost.locator("summary").focus();
    await page.keyboard.press("Enter");
    await lost.getByText("Map on the wall").waitFor();
    expect(listSources(study.desk)).toEqual([]);
  });

  test("hands the report out as a file, with names only when they are asked for", async () => {
    const reportNow = async (): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Save the report" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("crossings report.csv");
      return textOf(await download.createReadStream());
    };
    const plain = await reportNow();
    expect(plain).toContain(
      '"Texts and other sources","left out","in a file that the project does not hold; export it again with its sources"',
    );
    expect(plain).not.toContain("Map on the wall");
    await page.getByLabel("with the names of records").check();
    await until(page, 'document.querySelector(".project-save small") !== null');
    expect(await reportNow()).toContain('"Map on the wall"');
  });

  test("hands out a copy without its words", async () => {
    await page.getByRole("button", { name: "Save a copy without its words" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Save scrubbed.qdpx" }).click(),
    ]);
    const bytes = await textOf(await download.createReadStream());
    expect(bytes.slice(0, 2)).toBe("PK");
    expect(bytes).not.toContain("Crossings");
    expect(bytes).not.toContain("bridge");
  });

  test("keeps the report while one looks elsewhere", async () => {
    await visit(page, "/coverage");
    await page.getByRole("link", { name: "Other programs" }).click();
    await page.getByRole("heading", { name: "Crossings 2019" }).waitFor();
  });

  test("is taken in as one step, which the line at the foot takes back", async () => {
    await page.getByRole("button", { name: "Take it in" }).click();
    await page.getByText("1 text, 3 codes, 8 passages, 8 codings, 1 memo.").waitFor();
    await page.locator(".project-earlier").getByText("Crossings 2019").waitFor();
    expect(listSources(study.desk)).toMatchObject([{ title: "Call with the driver", namesStep: "skipped" }]);
    await page.locator(".notice").getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => listSources(study.desk)).toEqual([]);
    await page.getByText("No project came in yet.").waitFor();
    await page.getByRole("button", { name: "Bring another project" }).click();
  });

  test("is known when it comes again, by keyboard from the choice to the sources", async () => {
    await choose("river.qdpx", otherProject());
    await page.getByRole("button", { name: "Take it in" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Taken in:/).waitFor();
    await page.locator(".project-earlier").getByText("River study").waitFor();
    await page.getByRole("button", { name: "Bring another project" }).press("Enter");
    await choose("river again.qdpx", otherProject());
    await page.getByText("2 of its texts are in the study already.").waitFor();
    // What was said of the one before would be read as said of this one.
    expect(await page.locator(".notice").count()).toBe(0);
    await page.getByRole("button", { name: "Take it in" }).press("Enter");
    await page.getByRole("alert").waitFor();
    expect(listSources(study.desk)).toHaveLength(2);
    expect(listImported(study.desk)).toHaveLength(1);
  });
  describe("and taking the study into another program", () => {
    const way = (name: string) => page.locator("details", { has: page.getByText(name, { exact: true }) });
    const saved = async (link: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: link }).click(),
      ]);
      return bytesOf(await download.createReadStream());
    };

    test("hands out the codebook as a file of the standard, by keyboard", async () => {
      await page.getByRole("button", { name: "Choose another project" }).click();
      await way("The codebook (.qdc)").locator("summary").focus();
      await page.keyboard.press("Enter");
      await way("The codebook (.qdc)").getByRole("button", { name: "Make the file" }).press("Enter");
      const markup = (await saved("Save codebook.qdc")).toString("utf8");
      expect(markup).toContain("urn:QDA-XML:codebook:1.0");
      expect(markup).toContain('name="By night"');
    });

    test("takes a codebook in after saying what it adds and changes", async () => {
      const codes = `<Code guid="00000000-0000-4000-8000-000000000091" name="By boat" isCodable="true"/>`;
      const markup = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;
      await choose("shared.qdc", new TextEncoder().encode(markup));
      await page.getByText("1 code is new. 0 change. 0 stay as they are.").waitFor();
      await page.getByRole("button", { name: "Take it in" }).click();
      await page.getByText("The codebook was taken in.").waitFor();
      expect(listCodes(study.desk).map(({ name }) => name)).toContain("By boat");
      await page.locator(".notice").getByRole("button", { name: "Take it back" }).click();
      await page
        .locator(".notice")
        .getByText(/Taken back/)
        .waitFor();
      expect(listCodes(study.desk).map(({ name }) => name)).not.toContain("By boat");
    });

    test("says what stays behind before a cleared project is made", async () => {
      await way("A cleared project (.qdpx)").locator("summary").click();
      const cleared = way("A cleared project (.qdpx)");
      await cleared.getByText(/^It holds 0 texts, 3 codes/).waitFor();
      await cleared.getByText("the names step is not done").first().waitFor();
      await cleared.getByRole("button", { name: "Make the file" }).click();
      expect((await saved("Save cleared.qdpx")).subarray(0, 2).toString()).toBe("PK");
    });

    test("seals everything with a passphrase that is typed twice", async () => {
      await way("Everything, sealed (.qdpx, encrypted)").locator("summary").click();
      const sealed = way("Everything, sealed (.qdpx, encrypted)");
      await sealed
        .getByRole("textbox", { name: "Passphrase of the file" })
        .fill("harbour lentil quick moss tinsel oboe crater");
      await sealed
        .getByRole("textbox", { name: "The same once more" })
        .fill("harbour lentil quick moss tinsel oboe crater");
      await sealed.getByText("Type the same passphrase once more first.").waitFor({ state: "detached" });
      await sealed.getByRole("button", { name: "Make the file" }).click();
      expect((await saved("Save whole.qdpx.sealed")).includes("Nobody spoke")).toBe(false);
    });
  });
});

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  return (await bytesOf(stream)).toString("utf8");
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
