import fc from "fast-check";
import type { Independence, Origin, OriginLink } from "../../study/index.ts";
import { id } from "./study-builder.ts";

/** Whose ties are drawn: sources by name, and the claims that a tie may be confined to; `undefined` is every claim. */
export interface TiesAmong {
  readonly names: readonly string[];
  readonly reaches: readonly (string | undefined)[];
}

/** An origin of each kind that two sources may share; `x` is the informant of one. */
export const someOrigins: readonly Origin[] = [
  { id: id("g"), kind: "gatekeeper", label: "g" },
  { id: id("h"), kind: "institution", label: "h" },
  { id: id("k"), kind: "informant", label: "k", person: id("x") },
  { id: id("m"), kind: "media", label: "m" },
];

/** A source's tie to one of the origins. */
export function anyLinkAmong({ names, reaches }: TiesAmong): fc.Arbitrary<OriginLink> {
  return fc
    .record({
      key: fc.nat(9999),
      origin: fc.constantFrom(...someOrigins),
      name: fc.constantFrom(...names),
      reach: fc.constantFrom(...reaches),
    })
    .map(({ key, origin, name, reach }) => ({
      id: id(`l${key}`),
      origin: origin.id,
      source: id(name),
      ...(reach !== undefined && { claims: [id(reach)] }),
    }));
}

/** What somebody judged of two sources. */
export function anyJudgementAmong({ names, reaches }: TiesAmong): fc.Arbitrary<Independence> {
  return fc
    .record({
      key: fc.nat(9999),
      one: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
      reach: fc.constantFrom(...reaches),
      value: fc.constantFrom("shared", "independent", "not-known"),
    })
    .map(({ key, one, other, reach, value }) => ({
      id: id(`j${key}`),
      one: id(one),
      other: id(other),
      value,
      reason: "",
      ...(reach !== undefined && { claim: id(reach) }),
    }));
}
