import { describe, expect, test } from "vitest";
import { finishNames } from "../../src/app/finish-names.ts";
import { addPeriod, changePeriod, listPeriods, removePeriod } from "../../src/app/named-periods.ts";
import { readSource } from "../../src/app/read-source.ts";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import { undo } from "../../src/app/undo.ts";
import { newRecordId, type RecordId } from "../../src/core/base/index.ts";
import { quantity } from "../../src/core/study/index.ts";
import { nodeCrypto, verifyStudy } from "../../src/node/store/index.ts";
import { beginJourney, drop, expectOk } from "../support/journey.ts";
import { refusalOf } from "../support/refusal-of.ts";

const nobody = (): RecordId => newRecordId(nodeCrypto.randomBytes);
const summer = { from: "2017-06-01", to: "2017-08-31" } as const;

describe("a named period", () => {
  test("is listed from the earliest on, in its precision, and changed with all that belongs to it", () => {
    const { desk } = beginJourney();
    const { period } = expectOk(addPeriod(desk, { name: " Second wave ", during: summer }));
    expectOk(addPeriod(desk, { name: "First wave", during: { from: "2015-01-01", to: "2016-12-31" } }));
    expectOk(addPeriod(desk, { name: "Since the fall", during: { from: "2017-06-01" } }));
    const names = () => listPeriods(desk).map(({ name }) => name);
    expect(names()).toEqual(["First wave", "Second wave", "Since the fall"]);
    const widest = { from: "2017-05-01", to: "2017-12-31" } as const;
    expectOk(changePeriod(desk, { period, values: { widest, name: "Leaving by the river" } }));
    expect(listPeriods(desk)[1]).toEqual({
      id: period,
      name: "Leaving by the river",
      during: summer,
      widest,
      quantities: 0,
    });
    expectOk(changePeriod(desk, { period, values: { widest: null } }));
    expect(listPeriods(desk)[1]).not.toHaveProperty("widest");
  });

  test("leaves its quantities when it is removed, and takes them back when that is undone", async () => {
    const at = beginJourney();
    const { desk } = at;
    const waiting = await drop(at, "call.txt", "A: Two hundred left that summer.");
    const { source } = expectOk(finishNames(desk, { waiting, title: "Call", decisions: [], marked: [] }));
    const { version, text } = expectOk(readSource(desk, { source }));
    const start = text.indexOf("Two");
    const { period } = expectOk(addPeriod(desk, { name: "That summer", during: summer }));
    const stated = expectOk(
      stateQuantity(desk, {
        at: { source, version, start, end: start + 11 },
        values: { kind: "count", low: 200, high: 200, unit: "people", namedPeriod: period },
      }),
    );
    const of = () => desk.open.study.get(quantity, stated.quantity)?.namedPeriod;
    expectOk(removePeriod(desk, { period }));
    expect([of(), listPeriods(desk)]).toEqual([undefined, []]);
    expect(undo(desk).act).toBe("remove-period");
    expect([of(), listPeriods(desk)[0]?.quantities]).toEqual([period, 1]);
    expect(verifyStudy(at.open).findings).toEqual([]);
  });

  test("is refused without a name, or where its widest is narrower than itself", () => {
    const { desk } = beginJourney();
    expect(refusalOf(addPeriod(desk, { name: " ", during: summer }))).toBe("name-empty");
    const narrow = (from: "2017-06-01" | "2017-07-01", to?: "2017-08-01" | "2017-09-30") =>
      addPeriod(desk, { name: "x", during: summer, widest: { from, ...(to === undefined ? {} : { to }) } });
    expect(refusalOf(narrow("2017-07-01", "2017-09-30"))).toBe("widest-narrower");
    expect(refusalOf(narrow("2017-06-01", "2017-08-01"))).toBe("widest-narrower");
    const { period } = expectOk(narrow("2017-06-01"));
    const open = { from: "2017-06-01" } as const;
    expectOk(changePeriod(desk, { period, values: { during: open } }));
    const closed = { widest: { from: "2017-06-01", to: "2017-12-31" } } as const;
    expect(refusalOf(changePeriod(desk, { period, values: closed }))).toBe("widest-narrower");
    expect(refusalOf(changePeriod(desk, { period: nobody(), values: {} }))).toBe("not-found");
    expect(refusalOf(removePeriod(desk, { period: nobody() }))).toBe("not-found");
  });
});
