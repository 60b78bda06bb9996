import {
  change,
  claim,
  code,
  evidence,
  independence,
  isObject,
  origin,
  originLink,
  passage,
  quantity,
  sizeWord,
} from "../../core/study/index.ts";
import { codePassage, restrictPassage } from "../code-passage.ts";
import { addCode } from "../codebook.ts";
import { judgeIndependence, linkEvidence, makeClaim } from "../corroboration.ts";
import { commit } from "../desk.ts";
import { writeMemo } from "../memos.ts";
import { addOrigin, linkOrigin } from "../origins.ts";
import { setSizeWord } from "../size-words.ts";
import { stateQuantity } from "../state-quantity.ts";
import { asMember, must, passageFinder, type SampleMaking } from "./sample-making.ts";
import { required, resolved, textOf } from "./sample-plan.ts";

/** Build the codebook and code the texts, each coder for themselves. */
export function codeTexts(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  const placeOf = passageFinder(making);
  for (const planned of plan.codes) {
    const { name, parent, ...rest } = resolved(code, planned, ids);
    const added = must(
      addCode(desk, { name: required(name, planned), ...(parent === undefined ? {} : { parent }) }),
    );
    ids.became(planned, added.id);
    must(commit(desk, "change-code", [change(code, added.id, rest)]));
  }
  for (const planned of plan.codings) {
    const done = codePassage(asMember(making, planned.coder), {
      ...placeOf(planned.passage),
      code: ids.idOf(planned.code),
    });
    ids.became(planned, must(done).coding);
  }
}

/** State the claims, with what they are reasoned from, and link their evidence. */
export function makeClaims(making: SampleMaking): void {
  const { plan, ids } = making;
  const placeOf = passageFinder(making);
  for (const { premises: _, illustrates: __, ...planned } of plan.claims) {
    const desk = asMember(making, planned.by);
    const { text, form, assumption, by: ___, ...rest } = resolved(claim, planned, ids);
    const made = makeClaim(desk, {
      text: required(text, planned),
      form: required(form, planned),
      assumption: assumption ?? false,
    });
    ids.became(planned, must(made).id);
    if (Object.keys(rest).length > 0)
      must(commit(desk, "change-claim", [change(claim, must(made).id, rest)]));
  }
  // A claim may be reasoned from one that stands later in the plan.
  for (const planned of plan.claims) {
    const { premises, illustrates } = resolved(
      claim,
      { id: planned.id, ...only(planned, "premises", "illustrates") },
      ids,
    );
    const links = {
      ...(premises === undefined ? {} : { premises }),
      ...(illustrates === undefined ? {} : { illustrates }),
    };
    if (Object.keys(links).length > 0)
      must(
        commit(asMember(making, planned.by), "change-claim", [change(claim, ids.idOf(planned.id), links)]),
      );
  }
  for (const { passage, ...planned } of plan.evidence) {
    const desk = asMember(making, planned.by);
    const { claim: of, direction, proximity, credibility, place, note } = resolved(evidence, planned, ids);
    const link = linkEvidence(desk, {
      claim: required(of, planned),
      at: placeOf(passage),
      direction: required(direction, planned),
      proximity: required(proximity, planned),
      credibility: required(credibility, planned),
    });
    ids.became(planned, must(link));
    const rest = { ...(place === undefined ? {} : { place }), ...(note === undefined ? {} : { note }) };
    if (Object.keys(rest).length > 0)
      must(commit(desk, "change-evidence", [change(evidence, must(link), rest)]));
  }
}

/** Name what may tie statements together, and judge the pairs that were examined. */
export function weighEvidence(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  for (const planned of plan.origins) {
    const { kind, label, ...rest } = resolved(origin, planned, ids);
    const values = { kind: required(kind, planned), label: required(label, planned), ...present(rest) };
    ids.became(planned, must(addOrigin(desk, values)).origin);
  }
  for (const planned of plan.originLinks) {
    const { origin: of, source, ...rest } = resolved(originLink, planned, ids);
    const values = { origin: required(of, planned), source: required(source, planned), ...present(rest) };
    ids.became(planned, must(linkOrigin(desk, values)).link);
  }
  for (const planned of plan.independence) {
    const { claim: of, one, other, value, reason } = resolved(independence, planned, ids);
    const judged = judgeIndependence(asMember(making, planned.by), {
      claim: required(of, planned),
      one: required(one, planned),
      other: required(other, planned),
      value: required(value, planned),
      reason: required(reason, planned),
    });
    must(judged);
  }
}

/** Set the words of size and record what was stated as a quantity. */
export function stateQuantities(making: SampleMaking): void {
  const { desk, plan, ids } = making;
  const placeOf = passageFinder(making);
  for (const planned of plan.sizeWords) {
    const { word, language, role, kind, low, high } = resolved(sizeWord, planned, ids);
    const values = {
      word: required(word, planned),
      language: required(language, planned),
      role: required(role, planned),
      kind: required(kind, planned),
      low: required(low, planned),
      high: required(high, planned),
    };
    ids.became(planned, must(setSizeWord(asMember(making, planned.setBy), values)).sizeWord);
  }
  for (const { passage, ...planned } of plan.quantities) {
    const { kind, ...rest } = resolved(quantity, planned, ids);
    const values = { kind: required(kind, planned), ...present(rest) };
    ids.became(planned, must(stateQuantity(desk, { at: placeOf(passage), values })).quantity);
  }
}

/** Hold back further than its source what names an exact day or the like. */
export function holdBackPassages(making: SampleMaking): void {
  const { desk, plan } = making;
  const placeOf = passageFinder(making);
  for (const { id, release } of plan.passages) {
    if (release === undefined) continue;
    const { source, start, end } = placeOf(id);
    for (const each of desk.open.study.where(passage, "source", source))
      if (each.start === start && each.end === end)
        must(restrictPassage(desk, { passage: each.id, release }));
  }
}

/** Write the analysts' memos. */
export function writeMemos(making: SampleMaking): void {
  const { plan, ids } = making;
  for (const planned of plan.memos) {
    const { about } = planned;
    if (!isObject(about)) throw new Error("A memo of the sample is about nothing");
    const written = writeMemo(asMember(making, planned.by), {
      about: { table: textOf(about, "table"), id: ids.idOf(about.id) },
      ...(planned.title === undefined ? {} : { title: textOf(planned, "title") }),
      text: textOf(planned, "text"),
    });
    ids.became(planned, must(written).id);
  }
}

type Present<V> = { readonly [K in keyof V]?: Exclude<V[K], undefined> };

// `exactOptionalPropertyTypes` tells an absent field from one set to undefined; a plan has only absent ones.
function present<V extends object>(values: V): Present<V> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<V>;
}

function only<V extends Readonly<Record<string, unknown>>, K extends string>(
  values: V,
  ...keys: readonly K[]
): Partial<Pick<V, K>> {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => (keys as readonly string[]).includes(key)),
  ) as Partial<Pick<V, K>>;
}
