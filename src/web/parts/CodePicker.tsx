import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { inUse, isNamed, matchingCodes } from "../state/codes.ts";
import { sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Finder } from "./Finder.tsx";
import { placeNear } from "./place-near.ts";

/** A small list of codes beside the selected words; a name that is not there yet becomes a new code. */
export function CodePicker(props: {
  readonly codes: readonly CodeLine[];
  readonly near: DOMRect | undefined;
  readonly onChoose: (code: CodeLine) => void;
  readonly onClose: () => void;
}) {
  const { codes, near } = props;
  const { t } = useTranslation("codebook");
  const [query, setQuery] = useState("");
  const make = async (): Promise<void> => {
    const answer = await act("addCode", { name: query.trim() });
    if (answer.ok) props.onChoose(answer.value);
    else sayRefused(answer.error.text);
  };
  const lines = matchingCodes(inUse(codes), query).map((code) => ({
    key: code.id,
    choose: () => props.onChoose(code),
    line: (
      <>
        <i className={`swatch swatch-${code.colour}`} />
        <bdi>{code.name}</bdi>
        {parentName(codes, code) !== undefined && <small>{parentName(codes, code)}</small>}
      </>
    ),
  }));
  const fresh =
    query.trim() === "" || isNamed(codes, query)
      ? []
      : [
          {
            key: "new",
            choose: () => void make(),
            line: (
              <>
                <i className="swatch swatch-slate" />
                <span>{t("picker.fresh", { name: query.trim() })}</span>
              </>
            ),
          },
        ];
  return (
    <div
      className="popover"
      role="dialog"
      aria-label={t("picker.label")}
      style={placeNear(near) as CSSProperties}
    >
      <Finder
        label={t("picker.field")}
        placeholder={t("picker.placeholder")}
        query={query}
        onQuery={setQuery}
        found={[...lines, ...fresh]}
        onClose={props.onClose}
      />
    </div>
  );
}

function parentName(codes: readonly CodeLine[], code: CodeLine): string | undefined {
  return codes.find(({ id }) => id === code.parent)?.name;
}
