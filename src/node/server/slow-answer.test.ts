import { expect, test } from "vitest";
import type { Outlooks } from "../../app/outlooks.ts";
import type { ModelView } from "../../app/views.ts";
import { nodeCrypto } from "../store/index.ts";
import { asPage, newTarget, passphrase, type Target } from "./testing/attacked-server.ts";
import { askRaw } from "./testing/raw-http.ts";

/** Outlooks that are computed until somebody gives up. */
function endlessOutlooks() {
  const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>();
  const { promise: numbers, reject } = Promise.withResolvers<never>();
  const outlooks: Outlooks = {
    numbersOf: () => {
      wasAsked();
      return numbers;
    },
  };
  return { outlooks, asked, giveUp: () => reject(new Error("The threads were ended")) };
}

async function ask(at: Target, name: string, input: object = {}) {
  const request = asPage(at, { method: "POST", url: `/api/${name}` });
  const { status, body } = await askRaw(at.port, { ...request, body: JSON.stringify(input) });
  return { status, content: JSON.parse(body) };
}

async function groundedTarget(outlooks: Outlooks): Promise<Target> {
  const at = await newTarget(nodeCrypto, outlooks);
  await ask(at, "startModel", { starter: "three" });
  const { parameters }: ModelView = (await ask(at, "model")).content;
  const judged = { warrant: "judgement", given: "value", low: 0.01, high: 0.02, reason: "To try" };
  const changes = parameters.map(({ id }) => ({
    do: "put",
    table: "estimate",
    values: { parameter: id, ...judged },
  }));
  expect((await ask(at, "changeModel", { changes })).status).toBe(200);
  return at;
}

test("others are answered while an outlook is computed", async () => {
  const { outlooks, asked, giveUp } = endlessOutlooks();
  const at = await groundedTarget(outlooks);
  const outlook = ask(at, "outlook");
  await asked;
  expect((await ask(at, "makeClaim", { text: "Some left", form: "general" })).status).toBe(200);
  giveUp();
  const { status, content } = await outlook;
  expect([status, content.error.code]).toEqual([500, "fault-change"]);
});

test("a study is locked and closed while an outlook is computed, and nothing falls over", async () => {
  const { outlooks, asked, giveUp } = endlessOutlooks();
  const at = await groundedTarget(outlooks);
  const outlook = ask(at, "outlook").catch(() => "the connection was ended");
  await asked;
  expect((await ask(at, "lock")).status).toBe(200);
  expect(at.locked()).toBe(true);
  await at.server.close();
  at.open.close();
  giveUp();
  expect(await outlook).toBe("the connection was ended");
});

test("an outlook that is computed while the study is locked is answered as locked, and the page goes on", async () => {
  const { outlooks, asked, giveUp } = endlessOutlooks();
  const at = await groundedTarget(outlooks);
  const outlook = ask(at, "outlook");
  await asked;
  expect((await ask(at, "lock")).status).toBe(200);
  giveUp();
  const { status, content } = await outlook;
  expect([status, content.error.code]).toEqual([423, "no-study"]);
  expect((await ask(at, "unlock", { name: "study.grounds", passphrase })).status).toBe(200);
});
