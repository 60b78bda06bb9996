import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCodeName } from "./code-name.ts";
import { codebookTree, descendantsOf, wouldMakeCycle } from "./codebook-tree.ts";
import { mergeCodes } from "./merge-codes.ts";
import { moveCode } from "./move-code.ts";
import { splitCode } from "./split-code.ts";
import { aCode, aCoding, aMemo, anId, aPassage } from "./testing/coded-study.ts";

// money > wages, funds > hidden; routes
const codes = [
  aCode("money", { position: 1 }),
  aCode("routes", { position: 2 }),
  aCode("wages", { parent: anId("money"), position: 1 }),
  aCode("funds", { parent: anId("money"), position: 2 }),
  aCode("hidden", { parent: anId("funds") }),
];

describe("the codebook", () => {
  test("is read from the top down, siblings by position, with depth and path", () => {
    const tree = codebookTree([...codes].reverse());
    expect(tree.inOrder.map(({ code, depth }) => [code.id, depth])).toEqual([
      ["money", 0],
      ["wages", 1],
      ["funds", 1],
      ["hidden", 2],
      ["routes", 0],
    ]);
    expect(tree.byId.get(anId("hidden"))?.path).toEqual(["money", "funds", "hidden"]);
    expect(descendantsOf(tree, anId("money"))).toEqual(["wages", "funds", "hidden"]);
  });

  test("holds every code once, also where parents are missing or go round in a circle", () => {
    const anyCodes = fc.array(fc.tuple(fc.nat(9), fc.nat(12)), { maxLength: 10 }).map((pairs) => {
      const ids = new Map(pairs.map(([id, parent]) => [id, parent]));
      return [...ids].map(([id, parent]) =>
        aCode(`c${id}`, parent > 10 ? {} : { parent: anId(`c${parent}`) }),
      );
    });
    fc.assert(
      fc.property(anyCodes, (all) => {
        const listed = codebookTree(all).inOrder.map(({ code }) => code.id);
        expect([...listed].sort()).toEqual(all.map((code) => code.id).sort());
      }),
      { numRuns: 500 },
    );
  });

  test("knows which move would put a code below itself", () => {
    const tree = codebookTree(codes);
    expect(wouldMakeCycle(tree, anId("money"), anId("hidden"))).toBe(true);
    expect(wouldMakeCycle(tree, anId("money"), anId("money"))).toBe(true);
    expect(wouldMakeCycle(tree, anId("funds"), anId("routes"))).toBe(false);
    expect(wouldMakeCycle(tree, anId("funds"), undefined)).toBe(false);
  });
});

describe("checkCodeName", () => {
  test("keeps a name without stray white space", () => {
    expect(checkCodeName(codes, "  Fear   of prison ", undefined)).toEqual({
      ok: true,
      value: "Fear of prison",
    });
  });

  test("refuses a name of white space alone", () => {
    expect(checkCodeName(codes, " \u00a0 ", undefined)).toEqual({
      ok: false,
      error: { type: "CodeNameEmpty" },
    });
  });

  test("refuses the name of a sibling whatever its case, and allows it elsewhere", () => {
    expect(checkCodeName(codes, "WAGES", anId("money"))).toEqual({
      ok: false,
      error: { type: "CodeNameTaken", by: "wages" },
    });
    expect(checkCodeName(codes, "wages", undefined).ok).toBe(true);
    expect(checkCodeName(codes, "Wages", anId("money"), anId("wages")).ok).toBe(true);
  });
});

describe("moveCode", () => {
  test("puts a code between two siblings without touching them", () => {
    expect(moveCode(codes, anId("routes"), { parent: anId("money"), before: anId("funds") })).toEqual({
      ok: true,
      value: [{ code: "routes", parent: "money", position: 1.5 }],
    });
  });

  test("puts a code last where no sibling is named", () => {
    expect(moveCode(codes, anId("wages"), {})).toEqual({
      ok: true,
      value: [{ code: "wages", parent: undefined, position: 3 }],
    });
  });

  test("numbers the siblings anew where one has no position", () => {
    const moved = moveCode(codes, anId("routes"), { parent: anId("funds"), before: anId("hidden") });
    expect(moved).toEqual({
      ok: true,
      value: [
        { code: "routes", parent: "funds", position: 1 },
        { code: "hidden", parent: "funds", position: 2 },
      ],
    });
  });

  test("leads to the order that was asked for", () => {
    const many = Array.from({ length: 6 }, (_, i) => aCode(`c${i}`, i % 2 === 0 ? { position: i } : {}));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 }), (moves) => {
        let now = many;
        for (const [one, other] of moves.filter(([a, b]) => a !== b)) {
          const placed = moveCode(now, anId(`c${one}`), { before: anId(`c${other}`) });
          if (!placed.ok) throw new Error(placed.error.type);
          const positions = new Map(placed.value.map((each) => [each.code, each.position]));
          const before = codebookTree(now).roots.filter((id) => id !== anId(`c${one}`));
          before.splice(before.indexOf(anId(`c${other}`)), 0, anId(`c${one}`));
          now = now.map((each) => {
            const position = positions.get(each.id) ?? each.position;
            return position === undefined ? each : { ...each, position };
          });
          expect(codebookTree(now).roots).toEqual(before);
        }
      }),
    );
  });

  test("refuses to put a code below itself, under nothing, or beside its own name", () => {
    expect(moveCode(codes, anId("money"), { parent: anId("hidden") })).toEqual({
      ok: false,
      error: { type: "CodeBelowItself" },
    });
    expect(moveCode(codes, anId("money"), { parent: anId("none") })).toEqual({
      ok: false,
      error: { type: "CodeMissing", code: "none" },
    });
    const twin = aCode("other", { name: "Wages" });
    expect(moveCode([...codes, twin], twin.id, { parent: anId("money") })).toEqual({
      ok: false,
      error: { type: "CodeNameTaken", by: "wages" },
    });
  });
});

