import { useTranslation } from "react-i18next";
import { type StopWordLanguage, stopWordLanguages } from "../../core/code/index.ts";
import { currentLanguage, localeOf } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { useSteady } from "../state/steady.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import { languageName } from "../state/words.ts";
import { type AskedNow, wordsAsked } from "./asked-now.ts";
import { look, questionRoom } from "./question-room.ts";
import { Tick } from "./Setting.tsx";
import { WordBars } from "./WordBars.tsx";

/** Which words are most frequent, in the texts or in what the question finds, without the little words of some languages. */
export function WordsPart({ now }: { readonly now: AskedNow }) {
  const { t } = useTranslation("questions");
  const room = useStore(questionRoom);
  const asked = useAsked("askWords", wordsAsked(room, now));
  const view = useSteady(asked.value);
  // Of a text whose language was not found all are left out, and so nothing is chosen.
  const known = view?.stopWords.of ?? [];
  const none = view?.stopWords.none ?? [];
  const flip = (language: StopWordLanguage, left: boolean): void =>
    look({
      stopWordsOf: stopWordLanguages.filter((each) =>
        each === language ? left : room.stopWordsOf.includes(each),
      ),
    });
  return (
    <>
      <div className="settings">
        {now.understood !== undefined && (
          <Choice
            label={t("words.of")}
            value={room.wordsOf}
            options={[
              { value: "texts", text: t("words.texts") },
              { value: "found", text: t("words.found") },
            ]}
            onChange={(wordsOf) => look({ wordsOf })}
          />
        )}
        {known.length > 0 && (
          <fieldset className="settings-group">
            <legend>{t("words.stop")}</legend>
            {known.map((language) => (
              <Tick
                key={language}
                label={languageName(language)}
                checked={room.stopWordsOf.includes(language)}
                onChange={(left) => flip(language, left)}
              />
            ))}
          </fieldset>
        )}
        <div className="without-field">
          <LineField
            label={t("words.without")}
            value={room.without}
            onChange={(without) => look({ without })}
          />
        </div>
      </div>
      {none.length > 0 && (
        <p className="soft part-note">
          {t("words.noStop", { languages: inOneList(none.map(languageName)) })}
        </p>
      )}
      <Failure error={asked.error} />
      {view === undefined && asked.error === undefined && <p className="soft">{t("working")}</p>}
      {view !== undefined &&
        (view.words.length === 0 ? (
          <p className="soft">{t("words.none")}</p>
        ) : (
          <>
            <p className="soft part-note">
              {t("words.note", { count: view.different, shown: view.words.length, all: view.lookedAt })}
            </p>
            <WordBars words={view.words} onOpen={(word) => look({ part: "context", words: word })} />
          </>
        ))}
    </>
  );
}

function inOneList(names: readonly string[]): string {
  return new Intl.ListFormat(localeOf(currentLanguage()), { type: "conjunction" }).format(names);
}
