import { describe, expect, test } from "vitest";
import { pendingAction } from "../../core/study/index.ts";
import { nodeCrypto } from "../store/index.ts";
import { asPage, newTarget, type Target } from "./testing/attacked-server.ts";
import { askRaw } from "./testing/raw-http.ts";

/** The store asks for the time once for each action it signs and once when it has noted one: there a fault can be put. */
async function faultyTarget(): Promise<{ readonly at: Target; readonly failAfter: (asked: number) => void }> {
  let left = Number.POSITIVE_INFINITY;
  const clock = (): number => {
    if (left-- <= 0) throw new Error("No room on the disk");
    return nodeCrypto.clock();
  };
  const at = await newTarget({ ...nodeCrypto, clock });
  return { at, failAfter: (asked) => (left = asked) };
}

async function ask(at: Target, name: string, input: object = {}) {
  const request = asPage(at, { method: "POST", url: `/api/${name}` });
  const { status, body } = await askRaw(at.port, { ...request, body: JSON.stringify(input) });
  return { status, content: JSON.parse(body) };
}

/** Let the waiting text in, a step that touches the vault first and then the study; a fault comes in its midst. */
async function letIn(asked: number) {
  const { at, failAfter } = await faultyTarget();
  const [text] = (await ask(at, "waiting")).content;
  const heads = () => [at.open.study.heads(), at.open.vault?.store.heads()];
  const before = heads();
  failAfter(asked);
  const step = { waiting: text.id, title: "Call", decisions: [], marked: [] };
  const answer = await ask(at, "finishNames", step);
  failAfter(Number.POSITIVE_INFINITY);
  const moved = heads().map((each, i) => JSON.stringify(each) !== JSON.stringify(before[i]));
  return { at, answer, moved: { study: moved[0], vault: moved[1] } };
}

describe("the answer after a fault", () => {
  test("says that nothing was changed where that is so", async () => {
    const { answer, moved } = await letIn(0);
    expect(moved).toEqual({ study: false, vault: false });
    const text = "Something went wrong inside Grounds. Nothing was changed by this step.";
    expect(answer).toEqual({ status: 500, content: { error: { code: "fault", text } } });
  });

  test("says that half is done between the vault's part and the study's, and what becomes of the rest", async () => {
    const { at, answer, moved } = await letIn(2);
    expect(moved).toEqual({ study: false, vault: true });
    expect(answer.status).toBe(500);
    expect(answer.content.error.code).toBe("fault-half");
    expect(answer.content.error.text).toMatch(
      /half-way.*finished when the study is opened next.*do not repeat/,
    );
    expect(answer.content.error.text).not.toContain("Nothing was changed");
    expect(at.open.vault?.store.all(pendingAction)).toHaveLength(1);
  });

  test("says that a change is there where the fault came after it", async () => {
    const { answer, moved } = await letIn(3);
    expect(moved).toEqual({ study: true, vault: true });
    expect(answer.content.error).toMatchObject({
      code: "fault-change",
      text: expect.stringMatching(/after this step had changed the study/),
    });
  });

  test("holds no word of what went wrong", async () => {
    const { answer } = await letIn(2);
    expect(JSON.stringify(answer)).not.toMatch(/disk/);
  });
});
