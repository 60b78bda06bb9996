import { isSeed, type RecordId, type Seed } from "../../base/index.ts";
import type { CodeLabel, Coding, Member, Memo, Passage, Source } from "../../study/index.ts";

/** A readable text as a record id, for tests alone. */
export function anId(text: string): RecordId {
  return text as RecordId;
}

/** A number as a seed, for tests alone. */
export function aSeed(value: number): Seed {
  if (!isSeed(value)) throw new Error(`${value} is no seed`);
  return value;
}

/** A code whose name is its id. */
export function aCode(id: string, values: Partial<CodeLabel> = {}): CodeLabel {
  return { name: id, ...values, id: anId(id) };
}

/** A passage of version "v1" of source "s1", or of another source. */
export function aPassage(id: string, start: number, end: number, source = "s1"): Passage {
  return { id: anId(id), source: anId(source), version: anId(`${source}-v1`), start, end };
}

/** A coding of a passage. */
export function aCoding(id: string, passage: string, code: string, coder = "ada"): Coding {
  return { id: anId(id), passage: anId(passage), code: anId(code), coder: anId(coder), at: 0 };
}

/** A memo about a record. */
export function aMemo(id: string, table: string, about: string, at = 0): Memo {
  return { id: anId(id), about: { table, id: anId(about) }, text: "A thought.", by: anId("ada"), at };
}

/** A member whose name is the id. */
export function aMember(id: string): Member {
  return { id: anId(id), name: id };
}

/** A source whose title is its id. */
export function aSource(id: string, values: Partial<Source> = {}): Source {
  return {
    title: id,
    release: "never",
    consentAnalysis: "yes",
    consentQuotation: "not-asked",
    consentArchive: "not-asked",
    consentRecontact: "not-asked",
    namesStep: "done",
    format: "text/plain",
    originalSha256: "",
    originalBytes: 0,
    receivedAt: 0,
    ...values,
    id: anId(id),
  };
}
