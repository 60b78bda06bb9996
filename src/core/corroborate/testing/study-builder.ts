import { isRecordId, type RecordId } from "../../base/index.ts";
import type { Claim, Evidence, Independence, OriginLink, Passage, Source } from "../../study/index.ts";
import { type CorroborateIndex, type CorroborateTables, indexTables } from "../corroborate-tables.ts";

/** A record id that can be read in a failing test: "judge" gives `jvdge000000000000000`, since ids have no i, l, o, u. */
export function id(name: string): RecordId {
  const letters = name.toLowerCase().replaceAll("i", "1").replaceAll("l", "1").replaceAll("o", "0");
  const text = letters.replaceAll("u", "v").replaceAll("-", "0").padEnd(20, "0");
  if (!isRecordId(text)) throw new Error(`Not a name for a test id: ${name}`);
  return text;
}

/** An index over some tables; those not given are empty. */
export function studyOf(...parts: readonly Partial<CorroborateTables>[]): CorroborateIndex {
  return indexTables(tablesOf(...parts));
}

/** Join parts of a study, table by table. */
export function tablesOf(...parts: readonly Partial<CorroborateTables>[]): CorroborateTables {
  const join = <K extends keyof CorroborateTables>(name: K): CorroborateTables[K][number][] =>
    parts.flatMap((part) => [...(part[name] ?? [])]);
  return {
    claim: join("claim"),
    evidence: join("evidence"),
    passage: join("passage"),
    source: join("source"),
    person: join("person"),
    place: join("place"),
    group: join("group"),
    origin: join("origin"),
    originLink: join("originLink"),
    independence: join("independence"),
    quantity: join("quantity"),
    sizeWord: join("sizeWord"),
    namedPeriod: join("namedPeriod"),
    withdrawal: join("withdrawal"),
  };
}

/** A source that consented to everything. */
export function source(name: string, fields: Partial<Source> = {}): Source {
  return {
    id: id(name),
    title: name,
    release: "quote",
    consentAnalysis: "yes",
    consentQuotation: "yes",
    consentArchive: "yes",
    consentRecontact: "yes",
    namesStep: "done",
    format: "text/plain",
    originalSha256: "",
    originalBytes: 0,
    receivedAt: 0,
    ...fields,
  };
}

/** A general claim. */
export function claim(name: string, fields: Partial<Claim> = {}): Claim {
  return { id: id(name), text: name, form: "general", assumption: false, ...fields };
}

/** How a source speaks to a claim. */
export interface Hearing {
  readonly claim: string;
  readonly source: string;
  /** Told apart where a source has several passages; the source's name where absent. */
  readonly passage?: string;
  readonly direction?: Evidence["direction"];
  readonly proximity?: Evidence["proximity"];
  readonly credibility?: Evidence["credibility"];
  readonly place?: string;
  readonly start?: number;
  readonly release?: Passage["release"];
}

/** A passage of a source and its link to a claim: for it, as an eyewitness, unless said otherwise. */
export function heard(hearing: Hearing): Partial<CorroborateTables> {
  const name = hearing.passage ?? hearing.source;
  const passage: Passage = {
    id: id(`p-${name}`),
    source: id(hearing.source),
    version: id("version"),
    start: hearing.start ?? 0,
    end: (hearing.start ?? 0) + 10,
    ...(hearing.release !== undefined && { release: hearing.release }),
  };
  const link: Evidence = {
    id: id(`e-${hearing.claim.slice(0, 8)}-${name}`),
    claim: id(hearing.claim),
    passage: passage.id,
    direction: hearing.direction ?? "for",
    proximity: hearing.proximity ?? "saw-it",
    credibility: hearing.credibility ?? "3",
    ...(hearing.place !== undefined && { place: id(hearing.place) }),
  };
  return { passage: [passage], evidence: [link] };
}

/** The same for several sources. */
export function heardFrom(
  sources: readonly string[],
  hearing: Omit<Hearing, "source">,
): Partial<CorroborateTables> {
  return tablesOf(...sources.map((each) => heard({ ...hearing, source: each })));
}

/** An origin and its links to sources. */
export function origin(
  name: string,
  kind: "informant" | "gatekeeper" | "unit" | "institution" | "interpreter" | "media" | "prompt" | "person",
  sources: readonly string[],
  link: Partial<Pick<OriginLink, "claims" | "passage">> & { readonly person?: string } = {},
): Partial<CorroborateTables> {
  const { person, ...limits } = link;
  return {
    origin: [{ id: id(name), kind, label: name, ...(person !== undefined && { person: id(person) }) }],
    originLink: sources.map((each) => ({
      id: id(`l-${name}-${each}`.slice(0, 20)),
      origin: id(name),
      source: id(each),
      ...limits,
    })),
  };
}

/** A judgement on two sources, for all claims unless one is named. */
export function judged(
  value: Independence["value"],
  one: string,
  other: string,
  forClaim?: string,
  by = "analyst",
): Partial<CorroborateTables> {
  return {
    independence: [
      {
        id: id(`j-${value.slice(0, 1)}-${one}-${other}-${forClaim ?? ""}${by.slice(0, 2)}`.slice(0, 20)),
        one: id(one),
        other: id(other),
        value,
        reason: "looked at",
        by: id(by),
        ...(forClaim !== undefined && { claim: id(forClaim) }),
      },
    ],
  };
}
