import { useTranslation } from "react-i18next";
import { Failure } from "../parts/Failure.tsx";
import { FieldConflict } from "../parts/FieldConflict.tsx";
import { TextConflict } from "../parts/TextConflict.tsx";
import { useAsked } from "../state/study.ts";
import "./conflicts-screen.css";

/** What was written on two devices that did not see each other: both are kept, and a person chooses. */
export function ConflictsScreen() {
  const { t } = useTranslation("history");
  const conflicts = useAsked("conflicts", {});
  const { fields = [], texts = [] } = conflicts.value ?? {};
  return (
    <div className="page-room">
      <div className="page-width conflicts">
        <div className="conflicts-head">
          <h1 className="title">{t("conflicts.title")}</h1>
          <p className="soft">{t("conflicts.intro")}</p>
        </div>
        <Failure error={conflicts.error} />
        {conflicts.value !== undefined && fields.length + texts.length === 0 && <p>{t("conflicts.none")}</p>}
        <ul className="conflict-list">
          {fields.map((each) => (
            <FieldConflict key={`${each.of.id} ${each.field}`} conflict={each} />
          ))}
          {texts.map((each) => (
            <TextConflict key={each.version} conflict={each} />
          ))}
        </ul>
      </div>
    </div>
  );
}
