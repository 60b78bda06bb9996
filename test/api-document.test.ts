import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "../src/node/server/endpoints.ts";
import { apiDocument, apiDocumentPath } from "./support/api-document.ts";

test("docs/api.json is the document of the calls as they are; npm run api writes it anew", () => {
  expect(readFileSync(apiDocumentPath, "utf8")).toBe(apiDocument());
});

test("every call is in it, with what goes in and the name of what comes out", () => {
  const { paths } = JSON.parse(apiDocument());
  for (const name of [...Object.keys(endpoints), "lock", "session", "changes", "addFile", "newWindow"])
    expect(paths[`/api/${name}`]?.post?.responses?.[200]?.description, name).toBeTypeOf("string");
  const { schema } = paths["/api/codePassage"].post.requestBody.content["application/json"];
  expect(schema.required).toContain("code");
  expect(schema.properties.code.pattern).toBe("^[0-9a-hjkmnp-tv-z]{20}$");
  expect(paths["/api/history"].post.responses[200].description).toBe("HistoryView");
  expect(paths["/api/history"].post.summary).toBe("Who did what when, the newest first.");
});
