import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardEvidence } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import { PartDoor } from "../media/PartDoor.tsx";
import type { ClaimWords } from "../state/claim-words.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** How many quotes stand on the card at first, so that it stays one screen high. */
const shownAtFirst = 3;

/** The words behind a claim, each a door to its passage; at first a few, and never without one that speaks against. */
export function Quotes({ evidence }: { readonly evidence: readonly CardEvidence[] }) {
  const { t } = useTranslation("claims");
  const [all, setAll] = useState(false);
  const shown = all ? evidence : firstOf(evidence);
  const hidden = evidence.length - shown.length;
  return (
    <div className="quotes" data-all={all}>
      {shown.map((each) => (
        <Quote key={each.id} evidence={each} />
      ))}
      {(hidden > 0 || all) && (
        <p>
          <button type="button" className="inline" onClick={() => setAll(!all)}>
            {all ? t("card.fewer") : t("card.more", { count: hidden })}
          </button>
        </p>
      )}
    </div>
  );
}

/** One passage for, against or silent on a claim, with what is known of who says it. */
export function Quote({ evidence }: { readonly evidence: CardEvidence }) {
  const { t } = useTranslation("claims");
  const { source, start, end, quote, verbatim, direction } = evidence;
  const unlink = async (): Promise<void> => {
    const answer = await act("unlinkEvidence", { evidence: evidence.id });
    if (answer.ok) sayDone(t("card.unlinked"));
    else sayRefused(answer.error.text);
  };
  return (
    <div className={`quote quote-${direction}`}>
      {evidence.part !== undefined ? (
        <PartDoor source={source} passage={evidence.passage} part={evidence.part} />
      ) : quote === undefined ? (
        <p className="soft">{t("card.wordsGone")}</p>
      ) : (
        <Go to={{ screen: "read", source, at: { start, end } }}>
          <span dir={evidence.textDirection} lang={evidence.language} className="quote-words">
            {verbatim ? <q>{quote}</q> : quote}
          </span>
        </Go>
      )}
      <small>
        {metaOf(t, evidence).map((part, at) => (
          <span key={part}>
            {at > 0 && " · "}
            <bdi>{part}</bdi>
          </span>
        ))}
        <button
          type="button"
          className="inline quote-off"
          aria-label={`${t("card.unlink")}: ${apart(evidence.sourceName)}, ${apart(quote?.slice(0, 60) ?? "")}`}
          onClick={() => void unlink()}
        >
          {t("card.unlink")}
        </button>
      </small>
    </div>
  );
}

function metaOf(t: ClaimWords, evidence: CardEvidence): readonly string[] {
  const { direction, sourceName, role, place, proximity, credibility, reliability } = evidence;
  return [
    direction === "for" ? undefined : t(`direction.${direction}`),
    sourceName,
    role,
    place,
    t(`proximity.${proximity}`),
    t("card.credibility", { grade: credibility }),
    reliability === undefined ? undefined : t("card.reliability", { grade: reliability }),
  ].filter((part) => part !== undefined);
}

function firstOf(evidence: readonly CardEvidence[]): readonly CardEvidence[] {
  if (evidence.length <= shownAtFirst) return evidence;
  const against = evidence.filter(({ direction }) => direction === "against").slice(0, 1);
  const others = evidence.filter((each) => each.direction === "for");
  const rest = [...others, ...evidence].filter((each) => !against.includes(each));
  const first = new Set([...against, ...new Set(rest)].slice(0, shownAtFirst));
  return evidence.filter((each) => first.has(each));
}
