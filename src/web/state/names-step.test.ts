import { describe, expect, test } from "vitest";
import type { NameGroup, NamesStepView, RecordId } from "../../app/views.ts";
import { prepareLanguage } from "../language/index.ts";
import {
  accepted,
  beginDraft,
  groupsInOrder,
  markedGroup,
  mentionsReplaced,
  personsIn,
  proposePseudonym,
  withDecision,
} from "./names-step.ts";

prepareLanguage("en");

const person = { id: "00000000000000000001" as RecordId, pseudonym: "Fighter 3" };

function group(values: Partial<NameGroup> & { readonly key: string }): NameGroup {
  return {
    surface: values.key,
    spelling: values.key,
    isGuess: false,
    certainty: "possible",
    why: [],
    places: [{ start: 0, end: 1 }],
    proposed: "look",
    related: [],
    ...values,
  };
}

function view(groups: readonly NameGroup[]): NamesStepView {
  return {
    id: "00000000000000000009" as RecordId,
    title: "A note",
    text: "",
    blocks: [],
    speakers: [],
    groups,
    persons: [{ ...person, role: "insider" }],
    words: 0,
  };
}

describe("beginning a names step", () => {
  const known = group({ key: "known", person, certainty: "certain", proposed: "replace" });
  const likely = group({ key: "likely", person, certainty: "likely", proposed: "replace" });
  const fresh = group({ key: "fresh" });
  const place = group({ key: "place", proposed: "leave" });

  test("decides what is certain and leaves to a person what is not", () => {
    expect(beginDraft(view([known, likely, fresh, place])).decisions).toEqual({
      known: { key: "known", do: "replace", person: person.id },
      place: { key: "place", do: "leave" },
    });
  });

  test("asks for a date too, and leaves it in where what is offered is accepted: nobody is called so", () => {
    const date = group({ key: "14 March", why: ["exact date"] });
    expect(beginDraft(view([date])).decisions).toEqual({});
    expect(accepted(date)).toEqual({ key: "14 March", do: "leave" });
    expect(accepted(group({ key: "May", why: ["exact date", "capitalised"] }))).toBeUndefined();
  });

  test("shows what is open before what is settled, and marks by hand before both", () => {
    const marked = markedGroup("Kasim", "Kasim");
    const order = groupsInOrder(view([known, place, likely, fresh]), [marked]);
    expect(order.map(({ key }) => key)).toEqual(["Kasim", "likely", "fresh", "known", "place"]);
  });

  test("counts only the mentions that are replaced", () => {
    const places = [
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ];
    const all = [group({ key: "two", places, person, certainty: "certain", proposed: "replace" }), place];
    expect(mentionsReplaced(all, beginDraft(view(all)))).toBe(2);
  });
});

describe("a decision", () => {
  const full = group({ key: "Murat Demirov", person, certainty: "likely", isGuess: true });
  const given = group({
    key: "Murat",
    person,
    certainty: "certain",
    proposed: "replace",
    related: [{ key: full.key, how: "part" }],
  });
  const family = group({ key: "Demirov", related: [{ key: full.key, how: "part" }] });
  const all = [full, given, family];
  const asNew = { key: full.key, do: "new-person", pseudonym: "Driver 1", role: "insider" } as const;
  const denied = { key: family.key, do: "not-a-name" } as const;

  test("is never taken for a person who is only guessed", () => {
    expect(beginDraft(view([full])).decisions).toEqual({});
  });

  test("opens again what was ready given to the guess, where it is somebody else", () => {
    const { decisions, byHand } = withDecision(beginDraft(view(all)), all, asNew);
    expect(decisions).toEqual({ [full.key]: asNew });
    expect(byHand).toEqual([full.key]);
  });

  test("opens again a part that was called no name among the rest", () => {
    const draft = { ...beginDraft(view(all)), decisions: { [family.key]: denied } };
    expect(Object.keys(withDecision(draft, all, asNew).decisions)).toEqual([full.key]);
  });

  test("opens nothing again that a person decided, nor where the guess was right", () => {
    const draft = beginDraft(view(all));
    const byHand = withDecision(draft, all, { key: given.key, do: "replace", person: person.id });
    expect(Object.keys(withDecision(byHand, all, asNew).decisions)).toEqual([given.key, full.key]);
    const right = withDecision(draft, all, { key: full.key, do: "replace", person: person.id });
    expect(Object.keys(right.decisions)).toEqual([given.key, full.key]);
  });
});

describe("proposePseudonym", () => {
  test("says the role and takes the next number that is free", () => {
    expect(proposePseudonym("insider", "", ["Fighter 1", "Fighter 3", "Driver 7"])).toBe("Fighter 4");
  });

  test("says the kind where one is given", () => {
    expect(proposePseudonym("official", "judge", ["Judge 1"])).toBe("Judge 2");
  });

  test("speaks the tool's language where the study has no word for the role yet", () => {
    prepareLanguage("ar");
    expect(proposePseudonym("insider", "", ["Driver 7"])).toBe("مقاتل 1");
    expect(proposePseudonym("insider", "", ["مقاتل 1"])).toBe("مقاتل 2");
    expect(proposePseudonym("insider", "", ["Fighter 3"])).toBe("Fighter 4");
    prepareLanguage("en");
  });
});

describe("markedGroup", () => {
  test("finds the words where they stand alone, and not inside longer ones", () => {
    const { places } = markedGroup("Ali told Alina that Ali left.", "Ali");
    expect(places.map(({ start }) => start)).toEqual([0, 20]);
  });
});

describe("personsIn", () => {
  test("offers somebody made in this step to the names that follow, and first", () => {
    const draft = {
      title: "",
      marked: [],
      byHand: ["a"],
      decisions: { a: { key: "a", do: "new-person", pseudonym: "Guide 1", role: "intermediary" } },
    } as const;
    expect(personsIn(view([]), draft).map(({ pseudonym }) => pseudonym)).toEqual(["Guide 1", "Fighter 3"]);
  });
});
