import { describe, expect, test } from "vitest";
import { ok } from "../../core/base/index.ts";
import { nodeCrypto } from "../store/index.ts";
import type { ServedDesk } from "./own-studies.ts";
import { shelfWith, type UnopenedStudy } from "./shelf.ts";

const { clock, randomBytes } = nodeCrypto;
const closed: string[] = [];

// The shelf hands desks on and closes them; it looks into none.
const deskNamed = (name: string): ServedDesk =>
  ({ me: name, open: { close: () => closed.push(name) } }) as unknown as ServedDesk;

const here = { name: "a", desk: deskNamed("a") };
const again: UnopenedStudy = { name: "a", title: "A", open: async () => ok(deskNamed("a2")) };

describe("the samples of one start", () => {
  test("are open one at a time: what was left is closed, and what is taken is opened once", async () => {
    let opened = 0;
    const open = async () => ok(deskNamed(`b${++opened}`));
    const shelf = shelfWith({ clock, randomBytes, here, samples: [again, { name: "b", title: "B", open }] });
    closed.length = 0;
    expect(shelf.desk()?.me).toBe("a");
    await Promise.all([shelf.take("b"), shelf.take("b")]);
    expect([shelf.desk()?.me, opened, closed]).toEqual(["b1", 1, ["a"]]);
    await shelf.take("a");
    expect([shelf.desk()?.me, closed]).toEqual(["a2", ["a", "b1"]]);
    expect(shelf.list().studies.map(({ name, here }) => [name, here])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  test("go on after one that could not be opened for a fault, in the one that is open", async () => {
    let tried = 0;
    const open = async () => {
      tried += 1;
      if (tried === 1) throw new Error("The disk is full");
      return ok(deskNamed("b"));
    };
    const shelf = shelfWith({ clock, randomBytes, here, samples: [{ name: "b", title: "B", open }] });
    await expect(shelf.take("b")).rejects.toThrow("The disk is full");
    expect(shelf.desk()?.me).toBe("a");
    expect(await shelf.take("b")).toEqual(ok(true));
    expect(shelf.desk()?.me).toBe("b");
  });

  test("are closed again where everything was locked while one was being opened", async () => {
    const opening = Promise.withResolvers<void>();
    const open = async () => {
      await opening.promise;
      return ok(deskNamed("b"));
    };
    const shelf = shelfWith({ clock, randomBytes, here, samples: [{ name: "b", title: "B", open }] });
    closed.length = 0;
    const taken = shelf.take("b");
    await Promise.resolve();
    shelf.lock();
    opening.resolve();
    expect(await taken).toMatchObject({ ok: false, error: { code: "locked" } });
    expect([shelf.desk(), closed]).toEqual([undefined, ["a", "b"]]);
  });

  test("are refused where they do not lie there, and nothing moves", async () => {
    const shelf = shelfWith({ clock, randomBytes, here });
    for (const name of ["../b", "constructor"])
      expect(await shelf.take(name)).toMatchObject({ ok: false, error: { code: "not-on-shelf" } });
    expect(shelf.desk()?.me).toBe("a");
  });
});
