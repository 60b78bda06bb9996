import { describe, expect, test } from "vitest";
import { referenceList } from "./reference-list.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a list of references", () => {
  test("says title, date and publisher of each file that it names", () => {
    const list = referenceList(
      bytes("TY  - RPRT\nTI  - A report\nDA  - 2017/08\nPB  - The office\nL1  - a/Scan1.PDF;b.pdf\nER  - \n"),
    );
    const description = {
      mode: "written",
      title: "A report",
      institution: "The office",
      collected: expect.objectContaining({ from: "2017-08-01" }),
    };
    expect(list).toEqual({
      ok: true,
      value: [
        { file: "scan1.pdf", description },
        { file: "b.pdf", description },
      ],
    });
  });

  test("is cut where a title is longer than any title, so that it can travel beside its file", () => {
    const list = referenceList(bytes(`TY  - RPRT\nTI  - ${"ع".repeat(5_000)}\nL1  - a.pdf\nER  - \n`));
    expect(list.ok && list.value[0]?.description.title?.length).toBe(300);
  });

  test("is refused where it is none", () => {
    expect(referenceList(bytes("Some words"))).toMatchObject({
      ok: false,
      error: { code: "not-references" },
    });
  });
});
