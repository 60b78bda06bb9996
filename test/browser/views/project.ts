import type { Page } from "playwright-core";
import { utf8, zipFile } from "../../../src/core/base/index.ts";
import { lossyProject } from "../../support/lossy-project.ts";
import type { View } from "./view.ts";

/** What is looked at in the room in which a project of another program comes in. */
export const projectViews: readonly View[] = [
  { name: "project", path: () => "/project" },
  { name: "project-empty", empty: true, path: () => "/project" },
  {
    name: "project-refused",
    path: () => "/project",
    after: async (page) => {
      await choose(page, "notes.qdpx", zipFile([]));
      await page.locator(".failure").waitFor();
    },
  },
  {
    name: "project-look",
    path: () => "/project",
    after: (page) => choose(page, "crossings.qdpx", lossyProject()),
  },
  {
    name: "project-report",
    path: () => "/project",
    after: async (page) => {
      await choose(page, "crossings.qdpx", lossyProject());
      await page.locator(".project-group summary").nth(1).click();
      await page.locator(".project-group li").first().waitFor();
    },
  },
  {
    name: "project-units",
    stays: true,
    path: () => "/project",
    after: async (page) => {
      await choose(page, "crossings.qdpx", lossyProject());
      await page.locator(".project-unusual summary").click();
      await page.locator(".project-unusual li").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "project-out",
    path: () => "/project",
    after: async (page) => {
      await page.locator(".project-way summary").first().click();
      await page.locator(".project-way-in .project-behind li").first().waitFor({ timeout: 60_000 });
      await page.locator(".project-way").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "project-out-sealed",
    path: () => "/project",
    after: async (page) => {
      await page.locator(".project-way[data-way='table'] summary").click();
      await page.locator(".project-way[data-way='sealed'] summary").click();
      await page.locator(".new-secret").waitFor();
      await page.locator(".project-way").last().scrollIntoViewIfNeeded();
    },
    part: ".project-way-in",
  },
  {
    name: "project-codebook",
    path: () => "/project",
    after: async (page) => {
      await choose(page, "shared.qdc", utf8(codebook));
      await page.locator(".project-earlier .project-fate").first().waitFor();
      await page.locator(".project-tick input").check();
    },
  },
  {
    name: "project-taken",
    empty: true,
    path: () => "/project",
    after: async (page) => {
      await choose(page, "crossings.qdpx", lossyProject());
      await page.locator(".button-main").click();
      // Told of in a line at the foot, which another look has seen already.
      await page.locator(".project-ways").waitFor();
    },
  },
];

const code = (last: number, name: string, inner = ""): string =>
  `<Code guid="00000000-0000-4000-8000-00000000009${last}" name="${name}" isCodable="true">${inner}</Code>`;
/** A codebook of another program: a tree of codes, one of them with a name in Arabic. */
const codebook = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another 2.0"><Codes>${code(
  1,
  "Ways over the river",
  `<Description>How somebody came over</Description>${code(2, "By boat")}${code(3, "على الجسر")}`,
)}${code(4, "Prices")}</Codes></CodeBook>`;

/** Choose a project's file; one that is on the desk from an earlier look is put away first. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const away = page.locator(".project-doings .button-quiet, .project-head .form-row .button");
  if ((await away.count()) > 0) await away.first().click();
  await page
    .locator(".project-drop input")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.locator(".project-counts, .project-tick, .failure").first().waitFor();
}
