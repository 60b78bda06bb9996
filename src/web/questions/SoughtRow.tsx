import { useTranslation } from "react-i18next";
import type { CodeLine } from "../../app/views.ts";
import { inUse } from "../state/codes.ts";
import { useAsked } from "../state/study.ts";
import type { Row } from "./question-tree.ts";
import { Tick } from "./Setting.tsx";

const anyCode = "any code";

/** One thing that is sought: a code, any code or words; there, or not there. */
export function SoughtRow(props: {
  readonly row: Row;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation("questions");
  const { row, onChange } = props;
  const { what } = row;
  return (
    <>
      <select
        className="input builder-short"
        aria-label={t("builder.there")}
        value={row.not ? "not" : "there"}
        onChange={(event) => onChange({ ...row, not: event.target.value === "not" })}
      >
        <option value="there">{t(what.kind === "words" ? "builder.says" : "builder.with")}</option>
        <option value="not">{t(what.kind === "words" ? "builder.saysNot" : "builder.without")}</option>
      </select>
      <span className="builder-rest">
        {what.kind === "words" ? (
          <input
            className="input builder-value"
            aria-label={t("builder.words")}
            placeholder={t("builder.words")}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={what.words}
            onChange={(event) => onChange({ ...row, what: { kind: "words", words: event.target.value } })}
          />
        ) : (
          <CodeOf row={row} onChange={onChange} />
        )}
        <button type="button" className="chip-off" aria-label={t("builder.remove")} onClick={props.onRemove}>
          <span aria-hidden="true">×</span>
        </button>
      </span>
    </>
  );
}

function CodeOf({ row, onChange }: { readonly row: Row; readonly onChange: (row: Row) => void }) {
  const { t } = useTranslation("questions");
  const codebook = useAsked("codebook", {});
  const codes = inUse(codebook.value ?? []);
  const { what } = row;
  const chosen = what.kind === "code" ? codeCalled(codes, what.code) : undefined;
  const missing = what.kind === "code" && chosen === undefined && "name" in what.code ? what.code.name : "";
  const choose = (value: string): void => {
    const code = codes.find(({ id }) => id === value);
    if (value === anyCode) onChange({ ...row, what: { kind: "any-code" } });
    else if (code !== undefined)
      onChange({ ...row, what: { kind: "code", code: nameOf(codes, code), below: false } });
  };
  return (
    <>
      <select
        className="input builder-value"
        aria-label={t("code")}
        value={what.kind === "any-code" ? anyCode : (chosen?.id ?? "")}
        onChange={(event) => choose(event.target.value)}
      >
        {chosen === undefined && what.kind === "code" && (
          <option value="">{missing === "" ? t("builder.chooseCode") : missing}</option>
        )}
        <option value={anyCode}>{t("builder.anyCode")}</option>
        {codes.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {`${"\u2003".repeat(depth)}${name}`}
          </option>
        ))}
      </select>
      {what.kind === "code" && chosen !== undefined && chosen.withDescendants > chosen.codings && (
        <Tick
          label={t("builder.below")}
          checked={what.below}
          onChange={(below) => onChange({ ...row, what: { ...what, below } })}
        />
      )}
    </>
  );
}

type Called = Extract<Row["what"], { readonly kind: "code" }>["code"];

function codeCalled(codes: readonly CodeLine[], called: Called): CodeLine | undefined {
  if ("id" in called) return codes.find(({ id }) => id === called.id);
  return codes.find(({ name }) => plain(name) === plain(called.name));
}

/** By its name, or by its id where several have that name. */
function nameOf(codes: readonly CodeLine[], code: CodeLine): Called {
  const alike = codes.filter(({ name }) => plain(name) === plain(code.name));
  return alike.length > 1 ? { id: code.id } : { name: code.name };
}

function plain(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
