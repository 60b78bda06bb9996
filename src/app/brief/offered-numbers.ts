import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import { roleOfSource, sourcesCounted } from "../../core/corroborate/index.ts";
import { account, claim, modelGroup, place, quantity, state } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { OfferedGroup, OfferedNumber, OfferedWhich } from "../brief-views.ts";
import type { Desk } from "../desk.ts";
import {
  answeredDefinitions,
  type BriefMaterial,
  triedScenarios,
  watchedFans,
  yearAfter,
} from "./brief-material.ts";
import { liveNumber } from "./live-number.ts";
import { materialFor } from "./material-now.ts";

/** A number that could be offered, before it is known what it shows. */
interface Wanted {
  readonly written: readonly string[];
  readonly group: OfferedGroup;
  readonly of: string;
  readonly which: OfferedWhich;
  readonly at?: string;
}

/** Every live number that a statement could take now, with what it shows; what has no number is not offered. */
export async function offeredNumbers(
  desk: Desk,
  input: { readonly brief?: RecordId },
): Promise<Result<readonly OfferedNumber[], Refusal>> {
  const material = await materialFor(desk, input.brief);
  if (!material.ok) return material;
  return ok(
    wantedNumbers(material.value).flatMap(({ written, ...rest }) => {
      const live = liveNumber(material.value, written);
      return live === undefined ? [] : [{ ...rest, written: written.join(" "), shown: live.text }];
    }),
  );
}

function wantedNumbers(material: BriefMaterial): readonly Wanted[] {
  return [
    ...ofDefinitions(material),
    ...ofMeasures(material),
    ...ofWatched(material),
    ...ofFates(material),
    ...ofClaims(material),
    ...ofCounts(material),
    ...ofQuantities(material),
    ...ofEstimates(material),
  ];
}

function ofDefinitions(material: BriefMaterial): readonly Wanted[] {
  const accounts = material.reader.all(account);
  return answeredDefinitions(material).flatMap(({ record: { id, name }, numbers }): readonly Wanted[] => {
    const one = (which: OfferedWhich, written: readonly string[], at?: string): Wanted => ({
      written,
      group: "definition",
      of: name,
      which,
      ...(at !== undefined && { at }),
    });
    return [
      ...(["share", "range", "word", "months"] as const).map((which) => one(which, [which, id])),
      ...numbers.summary.byYear.map((_, at) =>
        one("byYear", ["byYear", id, String(at + 1)], yearText(material, (at + 1) * 12)),
      ),
      ...accounts.map((each) => one("account", ["account", each.id, id], each.name)),
    ];
  });
}

function ofMeasures(material: BriefMaterial): readonly Wanted[] {
  const definitions = answeredDefinitions(material);
  return triedScenarios(material).flatMap(({ record }) =>
    definitions.map(
      ({ record: asked }): Wanted => ({
        written: ["effect", record.id, asked.id],
        group: "measure",
        of: record.name,
        which: "effect",
        at: asked.name,
      }),
    ),
  );
}

function ofWatched(material: BriefMaterial): readonly Wanted[] {
  const months = material.ahead?.numbers.months ?? 0;
  const years = Array.from({ length: Math.floor(months / 12) }, (_, at) => (at + 1) * 12);
  return watchedFans(material).flatMap(({ record: { id, name } }) =>
    years.map(
      (month): Wanted => ({
        written: month === months ? ["watched", id] : ["watched", id, String(month)],
        group: "watched",
        of: name,
        which: "watched",
        at: yearText(material, month),
      }),
    ),
  );
}

function ofFates({ reader, ahead }: BriefMaterial): readonly Wanted[] {
  const groups = new Map(reader.all(modelGroup).map((each) => [each.key, each]));
  const states = new Map(reader.all(state).map((each) => [each.key, each]));
  return (ahead?.numbers.fates.cells ?? []).flatMap((cell): readonly Wanted[] => {
    const [group, at] = [groups.get(cell.group), states.get(cell.state)];
    if (group === undefined || at === undefined) return [];
    return [
      { written: ["fate", group.id, at.id], group: "fate", of: group.name, which: "fate", at: at.name },
    ];
  });
}

function ofClaims({ reader }: BriefMaterial): readonly Wanted[] {
  return reader.all(claim).flatMap(({ id, text }) =>
    (["for", "against", "independent"] as const).map(
      (which): Wanted => ({
        written: [which, id],
        group: "claim",
        of: text,
        which,
      }),
    ),
  );
}

function ofCounts({ index, reader }: BriefMaterial): readonly Wanted[] {
  const sources = sourcesCounted(index);
  const values = {
    role: sources.map((each) => roleOfSource(index, each)),
    mode: sources.map(({ mode }) => mode),
    country: sources.map((each) => each.place && reader.get(place, each.place)?.country),
  };
  const count = (written: readonly string[], of: string, at?: string): Wanted => ({
    written,
    group: "count",
    of,
    which: "sources",
    ...(at !== undefined && { at }),
  });
  return [
    count(["sources"], ""),
    ...Object.entries(values).flatMap(([by, held]) =>
      [...new Set(held.flatMap((each) => each ?? []))]
        .sort()
        .map((value) => count(["sources", by, value], by, value)),
    ),
  ];
}

function ofQuantities({ reader }: BriefMaterial): readonly Wanted[] {
  return reader.all(quantity).map(
    ({ id, definition, claim: about }): Wanted => ({
      written: ["quantity", id],
      group: "quantity",
      of: definition ?? (about === undefined ? undefined : reader.get(claim, about)?.text) ?? "",
      which: "quantity",
    }),
  );
}

function ofEstimates({ ahead }: BriefMaterial): readonly Wanted[] {
  return (ahead?.parameters ?? []).map(
    ({ id, name }): Wanted => ({
      written: ["estimate", id],
      group: "estimate",
      of: name,
      which: "estimate",
    }),
  );
}

function yearText({ ahead }: BriefMaterial, months: number): string {
  return ahead === undefined ? "" : String(yearAfter(ahead.frame, months));
}
