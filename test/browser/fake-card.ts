import type { CardView, ClaimLine, RecordId } from "../../src/app/views.ts";
import { type FakeStudy, fakeId, quantityText } from "./fake-study.ts";

/** A claim in a list, counted. */
export function fakeClaimLine(study: FakeStudy, claim: FakeStudy["claims"][number]): ClaimLine {
  const of = (direction: string): number =>
    study.evidence.filter((each) => each.claim === claim.id && each.direction === direction).length;
  const sources = new Set(
    study.evidence
      .filter((each) => each.claim === claim.id && each.direction === "for")
      .map(({ source }) => source),
  ).size;
  return {
    ...claim,
    for: of("for"),
    against: of("against"),
    silent: of("silent"),
    independent: sources < 2 ? `${sources}` : `${Math.ceil(sources / 2)} to ${sources}`,
    warnings: sources === 1 ? 1 : 0,
  };
}

/** A claim's card, with two sources tied where there are two. */
export function fakeCard(study: FakeStudy, id: RecordId): CardView {
  const claim = study.claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error("no such claim");
  const line = fakeClaimLine(study, claim);
  const links = study.evidence.filter((each) => each.claim === id);
  const evidence = links.flatMap((link): CardView["evidence"][number][] => {
    const held = study.sources.get(link.source);
    const passage = held?.passages.find((each) => each.id === link.passage);
    if (held === undefined || passage === undefined) return [];
    const block = held.blocks.find((each) => each.end >= passage.end);
    return [
      {
        ...link,
        sourceName: held.line.person ?? held.line.title,
        ...(held.line.role === undefined ? {} : { role: held.line.kind ?? held.line.role }),
        ...(held.line.country === undefined ? {} : { place: held.line.country }),
        ...(held.line.reliability === undefined ? {} : { reliability: held.line.reliability }),
        quote: held.text.slice(passage.start, passage.end),
        verbatim: held.line.mode === "in-person",
        textDirection: block?.direction ?? "ltr",
        language: block?.language ?? "und",
        start: passage.start,
        end: passage.end,
      },
    ];
  });
  const sources = [...new Set(links.map(({ source }) => source))];
  const [one, other] = sources;
  const planned = study.plan.claims.find((each) => fakeId(each.id) === id);
  return {
    ...line,
    independenceSentence: `${line.independent} of ${sources.length} sources may be independent; ${sources.length > 1 ? "one pair is tied" : "there is no pair"}.`,
    dots: sources.flatMap((source) => {
      const held = study.sources.get(source)?.line;
      const direction = links.find((each) => each.source === source)?.direction ?? "for";
      return held === undefined
        ? []
        : [
            {
              source,
              name: held.person ?? held.title,
              role: held.role ?? "not recorded",
              place: held.country ?? "not recorded",
              direction,
            },
          ];
    }),
    ties:
      one !== undefined && other !== undefined
        ? [{ one, other, why: "Both were introduced by the same gatekeeper." }]
        : [],
    warnings: [
      ...(sources.length === 1 ? ["Everything rests on one source."] : []),
      ...(one !== undefined && other !== undefined
        ? ["Two of these were introduced by the same person: they count once until somebody has looked."]
        : []),
    ],
    evidence,
    quantities: study.plan.quantities
      .filter((each) => each.claim !== undefined && fakeId(each.claim) === id)
      .flatMap((each) => {
        const held = [...study.sources.values()].find(({ passages }) =>
          passages.some((passage) => passage.id === fakeId(each.passage)),
        );
        return held === undefined
          ? []
          : [{ text: quantityText(each), passage: fakeId(each.passage), source: held.line.id }];
      }),
    ...(planned?.confidenceReason === undefined ? {} : { confidenceReason: planned.confidenceReason }),
    restsOn: study.claims
      .filter(({ assumption }) => assumption)
      .slice(0, 1)
      .map(({ id: rest, text }) => ({ id: rest, text })),
    cerqual: [
      {
        component: "adequacy of data",
        concern: "moderate",
        reason: "Few voices, and none of those who died.",
      },
      { component: "coherence", concern: "minor" },
    ],
    pairs: sources.flatMap((a, i) =>
      sources.slice(i + 1).map(
        (b) =>
          study.judged.get(`${id} ${a} ${b}`) ?? {
            one: a,
            other: b,
            value: a === one && b === other ? ("tied" as const) : ("not-known" as const),
            why: a === one && b === other ? "same gatekeeper" : "nobody has looked",
          },
      ),
    ),
  };
}
