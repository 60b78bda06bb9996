import { describe, expect, test } from "vitest";
import type { Desk } from "../../app/desk.ts";
import { ok } from "../../core/base/index.ts";
import { shelfWith } from "./shelf.ts";

// The shelf hands desks on and looks into none.
const deskNamed = (name: string): Desk => ({ me: name }) as unknown as Desk;

describe("the studies of one start", () => {
  test("shows the first, and another one once it is taken, which is opened once", async () => {
    let opened = 0;
    const shelf = shelfWith({ name: "a", title: "A", desk: deskNamed("a") }, [
      { name: "b", title: "B", open: async () => ok(deskNamed(`b${++opened}`)) },
    ]);
    expect(shelf.desk().me).toBe("a");
    await Promise.all([shelf.take("b"), shelf.take("b")]);
    expect([shelf.desk().me, opened]).toEqual(["b1", 1]);
    await shelf.take("a");
    expect(shelf.desk().me).toBe("a");
    expect(shelf.list()).toEqual([
      { name: "a", title: "A", here: true },
      { name: "b", title: "B", here: false },
    ]);
  });

  test("goes on after a study that could not be opened for a fault", async () => {
    let tried = 0;
    const shelf = shelfWith({ name: "a", title: "A", desk: deskNamed("a") }, [
      {
        name: "b",
        title: "B",
        open: async () => {
          tried += 1;
          if (tried === 1) throw new Error("The disk is full");
          return ok(deskNamed("b"));
        },
      },
    ]);
    await expect(shelf.take("b")).rejects.toThrow("The disk is full");
    expect(shelf.desk().me).toBe("a");
    expect(await shelf.take("a")).toEqual(ok(true));
    expect(await shelf.take("b")).toEqual(ok(true));
    expect(shelf.desk().me).toBe("b");
  });

  test("refuses what does not lie on it, and stays where it is", async () => {
    const shelf = shelfWith({ name: "a", title: "A", desk: deskNamed("a") });
    expect(await shelf.take("../b")).toMatchObject({ ok: false, error: { code: "not-on-shelf" } });
    expect(shelf.desk().me).toBe("a");
  });
});
