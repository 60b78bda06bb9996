import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardPassage } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { PartDoor } from "../media/PartDoor.tsx";
import { termIn } from "../state/term-in.ts";
import { Go } from "./Go.tsx";

/** The passages behind a number, each a door to the reader; at first a few, and never without one that speaks against. */
export function CardPassages(props: {
  readonly passages: readonly CardPassage[];
  readonly shownAtFirst: number;
}) {
  const { t } = useTranslation("brief");
  const { passages, shownAtFirst } = props;
  const [all, setAll] = useState(false);
  if (passages.length === 0) return null;
  const shown = all ? passages : firstOf(passages, shownAtFirst);
  return (
    <div className="quotes">
      {shown.map((each) => (
        <PassageQuote key={`${each.passage} ${each.says} ${each.stated?.text ?? ""}`} passage={each} />
      ))}
      {shown.length < passages.length && (
        <p>
          <button type="button" className="inline" onClick={() => setAll(true)}>
            {t("card.showMore", { count: passages.length - shown.length })}
          </button>
        </p>
      )}
    </div>
  );
}

function PassageQuote({ passage }: { readonly passage: CardPassage }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  const { source, start, end, quote, says } = passage;
  return (
    <div className={`quote quote-${says === "states" ? "for" : says}`}>
      {passage.part !== undefined ? (
        <PartDoor source={source} passage={passage.passage} part={passage.part} />
      ) : quote === undefined ? (
        <p className="soft">{t("card.wordsGone")}</p>
      ) : (
        <Go to={{ screen: "read", source, at: { start, end } }} className="passage-door">
          <span dir={passage.textDirection} lang={passage.language} className="quote-words">
            {passage.verbatim ? <q>{quote}</q> : quote}
          </span>
        </Go>
      )}
      <small>
        {[
          says === "against" ? t("card.saysAgainst") : says === "silent" ? t("card.saysSilent") : undefined,
          passage.stated === undefined ? undefined : t("card.states", { amount: sentence(passage.stated) }),
          passage.sourceName,
          passage.role === undefined
            ? undefined
            : termIn(t("card.role", { returnObjects: true }), passage.role),
          passage.place,
          passage.credibility === undefined
            ? undefined
            : t("card.credibility", { grade: passage.credibility }),
          passage.reliability === undefined
            ? undefined
            : t("card.reliability", { grade: passage.reliability }),
        ]
          .filter((part) => part !== undefined)
          .map(isolated)
          .join(" · ")}
      </small>
    </div>
  );
}

/** Words that keep their own direction among others: first-strong isolate, and its end. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

function firstOf(passages: readonly CardPassage[], shownAtFirst: number): readonly CardPassage[] {
  const against = passages.filter(({ says }) => says === "against").slice(0, 1);
  const rest = passages.filter((each) => !against.includes(each)).slice(0, shownAtFirst);
  return passages.filter((each) => against.includes(each) || rest.includes(each));
}
