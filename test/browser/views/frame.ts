import type { ConflictsView, RecordId } from "../../../src/app/views.ts";
import { visit } from "../page.ts";
import type { View } from "./view.ts";

const nobody = "00000000000000000000";

// The sample was written on one device alone.
const writtenTwice: ConflictsView = {
  fields: [
    {
      of: { table: "code", id: nobody as RecordId },
      name: "Ways out",
      field: "definition",
      values: [
        "How somebody left the group, by whatever door.",
        "Leaving by the road, the river or the court.",
      ],
    },
    {
      of: { table: "source", id: nobody as RecordId },
      name: "A driver who takes people out, Ilvadan",
      field: "biasNote",
      values: ["", "Order of the answers is his."],
    },
  ],
  texts: [
    {
      source: nobody as RecordId,
      title: "Survivor of the Exact, Ilvadan, 2016",
      version: nobody as RecordId,
      why: "overlap",
      places: [{ stands: "كان معنا سبعة رجال", other: "كان معنا تسعة رجال ومعهم حارس" }],
    },
  ],
};

/** What is looked at around the rooms, and in the history. */
export const frameViews: readonly View[] = [
  { name: "history", path: () => "/history" },
  {
    name: "history-take-back",
    path: () => "/history",
    after: async (page) => {
      await page.locator(".history-step").nth(3).locator(".inline").first().click();
    },
  },
  {
    name: "history-compared",
    path: () => "/history",
    after: async (page) => {
      await page.locator(".history-step [aria-pressed]").nth(1).click();
      await page.locator(".history-step [aria-pressed]").nth(14).click();
      await page.locator(".compared-table").first().waitFor();
    },
  },
  {
    name: "conflicts",
    stays: true,
    path: () => "/claims",
    after: async (page) => {
      await page.route("**/api/conflicts", (route) => route.fulfill({ json: writtenTwice }));
      await visit(page, "/conflicts");
      await page.locator(".wording").first().waitFor();
    },
  },
  {
    name: "conflicts-line",
    stays: true,
    path: () => "/claims",
    after: async (page) => {
      await page.route("**/api/conflicts", (route) => route.fulfill({ json: writtenTwice }));
      await visit(page, "/history");
      await page.locator(".history .warning").waitFor();
    },
  },
  {
    name: "palette-offered",
    stays: true,
    path: () => "/claims",
    after: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.press("Backspace");
      await page.locator(".palette .finder-line").nth(5).waitFor();
    },
  },
  {
    name: "palette-typed",
    stays: true,
    path: () => "/claims",
    after: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("prison");
      await page.locator(".palette-hit").first().waitFor();
    },
  },
  {
    name: "keys",
    path: () => "/claims",
    after: async (page) => {
      await page.keyboard.press("?");
      await page.locator(".key-sheet").waitFor();
    },
  },
  {
    name: "walk",
    stays: true,
    path: () => "/brief",
    after: async (page) => {
      await page.locator(".walk-offer .inline").first().click();
      await page.locator(".walk-card").waitFor();
    },
  },
  {
    name: "rooms",
    path: () => "/claims",
    after: async (page, _, narrow) => {
      if (narrow) await page.locator(".room-menu summary").click();
      else await page.locator(".view-menu summary").click();
    },
  },
];
