import { useTranslation } from "react-i18next";
import type { NameGroup, NamesStepView } from "../../app/views.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { isDate } from "../state/names-step.ts";
import { useWhyWords } from "../state/names-words.ts";
import { Button } from "./Button.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** What can be done with the words of the open line; where nobody is offered, Enter asks who it is, and leaves a date. */
export function GroupChoices(props: {
  readonly group: NameGroup;
  readonly desk: NamesDesk;
  readonly view: NamesStepView;
}) {
  const { group, desk, view } = props;
  const { key } = group;
  const { t } = useTranslation("names");
  const whyWords = useWhyWords();
  const { likely, guess } = desk.offered.get(key) ?? {};
  const isOpen = likely === undefined && desk.draft.decisions[key] === undefined;
  const onEnter = (keys: string, isIt: boolean) =>
    isOpen && isIt ? ({ kind: "main", keys: `⏎ ${keys}` } as const) : ({ keys } as const);
  return (
    <div className="names-open">
      <p className="names-why">{whyWords(group.why)}</p>
      {desk.asking ? (
        <PersonForm view={view} desk={desk} group={group} />
      ) : (
        <div className="names-choices">
          <div className="form-row">
            {likely !== undefined && (
              <Button kind="main" keys="⏎" onClick={() => desk.decide(likely.decision)}>
                {t("choice.replaceBy", { pseudonym: likely.pseudonym })}
              </Button>
            )}
            <Button {...onEnter("P", !isDate(group))} onClick={() => desk.ask(key)}>
              {t(likely === undefined ? "choice.person" : "choice.else")}
            </Button>
            {guess !== undefined && (
              <Button keys="G" onClick={() => desk.decide(guess.decision)}>
                {t("choice.itIs", { pseudonym: guess.pseudonym })}
              </Button>
            )}
          </div>
          <div className="form-row names-kept">
            <Button keys="N" onClick={() => desk.decide({ key, do: "not-a-name" })}>
              {t("choice.notName")}
            </Button>
            <Button {...onEnter("L", isDate(group))} onClick={() => desk.decide({ key, do: "leave" })}>
              {t("choice.leave")}
            </Button>
          </div>
          <p className="names-meaning">{t(keptText(group, desk))}</p>
        </div>
      )}
    </div>
  );
}

/** What the two ways of leaving words in the text come to; only words that the tool found itself are remembered. */
function keptText(
  group: NameGroup,
  desk: NamesDesk,
): "choice.marked" | "choice.meaning" | "choice.meaningKnown" {
  if (desk.draft.marked.some(({ key }) => key === group.key)) return "choice.marked";
  return group.person === undefined ? "choice.meaning" : "choice.meaningKnown";
}
