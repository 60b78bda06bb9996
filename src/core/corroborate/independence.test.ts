import { describe, expect, test } from "vitest";
import type { Source } from "../study/index.ts";
import type { CorroborateTables } from "./corroborate-tables.ts";
import { claimIndependence, type PassagePair } from "./independence.ts";
import { pairReasonText } from "./independence-words.ts";
import { claim, heard, heardFrom, id, judged, origin, source, studyOf } from "./testing/study-builder.ts";

describe("claimIndependence", () => {
  test("ties two passages of one source", () => {
    const pair = onePair(heard({ claim: "c", source: "a", passage: "later" }));
    expect(pair).toMatchObject({ value: "tied", reasons: [{ type: "same-source", source: id("a") }] });
  });

  test("ties two interviews with one person, and no judgement unties them", () => {
    const karim = { person: id("karim") };
    const pair = pairOf([{ ...karim }, { ...karim }], judged("independent", "a", "b", "c"));
    expect(pair).toMatchObject({ value: "tied", reasons: [{ type: "same-person", person: id("karim") }] });
  });

  test.each(["person", "informant", "gatekeeper", "unit"] as const)(
    "ties two eyewitnesses through a shared %s where the link is not limited to other claims",
    (kind) => {
      const tied = pairOf([], origin("k", kind, ["a", "b"]));
      expect(tied).toMatchObject({
        value: "tied",
        reasons: [{ type: "shared-origin", kind, label: "k", origin: id("k") }],
      });
      expect(pairOf([], origin("k", kind, ["a", "b"], { claims: [id("c")] })).value).toBe("tied");
      const elsewhere = pairOf([], origin("k", kind, ["a", "b"], { claims: [id("d")] }));
      expect(elsewhere).toMatchObject({ value: "not-known", reasons: [{ type: "not-examined" }] });
      expect(elsewhere.alsoShared).toEqual([{ kind, label: "k", origin: id("k") }]);
    },
  );

  test.each(["interpreter", "media", "prompt"] as const)(
    "ties through a shared %s only where the links name the claim",
    (kind) => {
      expect(pairOf([], origin("k", kind, ["a", "b"])).value).toBe("not-known");
      expect(pairOf([], origin("k", kind, ["a", "b"], { claims: [id("d")] })).value).toBe("not-known");
      expect(pairOf([], origin("k", kind, ["a", "b"], { claims: [id("c")] })).value).toBe("tied");
    },
  );

  test("needs the link of both statements to bear on the claim", () => {
    const half = [origin("k", "prompt", ["a"], { claims: [id("c")] }), origin("k", "prompt", ["b"])];
    expect(pairOf([], ...half).value).toBe("not-known");
  });

  test("limits a link to one passage to that passage", () => {
    expect(pairOf([], origin("k", "informant", ["a", "b"], { passage: id("p-a") })).value).toBe("not-known");
    const both = [
      origin("k", "informant", ["a"], { passage: id("p-a") }),
      origin("k", "informant", ["b"], { passage: id("p-b") }),
    ];
    expect(pairOf([], ...both).value).toBe("tied");
  });

  test("ties a statement to the interview with the informant behind it", () => {
    const pair = pairOf([{ person: id("karim") }], origin("k", "informant", ["b"], { person: "karim" }));
    expect(pair).toMatchObject({ value: "tied", reasons: [{ type: "shared-origin", kind: "informant" }] });
  });

  test("takes two records of one informant as one informant", () => {
    const twice = [
      origin("k", "informant", ["a"], { person: "karim" }),
      origin("m", "gatekeeper", ["b"], { person: "karim" }),
    ];
    expect(pairOf([], ...twice).value).toBe("tied");
  });

  test("ties hearsay inside one institution, and not two who each saw it", () => {
    const prison = origin("prison", "institution", ["a", "b"]);
    const tie = (one: "saw-it" | "was-told", other: "saw-it" | "inferred") =>
      pairOf(
        [],
        prison,
        heard({ claim: "c", source: "a", proximity: one }),
        heard({ claim: "c", source: "b", proximity: other }),
      );
    expect(tie("was-told", "inferred").value).toBe("tied");
    expect(tie("was-told", "saw-it").value).toBe("not-known");
    expect(tie("saw-it", "saw-it")).toMatchObject({
      value: "not-known",
      alsoShared: [{ kind: "institution", label: "prison" }],
    });
  });

  test("reads the institution off the sources, with its country", () => {
    const told = heardFrom(["a", "b"], { claim: "c", proximity: "was-told" });
    const court = (country: string) => ({ institution: "Court", institutionCountry: country });
    expect(pairOf([court("Vesh"), { ...court("vesh"), institution: "court " }], told).value).toBe("tied");
    expect(pairOf([court("Vesh"), court("Orsk")], told).value).toBe("not-known");
    expect(pairOf([court("Vesh"), { institution: "Court" }], told).value).toBe("not-known");
  });

  test("mentions an interpreter recorded for both sources without tying them", () => {
    const pair = pairOf([{ interpreter: id("nadia") }, { interpreter: id("nadia") }]);
    expect(pair).toMatchObject({ value: "not-known", alsoShared: [{ kind: "interpreter" }] });
  });

  test("lets a judgement for the claim overrule an inferred tie and keeps what was overruled in view", () => {
    const pair = pairOf([], origin("k", "gatekeeper", ["a", "b"]), judged("independent", "b", "a", "c"));
    expect(pair.value).toBe("independent");
    expect(pair.reasons).toMatchObject([{ type: "judged", reach: "this-claim", by: id("analyst") }]);
    expect(pair.alsoShared).toMatchObject([{ kind: "gatekeeper" }]);
  });

  test("ties what is judged shared, though nothing else ties it", () => {
    expect(pairOf([], judged("shared", "a", "b"))).toMatchObject({
      value: "tied",
      reasons: [{ type: "judged", value: "shared", reach: "all-claims" }],
    });
  });

  test("puts a judgement for the claim before one for all claims, and ignores one for another claim", () => {
    const general = judged("shared", "a", "b");
    expect(pairOf([], general, judged("independent", "a", "b", "c")).value).toBe("independent");
    expect(pairOf([], general, judged("independent", "a", "b", "d")).value).toBe("tied");
    expect(pairOf([], judged("independent", "a", "b"), judged("not-known", "a", "b", "c")).value).toBe(
      "not-known",
    );
  });

  test("sets contradictory judgements aside, and leaves an inferred tie standing", () => {
    const clash = [judged("shared", "a", "b", "c", "anna"), judged("independent", "a", "b", "c", "boris")];
    const free = pairOf([], ...clash);
    expect(free.value).toBe("not-known");
    expect(free.reasons).toMatchObject([{ type: "judgements-contradict" }]);
    expect(pairOf([], ...clash, origin("k", "unit", ["a", "b"])).value).toBe("tied");
    expect(independenceOf([], ...clash).contradictions).toHaveLength(2);
  });

  test("does not call a pair independent where another analyst could not tell", () => {
    const doubt = [judged("independent", "a", "b", "c", "anna"), judged("not-known", "a", "b", "c", "boris")];
    expect(pairOf([], ...doubt).value).toBe("not-known");
    expect(
      pairOf([], judged("shared", "a", "b", "c", "anna"), judged("not-known", "a", "b", "c", "boris")).value,
    ).toBe("tied");
  });

  test("leaves out withdrawn sources, passages that are gone and the other side of the claim", () => {
    const gone = studyOf(
      { claim: [claim("c")], source: [source("a"), source("b"), source("d")] },
      heardFrom(["a", "b", "e"], { claim: "c" }),
      heard({ claim: "c", source: "d", direction: "against" }),
      { withdrawal: [{ id: id("w"), source: id("b"), at: 0, reason: "risk", affected: [] }] },
    );
    expect(claimIndependence(gone, id("c")).passages).toEqual([id("p-a")]);
    expect(claimIndependence(gone, id("c"), "against").passages).toEqual([id("p-d")]);
  });

  test("takes a passage linked twice with different proximity as hearsay", () => {
    const twice = [
      heardFrom(["a", "b"], { claim: "c", proximity: "was-told" }),
      {
        evidence:
          heard({ claim: "c", source: "a", proximity: "saw-it" }).evidence?.map((link) => ({
            ...link,
            id: id("again"),
          })) ?? [],
      },
    ];
    const independence = independenceOf([], ...twice, origin("prison", "institution", ["a", "b"]));
    expect(independence.pairs).toHaveLength(1);
    expect(independence.pairs[0]?.value).toBe("tied");
  });

  test("says each reason in words", () => {
    expect(pairReasonText({ type: "shared-origin", kind: "gatekeeper", label: "G" })).toBe(
      "both through the gatekeeper “G”",
    );
    expect(pairReasonText({ type: "not-examined" })).toBe("not examined");
  });
});

type Fields = readonly Partial<Source>[];

/** Sources a and b, each with an eyewitness passage for claim c unless the parts say otherwise. */
function independenceOf(fields: Fields, ...parts: readonly Partial<CorroborateTables>[]) {
  const linked = parts.some((part) => part.evidence !== undefined);
  const index = studyOf(
    { claim: [claim("c")], source: [source("a", fields[0]), source("b", fields[1])] },
    ...(linked ? [] : [heardFrom(["a", "b"], { claim: "c" })]),
    ...parts,
  );
  return claimIndependence(index, id("c"));
}

function pairOf(fields: Fields, ...parts: readonly Partial<CorroborateTables>[]): PassagePair {
  return only(independenceOf(fields, ...parts).pairs);
}

function onePair(...parts: readonly Partial<CorroborateTables>[]): PassagePair {
  return only(independenceOf([], heard({ claim: "c", source: "a" }), ...parts).pairs);
}

function only(pairs: readonly PassagePair[]): PassagePair {
  const [pair] = pairs;
  if (!pair || pairs.length > 1) throw new Error(`Expected one pair, not ${pairs.length}`);
  return pair;
}
