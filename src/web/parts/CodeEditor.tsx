import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeDescription, Refusal } from "../../app/api.ts";
import type { CodeLine } from "../../app/views.ts";
import { branchesWith } from "../state/codes.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { CodeCounts } from "./CodeCounts.tsx";
import { CodedPassages } from "./CodedPassages.tsx";
import { CodeFate } from "./CodeFate.tsx";
import { CodeOrder } from "./CodeOrder.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField, TextField } from "./Field.tsx";
import { Memos } from "./Memos.tsx";

const colours = ["teal", "rust", "amber", "violet", "blue", "green", "plum", "slate"] as const;

/** What a code means, where it begins and ends, and where it hangs. */
export function CodeEditor({
  code,
  codes,
}: {
  readonly code: CodeLine;
  readonly codes: readonly CodeLine[];
}) {
  const { t } = useTranslation("codebook");
  const [values, setValues] = useState<CodeDescription>({});
  const [error, setError] = useState<Refusal>();
  const [under, setUnder] = useState("");
  const changed = Object.keys(values).length > 0;
  const text = (key: "name" | "definition" | "include" | "exclude" | "example"): string =>
    values[key] ?? (values[key] === null ? "" : (code[key] ?? ""));
  const set = (key: keyof CodeDescription, value: string): void =>
    setValues((now) => ({ ...now, [key]: value === "" && key !== "name" ? null : value }));
  const possible = parentsFor(code, codes);
  const lack = lackOf(values);

  const save = async (): Promise<void> => {
    const answer = await act("changeCode", { code: code.id, values });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setValues({});
    sayDone(t("changed"));
  };
  const addUnder = async (): Promise<void> => {
    const answer = await act("addCode", { name: under.trim(), parent: code.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setUnder("");
    go({ screen: "codebook", code: answer.value.id });
  };
  return (
    <div className="code-editor">
      <h2>
        <i className={`swatch swatch-${code.colour}`} />
        <bdi>{code.name}</bdi>
      </h2>
      <p className="soft">
        {t("codings", { count: code.codings })}
        {code.withDescendants !== code.codings && ` · ${t("withUnder", { total: code.withDescendants })}`}
      </p>
      <CodeOrder code={code} codes={codes} />
      <CodeCounts code={code} />
      {code.codings > 0 && <CodedPassages code={code} />}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <LineField label={t("name")} value={text("name")} onChange={(value) => set("name", value)} />
        <TextField
          label={t("definition")}
          rows={2}
          value={text("definition")}
          onChange={(value) => set("definition", value)}
        />
        <TextField
          label={t("include")}
          rows={2}
          value={text("include")}
          onChange={(value) => set("include", value)}
        />
        <TextField
          label={t("exclude")}
          rows={2}
          value={text("exclude")}
          onChange={(value) => set("exclude", value)}
        />
        <TextField
          label={t("example")}
          hint={t("exampleHint")}
          rows={2}
          value={text("example")}
          onChange={(value) => set("example", value)}
        />
        <ListField
          label={t("under")}
          value={values.parent === undefined ? (code.parent ?? "") : (values.parent ?? "")}
          none={t("atTop")}
          options={possible.map(({ id, name, depth }) => ({
            value: id,
            text: `${"\u2003".repeat(depth)}${name}`,
          }))}
          onChange={(value) => setValues((now) => ({ ...now, parent: value === "" ? null : value }))}
        />
        <Choice
          label={t("colour")}
          value={values.colour ?? code.colour}
          options={colours.map((value) => ({ value, text: t(`colours.${value}`) }))}
          onChange={(value) => setValues((now) => ({ ...now, colour: value }))}
        />
        <div className="form-row">
          <Button kind="main" type="submit" lacking={lack === undefined ? undefined : t(lack)}>
            {t("save")}
          </Button>
          {changed && (
            <Button kind="quiet" onClick={() => setValues({})}>
              {t("leave")}
            </Button>
          )}
        </div>
      </form>
      <form
        className="form section"
        onSubmit={(event) => {
          event.preventDefault();
          void addUnder();
        }}
      >
        <LineField label={t("newUnder", { name: code.name })} value={under} onChange={setUnder} />
        <div className="form-row">
          <Button type="submit" lacking={under.trim() === "" ? t("nameFirst") : undefined}>
            {t("addIt")}
          </Button>
        </div>
      </form>
      <Failure error={error} />
      <Memos about={{ table: "code", id: code.id }} />
      <CodeFate code={code} codes={codes} />
    </div>
  );
}

function lackOf(values: CodeDescription): "nothingChanged" | "needsName" | undefined {
  if (Object.keys(values).length === 0) return "nothingChanged";
  return values.name?.trim() === "" ? "needsName" : undefined;
}

/** Every code but this one and what hangs under it: a tree never bites its tail. */
function parentsFor(code: CodeLine, codes: readonly CodeLine[]): readonly CodeLine[] {
  const below = new Set([code.id]);
  for (const each of branchesWith(codes, ""))
    if (each.parent !== undefined && below.has(each.parent)) below.add(each.id);
  return codes.filter(({ id }) => !below.has(id));
}
