import { expect, test } from "vitest";
import type { Refusal } from "../../src/app/api.ts";
import { addChoice } from "../../src/app/choices.ts";
import { changeClaim, linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { addOrigin, linkOrigin } from "../../src/app/origins.ts";
import { describeSource } from "../../src/app/sources.ts";
import { undo } from "../../src/app/undo.ts";
import type { CardView, ReaderView } from "../../src/app/views.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { answerCall, type endpoints } from "../../src/node/server/endpoints.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { placeOfWords } from "../support/working-study.ts";

// The analyst who is asked "how sure, and says who?": four sources, one of them against.
const told = {
  driver:
    "R: I drove some of them across myself. Six times that winter.\n\nQ: Did they pay?\n\nR: Always before.",
  guard: "R: I was at the gate when they were brought in. Nobody had crossed, they were taken at home.",
  judge: "R: In the files it says that they crossed by the river. I read it, I was not there.",
  soldier: "Солдат: Нам говорили, что многие перешли реку зимой. Сам я не видел.",
} as const;

type Who = keyof typeof told;

/** What the page would get for a call; the analyst sees nothing else. */
async function asked<T>(desk: Desk, call: keyof typeof endpoints, input: unknown): Promise<T> {
  const result = (await answerCall(desk, call, input)) as Result<T, Refusal>;
  return expectOk(result);
}

async function enter(at: Journey, who: Who): Promise<RecordId> {
  const waiting = await drop(at, `${who}.txt`, told[who]);
  const title = `Conversation with a ${who}`;
  const { source } = expectOk(finishNames(at.desk, { waiting, title, decisions: [], marked: [] }));
  const country = who === "soldier" ? "Nehvar" : "Dalmara";
  const place = expectOk(addChoice(at.desk, { table: "place", country })).id;
  const role = who === "driver" ? "intermediary" : "official";
  const utterance = who === "judge" ? "reconstructed" : "verbatim";
  const values = { role, kind: who, place, utterance, reliability: who === "driver" ? "C" : "B" } as const;
  expectOk(describeSource(at.desk, { source, values }));
  return source;
}

test("an analyst asks who says so: from the claim to the words in two calls, with what speaks against it", async () => {
  const at = beginJourney("Who crossed");
  const { desk } = at;
  const sources = {
    driver: await enter(at, "driver"),
    guard: await enter(at, "guard"),
    judge: await enter(at, "judge"),
    soldier: await enter(at, "soldier"),
  };
  const claim = expectOk(makeClaim(desk, { text: "Members crossed the river in winter", form: "event" })).id;
  const quotes = {
    driver: ["for", "I drove some of them across myself.", "took-part"],
    judge: ["for", "they crossed by the river", "was-told"],
    soldier: ["for", "многие перешли реку зимой", "was-told"],
    guard: ["against", "Nobody had crossed, they were taken at home.", "saw-it"],
  } as const;
  const link = (who: Who) => {
    const [direction, words, proximity] = quotes[who];
    const place = placeOfWords(desk, sources[who], words);
    return expectOk(linkEvidence(desk, { claim, at: place, direction, proximity, credibility: "3" }));
  };
  const linked = {
    driver: link("driver"),
    judge: link("judge"),
    soldier: link("soldier"),
    guard: link("guard"),
  };
  const files = expectOk(addOrigin(desk, { kind: "institution", label: "The captain's files" })).origin;
  for (const who of ["judge", "soldier"] as const)
    expectOk(linkOrigin(desk, { origin: files, source: sources[who], claims: [claim] }));
  expectOk(
    changeClaim(desk, { claim, values: { confidence: "moderate", confidenceReason: "One took part." } }),
  );

  // First call: the card. Everything for and against, in the words of each source, and how far they are independent.
  const card = await asked<CardView>(desk, "card", { claim });
  expect(card).toMatchObject({ for: 3, against: 1, silent: 0, confidence: "moderate" });
  const lines = card.evidence.map((each) => [each.direction, each.quote, each.verbatim, each.reliability]);
  expect(lines).toEqual(
    expect.arrayContaining([
      ["for", quotes.driver[1], true, "C"],
      ["for", quotes.judge[1], false, "B"],
      ["for", quotes.soldier[1], true, "B"],
      ["against", quotes.guard[1], true, "B"],
    ]),
  );
  // The judge and the soldier have it from the same files; nobody has examined the others.
  expect(card.independent).toBe("1 to 2");
  expect(card.ties).toHaveLength(1);
  expect(card.ties[0]?.why).toContain("The captain's files");
  expect(new Set(card.dots.map(({ direction }) => direction))).toEqual(new Set(["for", "against"]));
  expect(card.independenceSentence).toMatch(/1 to 2/);
  // Four things stay apart: reliability, credibility, confidence, and how many are independent; nothing fuses them.
  expect(Object.keys(card).filter((key) => /score|rank|probab|likelihood/i.test(key))).toEqual([]);

  // Second call: the passage in its text, for any line of the card.
  for (const each of card.evidence) {
    const read = await asked<ReaderView>(desk, "read", { source: each.source });
    expect(read.text.slice(each.start, each.end)).toBe(each.quote);
    const passage = read.passages.find(({ id }) => id === each.passage);
    expect(passage?.claims).toEqual([expect.objectContaining({ claim, direction: each.direction })]);
  }

  // A new doubt is marked, and the card shows at once what it changed; undo takes the doubt back.
  const doubt = placeOfWords(desk, sources.judge, "I read it, I was not there.");
  const input = { claim, at: doubt, direction: "against", proximity: "inferred", credibility: "4" };
  const doubted = await asked<CardView>(desk, "linkEvidence", input);
  expect(doubted).toMatchObject({ for: 3, against: 2 });
  expect(undo(desk).act).toBe("link-evidence");
  expect(await asked<CardView>(desk, "card", { claim })).toEqual(card);

  // A pair is judged, with a reason; the range follows and says so.
  const pair = { claim, one: sources.driver, other: sources.judge };
  const reason = "The files were closed before he drove.";
  const judged = await asked<CardView>(desk, "judgeIndependence", { ...pair, value: "independent", reason });
  expect(judged.independent).toBe("2");
  expect(
    await asked<{ readonly code?: string }>(desk, "unlinkEvidence", { evidence: linked.soldier }),
  ).toEqual({});
  expect(await asked<CardView>(desk, "card", { claim })).toMatchObject({
    for: 2,
    against: 1,
    independent: "2",
  });
});
