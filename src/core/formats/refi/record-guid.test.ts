import fc from "fast-check";
import { expect, test } from "vitest";
import { newRecordId } from "../../base/index.ts";
import { guidOfRecord, recordOfGuid } from "./record-guid.ts";

test("a record is known again by the guid under which it left", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const id = newRecordId(() => bytes);
      const guid = guidOfRecord(id);
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(recordOfGuid(guid)).toBe(id);
    }),
  );
});

test("a guid of another program is no record's", () => {
  fc.assert(
    fc.property(fc.uuid(), (guid) => {
      expect(recordOfGuid(guid)).toBeUndefined();
    }),
  );
});
