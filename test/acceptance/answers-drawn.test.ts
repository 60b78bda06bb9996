import { expect, test } from "vitest";
import { addCode } from "../../src/app/codebook.ts";
import { draftAnswerTable } from "../../src/app/questions/answer-table.ts";
import type { Asked } from "../../src/app/questions/question-views.ts";
import { describeSource } from "../../src/app/sources.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { heatInWords, heatPicture, svgFile } from "../../src/core/report/index.ts";
import { nodeCrypto } from "../../src/node/store/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { codeWords, enterText, must, newWorkingStudy } from "../support/working-study.ts";

const text = (at: number): string =>
  `Q: What did you fear, number ${at}?\nA: I feared the border, and the money was gone.`;

/** Twenty-four talks, half of each of two roles; fear and pay in all, relief in half of each. */
async function study() {
  const desk = newWorkingStudy(temporaryFolder());
  const [fear, pay, relief] = ["Fear", "Pay", "Relief"].map((name) => must(addCode(desk, { name })).id);
  for (let at = 0; at < 24; at++) {
    const source: RecordId = await enterText(desk, `Talk ${at}`, text(at));
    must(describeSource(desk, { source, values: { role: at < 12 ? "insider" : "official" } }));
    for (const code of [fear, pay, ...(at % 2 === 0 ? [relief] : [])])
      if (code !== undefined) codeWords(desk, source, "I feared the border", code);
  }
  return desk;
}

const asked: readonly Asked[] = [
  { view: "matrix", by: "role" },
  { view: "relations", relation: "overlap" },
];

test("what is drawn of an answer is what its table tells, and no more", async () => {
  const desk = await study();
  const shown = asked.map((each) => {
    const { table, heat } = must(draftAnswerTable(desk, nodeCrypto.hmac, each));
    const counted = each.view === "matrix" ? 4 : 2;
    const told = table.csv
      .replace("\uFEFF", "")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(","))
      .map((cells) => [cells[0], cells[1], cells[counted]]);
    const drawn = heat?.rows.flatMap(({ name, counts }) =>
      counts.flatMap((count, at) =>
        count === 0 && each.view === "relations"
          ? []
          : [[name, heat.columns[at], count === undefined ? "withheld" : String(count)]],
      ),
    );
    expect(drawn?.map(String).toSorted()).toEqual(told.map(String).toSorted());
    return drawn?.map(([, , count]) => count) ?? [];
  });
  // Both kinds of cell are there to be told.
  expect(shown.flat()).toContain("withheld");
  expect(shown.flat()).toContain("6");
});

test("a picture as a file says in words what it shows, and holds words as words", () => {
  const heat = {
    counted: "passages",
    columns: ['<b>"judges" & guards'],
    rows: [{ name: "Fear", counts: [3] }],
  };
  const svg = svgFile(heatPicture(heat), { title: "Codes <by> role", alternative: heatInWords(heat) });
  expect(svg).toContain(
    '<desc id="picture-desc">Fear. &lt;b&gt;&quot;judges&quot; &amp; guards: 3 passages.</desc>',
  );
  expect(svg).toContain("Codes &lt;by&gt; role");
  expect(svg).not.toContain("<b>");
});
