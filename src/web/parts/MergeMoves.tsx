import { useTranslation } from "react-i18next";
import type { CodeLine, RecordId } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";

/** What a merge would move: whose codings, how many of them of a round, and the memos that go along. */
export function MergeMoves({ from, into }: { readonly from: RecordId; readonly into: RecordId }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const asked = useAsked("previewMerge", { from, into });
  if (asked.value === undefined) return null;
  const { codings, ofRounds, memos, coders } = asked.value;
  const named = coders.map((each) => `\u2068${each.name}\u2069 ${figures.number(each.codings)}`).join(", ");
  return (
    <p className="soft merge-moves">
      {codings === 0 ? t("merge.none") : t("merge.moves", { count: codings, coders: named })}
      {ofRounds > 0 && ` ${t("merge.rounds", { count: ofRounds })}`}
      {memos > 0 && ` ${t("merge.memos", { count: memos })}`}
    </p>
  );
}

/** That a code is used no more, what to use instead, and putting it into use again. */
export function Retired(props: {
  readonly code: CodeLine;
  readonly codes: readonly CodeLine[];
  readonly onRevive: () => void;
}) {
  const { t } = useTranslation("coders");
  const instead = props.codes.find(({ id }) => id === props.code.retired?.into)?.name;
  return (
    <p>
      {instead === undefined ? t("merge.retired") : t("merge.retiredFor", { name: instead })}{" "}
      <button type="button" className="inline" onClick={props.onRevive}>
        {t("merge.revive")}
      </button>
    </p>
  );
}
