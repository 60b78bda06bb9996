import { describe, expect, test } from "vitest";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { dropPlace, isUnder, stepAmongSiblings, stepInwards, stepOutwards } from "./code-places.ts";

const id = (name: string): RecordId => name as RecordId;

function line(name: string, depth: number, parent?: string): CodeLine {
  return {
    id: id(name),
    name,
    depth,
    colour: "teal",
    codings: 0,
    withDescendants: 0,
    ...(parent === undefined ? {} : { parent: id(parent) }),
  };
}

const codes = [
  line("ways", 0),
  line("road", 1, "ways"),
  line("river", 1, "ways"),
  line("boat", 2, "river"),
  line("wages", 0),
];

function code(name: string): CodeLine {
  const found = codes.find((each) => each.id === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe("where a code goes", () => {
  test("one place up or down among its siblings, and nowhere from the first and the last", () => {
    expect(stepAmongSiblings(codes, code("river"), -1)).toEqual({ parent: "ways", before: "road" });
    expect(stepAmongSiblings(codes, code("road"), 1)).toEqual({ parent: "ways" });
    expect(stepAmongSiblings(codes, code("road"), -1)).toBeUndefined();
    expect(stepAmongSiblings(codes, code("wages"), 1)).toBeUndefined();
  });

  test("takes a code whose parent is gone for one at the top, where it stands", () => {
    const orphaned = [...codes, line("left", 0, "gone")];
    const left = orphaned.at(-1);
    expect(stepAmongSiblings(orphaned, code("wages"), 1)).toEqual({});
    expect(left && stepAmongSiblings(orphaned, left, -1)).toEqual({ before: "wages" });
  });

  test("inwards under the sibling above, outwards to stand after what it was under", () => {
    expect(stepInwards(codes, code("river"))).toEqual({ parent: "road" });
    expect(stepInwards(codes, code("road"))).toBeUndefined();
    expect(stepOutwards(codes, code("boat"))).toEqual({ parent: "ways" });
    expect(stepOutwards(codes, code("road"))).toEqual({ before: "wages" });
    expect(stepOutwards(codes, code("wages"))).toBeUndefined();
  });

  test("above a line, below it, or onto it", () => {
    expect(dropPlace(codes, code("wages"), code("river"), "above")).toEqual({
      parent: "ways",
      before: "river",
    });
    expect(dropPlace(codes, code("wages"), code("road"), "below")).toEqual({
      parent: "ways",
      before: "river",
    });
    expect(dropPlace(codes, code("wages"), code("river"), "below")).toEqual({
      parent: "river",
      before: "boat",
    });
    expect(dropPlace(codes, code("boat"), code("river"), "below")).toEqual({ parent: "river" });
    expect(dropPlace(codes, code("road"), code("wages"), "below")).toEqual({});
    expect(dropPlace(codes, code("road"), code("wages"), "onto")).toEqual({ parent: "wages" });
  });

  test("never onto itself or what hangs under it", () => {
    expect(dropPlace(codes, code("ways"), code("boat"), "above")).toBeUndefined();
    expect(dropPlace(codes, code("ways"), code("ways"), "onto")).toBeUndefined();
    expect(isUnder(codes, code("boat"), id("ways"))).toBe(true);
    expect(isUnder(codes, code("ways"), id("boat"))).toBe(false);
  });
});
