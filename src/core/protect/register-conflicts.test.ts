import { expect, test } from "vitest";
import type { NamesRegister } from "./names-register.ts";
import { realName } from "./real-name.ts";
import { pseudonymConflicts } from "./register-conflicts.ts";

const register: NamesRegister = {
  persons: [
    {
      id: "a",
      pseudonym: "Uncle of Khalid Hadduri",
      spellings: [{ text: realName("Samir Tell"), script: "latin" }],
    },
    { id: "b", pseudonym: "Fighter 3", spellings: [{ text: realName("Khalid Hadduri"), script: "latin" }] },
  ],
  notNames: [],
};

test("pseudonymConflicts finds the pseudonym that names somebody, and no other", () => {
  expect(pseudonymConflicts(register)).toEqual([{ person: "a", names: "b" }]);
});