describe("mergeCodes", () => {
  const passages = [aPassage("p1", 0, 9), aPassage("p2", 20, 29), aPassage("p1again", 0, 9)];
  const records = {
    codes,
    passages,
    codings: [
      aCoding("k1", "p1", "wages", "ada"),
      aCoding("k2", "p1again", "funds", "ada"),
      aCoding("k3", "p2", "funds", "ada"),
      aCoding("k4", "p1", "funds", "ben"),
    ],
    memos: [aMemo("m1", "code", "funds"), aMemo("m2", "coding", "k2"), aMemo("m3", "code", "wages")],
  };

  test("points the codings to the other code and drops those that would be there twice", () => {
    expect(mergeCodes(records, anId("funds"), anId("wages"))).toEqual({
      ok: true,
      value: {
        repointed: ["k3", "k4"],
        duplicates: ["k2"],
        children: [{ code: "hidden", parent: "wages", position: 1 }],
        memos: [
          { memo: "m1", about: { table: "code", id: "wages" } },
          { memo: "m2", about: { table: "coding", id: "k1" } },
        ],
        sameNames: [],
        removed: "funds",
      },
    });
  });

  test("lets the branch that holds the other code take the merged code's place", () => {
    const merged = mergeCodes(records, anId("money"), anId("hidden"));
    expect(merged.ok && merged.value.children).toEqual([
      { code: "wages", parent: "hidden", position: 1 },
      { code: "funds", parent: undefined, position: 1 },
    ]);
  });

  test("says which children come to stand beside one of the same name", () => {
    const more = [...codes, aCode("hidden2", { name: "Hidden", parent: anId("routes") })];
    const merged = mergeCodes({ ...records, codes: more }, anId("routes"), anId("funds"));
    expect(merged.ok && merged.value.sameNames).toEqual([["hidden", "hidden2"]]);
  });

  test("refuses to merge a code into itself or into nothing", () => {
    expect(mergeCodes(records, anId("wages"), anId("wages"))).toEqual({
      ok: false,
      error: { type: "CodeIntoItself" },
    });
    expect(mergeCodes(records, anId("wages"), anId("none"))).toEqual({
      ok: false,
      error: { type: "CodeMissing", code: "none" },
    });
  });
});

describe("splitCode", () => {
  const records = { codes, codings: ["k1", "k2", "k3"].map((id) => aCoding(id, "p1", "wages", "ada")) };
  const [k1, k2] = [anId("k1"), anId("k2")];

  test("makes new codes beside the old one, which keeps what no part takes", () => {
    const parts = [
      { name: "Regular pay", codings: [k1] },
      { name: "Gifts", codings: [k2] },
    ];
    expect(splitCode(records, anId("wages"), parts, "beside")).toEqual({
      ok: true,
      value: {
        parent: "money",
        parts: [
          { name: "Regular pay", position: 3, codings: ["k1"] },
          { name: "Gifts", position: 4, codings: ["k2"] },
        ],
        staying: ["k3"],
      },
    });
    const below = splitCode(records, anId("wages"), parts, "below");
    expect(below.ok && below.value.parent).toBe("wages");
  });

  test("refuses a coding of another code, a coding given twice, and two parts of one name", () => {
    const split = (...parts: { name: string; codings: (typeof k1)[] }[]): unknown => {
      const result = splitCode(records, anId("wages"), parts, "beside");
      return result.ok ? undefined : result.error.type;
    };
    expect(split({ name: "a", codings: [anId("k9")] })).toBe("CodingOfAnotherCode");
    expect(split({ name: "a", codings: [k1] }, { name: "b", codings: [k1] })).toBe("CodingGivenTwice");
    expect(split({ name: "a", codings: [] }, { name: " A ", codings: [] })).toBe("CodeNameTaken");
    expect(split({ name: "", codings: [] })).toBe("CodeNameEmpty");
  });
});
