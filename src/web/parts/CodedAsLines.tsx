import { useTranslation } from "react-i18next";
import type { CodedAs, ReaderPassage } from "../../app/views.ts";

/** How codings were made, where what their codes stand for has changed since: old work is never relabelled silently. */
export function CodedAsLines({ codings }: { readonly codings: ReaderPassage["codings"] }) {
  const { t } = useTranslation("coders");
  const inWords = ({ name, version, since }: CodedAs): string => {
    const made = version === undefined ? t("coded.asBefore", { name }) : t("coded.as", { name, version });
    return `${made}; ${since.map((each) => t(`coded.since.${each}`)).join(", ")}`;
  };
  const lines = new Set(codings.flatMap(({ as }) => (as === undefined ? [] : [inWords(as)])));
  if (lines.size === 0) return null;
  return (
    <ul className="coded-as">
      {[...lines].map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
