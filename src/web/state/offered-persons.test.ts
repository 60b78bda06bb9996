import { describe, expect, test } from "vitest";
import type { NameDecision, NameGroup, RecordId } from "../../app/views.ts";
import { markedGroup, type NamesDraft } from "./names-step.ts";
import { askedFirst, mayBeSomebody, offeredPersons } from "./offered-persons.ts";

const comrade = { id: "00000000000000000001" as RecordId, pseudonym: "Comrade 1" };
const driver = { id: "00000000000000000002" as RecordId, pseudonym: "Driver 1" };

function group(key: string, values: Partial<NameGroup> = {}): NameGroup {
  return {
    key,
    surface: key,
    spelling: key,
    isGuess: false,
    certainty: "possible",
    why: [],
    places: [{ start: 0, end: 1 }],
    proposed: "look",
    related: [],
    ...values,
  };
}

function relatedTo(...related: NameGroup["related"]): Partial<NameGroup> {
  return { related };
}

function draftOf(decisions: readonly NameDecision[], marked: readonly NameGroup[] = []): NamesDraft {
  return {
    title: "",
    decisions: Object.fromEntries(decisions.map((each) => [each.key, each])),
    byHand: decisions.map(({ key }) => key),
    marked,
  };
}

function asNew(key: string, pseudonym: string): NameDecision {
  return { key, do: "new-person", pseudonym, role: "insider" };
}

function offered(own: NameGroup, others: readonly NameGroup[], draft: NamesDraft) {
  const { likely, guess } = offeredPersons(own, [own, ...others], draft, [comrade, driver]);
  return [likely?.pseudonym, guess?.pseudonym];
}

describe("who is offered for a name", () => {
  const full = group("Murat Demirov", { person: comrade, certainty: "likely", isGuess: true });
  const part = group("Demirov", relatedTo({ key: full.key, how: "part" }));

  test("is the registered person, by Enter where the words are theirs, only as a guess where they are more", () => {
    expect(offered(group("Bekir", { person: driver }), [], draftOf([]))).toEqual(["Driver 1", undefined]);
    expect(offered(full, [], draftOf([]))).toEqual([undefined, "Comrade 1"]);
  });

  test("is whoever was just made for the name of which it is a part, with the same decision", () => {
    const draft = draftOf([asNew(full.key, "Fighter 1")]);
    expect(offered(part, [full], draft)).toEqual(["Fighter 1", undefined]);
    expect(offeredPersons(part, [part, full], draft, []).likely?.decision).toEqual(
      asNew("Demirov", "Fighter 1"),
    );
  });

  test("is whoever was just chosen, before the registered person, who stays in reach", () => {
    const given = group("Murat", { person: comrade, ...relatedTo({ key: full.key, how: "part" }) });
    const draft = draftOf([{ key: full.key, do: "replace", person: driver.id }]);
    expect(offered(given, [full], draft)).toEqual(["Driver 1", "Comrade 1"]);
  });

  test("is nobody where a part belongs to the names of two people, unless the whole name was decided", () => {
    const other = group("Samir Demirov");
    const same = group("Демиров");
    const shared = group(
      "Demirov",
      relatedTo({ key: full.key, how: "part" }, { key: other.key, how: "part" }),
    );
    const two = [asNew(full.key, "Fighter 1"), asNew(other.key, "Fighter 2")];
    expect(offered(shared, [full, other], draftOf(two))).toEqual([undefined, undefined]);
    const sure = { ...shared, related: [...shared.related, { key: same.key, how: "same" as const }] };
    const draft = draftOf([...two, asNew(same.key, "Fighter 2")]);
    expect(offered(sure, [full, other, same], draft)).toEqual(["Fighter 2", undefined]);
  });

  test("heeds only what a person decided, and only people", () => {
    const draft = draftOf([asNew(full.key, "Fighter 1")]);
    expect(offered(part, [full], { ...draft, byHand: [] })).toEqual([undefined, undefined]);
    expect(offered(part, [full], draftOf([{ key: full.key, do: "leave" }]))).toEqual([undefined, undefined]);
  });

  test("is known for words marked by hand by their letters", () => {
    const marked = markedGroup("Then Selda Yarimsu. And Selda.", "Selda Yarimsu");
    const draft = draftOf([asNew(marked.key, "Host 1")], [marked]);
    expect(offered(group("Selda"), [marked], draft)).toEqual(["Host 1", undefined]);
    expect(offered(group("Sel"), [marked], draft)).toEqual([undefined, undefined]);
  });

  test("is whom the form begins with on a line that was decided, but not on one that is open", () => {
    const first = (own: NameGroup, draft: NamesDraft) =>
      askedFirst(own, [full, part], draft, [comrade, driver]);
    const made = asNew(full.key, "Fighter 1");
    expect(first(part, draftOf([made]))).toBeUndefined();
    expect(first(part, draftOf([made, { key: part.key, do: "not-a-name" }]))).toBe("Fighter 1");
    expect(first(full, draftOf([{ key: full.key, do: "leave" }]))).toBe("Comrade 1");
    expect(first(full, draftOf([made]))).toBe("Fighter 1");
    expect(first(group("Brannock"), draftOf([{ key: "Brannock", do: "leave" }]))).toBeUndefined();
  });

  test("keeps a name from being called none among the rest, if it may be somebody", () => {
    expect(mayBeSomebody(full, {})).toBe(true);
    expect(mayBeSomebody(group("Brannock"), {})).toBe(false);
    const doubtful = group("Hope", { person: comrade });
    expect(mayBeSomebody(doubtful, offeredPersons(doubtful, [doubtful], draftOf([]), []))).toBe(true);
    const offers = offeredPersons(part, [part, full], draftOf([asNew(full.key, "Fighter 1")]), []);
    expect(mayBeSomebody(part, offers)).toBe(true);
  });
});
