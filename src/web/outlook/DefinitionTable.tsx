import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, RecordId } from "../../app/views.ts";
import type { DraftNumbers } from "../../core/outlook/index.ts";
import { useOutlookFigures } from "./figures.ts";
import { useLikelihood } from "./likelihood.ts";
import { Opens } from "./Opens.tsx";
import { shareShown, signedLast } from "./outlook-answers.ts";
import { chosenDefinition } from "./outlook-room.ts";
import { ShareBar } from "./ShareBar.tsx";

/** All definitions of regrouping side by side; the room is read by the one that is chosen here. */
export const DefinitionTable = memo(function DefinitionTable(props: {
  readonly outlook: ComputedOutlook;
  readonly read: RecordId;
  readonly draft: DraftNumbers | undefined;
}) {
  const { outlook, read, draft } = props;
  const { t } = useTranslation("outlook");
  return (
    <section className="outlook-section" aria-labelledby="outlook-definitions">
      <h2 id="outlook-definitions" className="heading">
        {t("definitions.title")}
      </h2>
      <div className="outlook-table-room">
        <table className="outlook-table definition-table">
          <thead>
            <tr>
              <th scope="col">{t("definitions.definition")}</th>
              <th scope="col">{t("definitions.share")}</th>
              <th scope="col">
                <span className="unseen">{t("definitions.range")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {outlook.definitions.map((each) => (
              <Row key={each.id} definition={each} isRead={each.id === read} draft={draft} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft outlook-note">
        {draft === undefined ? t("definitions.note") : t("definitions.draftNote")}
      </p>
    </section>
  );
});

function Row(props: {
  readonly definition: DefinitionView;
  readonly isRead: boolean;
  readonly draft: DraftNumbers | undefined;
}) {
  const { definition, isRead, draft } = props;
  const { t } = useTranslation("outlook");
  const { share, shares, error } = useOutlookFigures();
  const { sayWords } = useLikelihood();
  const shown = shareShown(definition, draft);
  const signed = signedLast(definition);
  const step = Math.abs(definition.stepError);
  return (
    <tr data-read={isRead}>
      <th scope="row">
        <label>
          <input
            type="radio"
            name="definition"
            checked={isRead}
            onChange={() => chosenDefinition.set(definition.id)}
          />
          <bdi>{definition.name}</bdi>
        </label>
        <span className="definition-word">
          {definition.earlySign && <small className="amber">{t("definitions.early")}</small>}
          {signed === undefined ? (
            <small className="soft">{t("definitions.unsigned")}</small>
          ) : (
            <Opens to="judgement" id={signed.id}>
              {sayWords(signed.likelihood)}
            </Opens>
          )}
        </span>
      </th>
      <td>
        <Opens to="definition" id={definition.id} part="share">
          {share(shown.share)}
        </Opens>
        <small className="soft" title={t("definitions.errors")}>
          ± {error(shown.error)}
          {step >= 0.0005 && draft === undefined && (
            <>
              {" · "}
              {t("definitions.step", { value: error(step) })}
            </>
          )}
        </small>
      </td>
      <td className="definition-bar">
        <ShareBar shown={shown} isDraft={draft !== undefined} small />
        <small>
          <Opens to="definition" id={definition.id} part="range">
            {shares(shown.low, shown.high)}
          </Opens>
        </small>
      </td>
    </tr>
  );
}
