import { beforeEach, describe, expect, test } from "vitest";
import type { NameDecision, RecordId } from "../../app/views.ts";
import { prepareLanguage } from "../language/index.ts";
import { markedGroup, type NamesDraft, withDecision } from "./names-step.ts";
import {
  actMoved,
  decidingAct,
  denyingAct,
  markingAct,
  type NamesWork,
  namesWorks,
  takeBackName,
  withAct,
} from "./names-work.ts";
import { notice } from "./notices.ts";

prepareLanguage("en");

const waiting = "00000000000000000009" as RecordId;
const driver = "00000000000000000001" as RecordId;
const karim = markedGroup("Karim and Selda", "Karim");
const selda = markedGroup("Karim and Selda", "Selda");
const groups = [karim, selda];
const empty: NamesDraft = { title: "A note", decisions: {}, byHand: [], marked: [] };
const begun: NamesWork = { draft: empty, at: karim.key, asking: false, done: [], undone: [] };

function decided(work: NamesWork, decision: NameDecision): NamesWork {
  const group = decision.key === karim.key ? karim : selda;
  const next = withDecision(work.draft, groups, decision);
  return {
    ...withAct(
      work,
      decidingAct(work.draft, next, group, () => "Driver 1"),
    ),
    at: selda.key,
  };
}

const denied = decided(begun, { key: karim.key, do: "not-a-name" });

describe("taking back in the names step", () => {
  beforeEach(() => {
    notice.set(undefined);
    namesWorks.set({});
  });
  const said = () => notice.get()?.text;
  const work = () => namesWorks.get()[waiting];

  test("opens the name that was decided last, goes to its line and says so", () => {
    namesWorks.set({ [waiting]: { ...denied, asking: true } });
    takeBackName(waiting, "undo");
    expect(said()).toBe("Taken back: “Karim” is to decide again.");
    expect(work()).toMatchObject({ draft: empty, at: karim.key, asking: false });
    takeBackName(waiting, "redo");
    expect(said()).toBe("Done again: “Karim” is not a name.");
    expect(work()?.draft).toEqual(denied.draft);
  });

  test("says where nothing is left, of this step alone", () => {
    namesWorks.set({ [driver]: denied });
    takeBackName(waiting, "undo");
    expect(said()).toBe("Nothing in this names step to take back.");
    takeBackName(waiting, "redo");
    expect(said()).toBe("Nothing in this names step to do again.");
    expect(namesWorks.get()).toEqual({ [driver]: denied });
  });

  test("returns to what was decided before, and says what that was", () => {
    const twice = decided(denied, { key: karim.key, do: "replace", person: driver });
    const back = actMoved(twice, "undo");
    expect(back?.act.back).toBe("“Karim” is not a name again.");
    expect(back?.act.again).toBe("“Karim” is Driver 1.");
    expect(back?.work.draft).toEqual(denied.draft);
  });

  test("takes back the rest that were called no names in one go", () => {
    const rest = withAct(begun, denyingAct(empty, groups));
    expect(Object.keys(rest.draft.decisions)).toEqual(["Karim", "Selda"]);
    const back = actMoved(rest, "undo");
    expect(back?.act.back).toBe("2 are to decide again.");
    expect(back?.work).toMatchObject({ draft: empty, at: "Karim" });
  });

  test("takes back a mark", () => {
    const marked = withAct(begun, markingAct(empty, selda, karim.key));
    expect(marked.draft.marked).toEqual([selda]);
    const back = actMoved(marked, "undo");
    expect(back?.act.back).toBe("“Selda” is not marked any more.");
    expect(back?.work).toMatchObject({ draft: empty, at: "Karim" });
  });

  test("says it in the tool's language, the name in its own direction", () => {
    prepareLanguage("ar");
    const twice = decided(denied, { key: karim.key, do: "replace", person: driver });
    prepareLanguage("en");
    const back = actMoved(twice, "undo")?.act;
    expect(back?.back).toBe("«\u2068Karim\u2069» ليس اسمًا، كما كان من قبل.");
    expect(back?.again).toBe("«\u2068Karim\u2069» هو \u2068Driver 1\u2069.");
  });

  test("leaves the title, and forgets what was taken back once something else is decided", () => {
    const titled = { ...denied, draft: { ...denied.draft, title: "Another" } };
    const back = actMoved(titled, "undo")?.work ?? begun;
    expect(back.draft.title).toBe("Another");
    expect(actMoved(decided(back, { key: selda.key, do: "leave" }), "redo")).toBeUndefined();
  });
});
