import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CoreqLine } from "../../app/views.ts";
import { english } from "../language/english.ts";

type Known = CoreqLine["known"][number];

/** What the study knows for an item of COREQ, in the tool's language. */
export function CoreqKnownWords({ known }: { readonly known: Known }) {
  const { t } = useTranslation("archive");
  return <bdi>{wordsOf(t, known)}</bdi>;
}

function wordsOf(t: TFunction<"archive">, known: Known): string {
  switch (known.says) {
    case "members":
    case "coders":
    case "claims":
      return t(`coreq.known.${known.says}`, { count: known.count });
    case "codes":
      return t("coreq.known.codes", { count: known.count, levels: known.levels });
    case "sources":
      return t("coreq.known.sources", { shown: countOf(t, known.shown) });
    case "modes":
    case "roles":
    case "countries": {
      const list = known.counts.map(({ value, shown }) => `${kindsOf(t, value)} ${countOf(t, shown)}`);
      return t(`coreq.known.${known.says}`, { list: list.join(listBreak) });
    }
    case "years":
      return t("coreq.known.years", { from: known.from, to: known.to });
    case "saturation":
    case "software":
    case "quotes":
    case "evidence":
      return t(`coreq.known.${known.says}`);
    default:
      return t(`coreq.known.${known.says}`, { band: t(`coreq.band.${known.of.band}`, { k: known.of.k }) });
  }
}

const listBreak = " · ";

/** A count as the tables print it: a number, a range, or withheld. */
function countOf(t: TFunction<"archive">, shown: string): string {
  const [, from, to] = /^(\d+) to (\d+)$/.exec(shown) ?? [];
  if (from !== undefined && to !== undefined) return t("coreq.counted.range", { from, to });
  return shown === "withheld" ? t("coreq.counted.withheld") : shown;
}

/** A kind of source, or several that are counted together. */
function kindsOf(t: TFunction<"archive">, value: string): string {
  return value
    .split("\n")
    .map((each) => {
      if (each === "not recorded") return t("coreq.notRecorded");
      if (isKey(english.terms.shortMode, each)) return t(`terms:shortMode.${each}` as "title");
      if (isKey(english.brief.card.role, each)) return t(`brief:card.role.${each}` as "title");
      return each;
    })
    .join(t("coreq.comma"));
}

function isKey<T extends object>(list: T, key: string): key is keyof T & string {
  return Object.hasOwn(list, key);
}
