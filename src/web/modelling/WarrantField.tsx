import { useTranslation } from "react-i18next";
import type { ModelView } from "../../app/views.ts";
import { Choice } from "../parts/Choice.tsx";
import { ListField } from "../parts/Field.tsx";
import { warrants } from "./estimate-draft.ts";
import type { FormPart } from "./form-part.ts";

/** How the number came to be, chosen and never guessed, and what that asks for. */
export function WarrantField({ part }: { readonly part: FormPart }) {
  const { t } = useTranslation("model");
  const { warrant } = part.draft;
  return (
    <div className="warrant-field">
      <Choice
        label={t("form.warrant")}
        value={warrant}
        options={warrants.map((value) => ({ value, text: t(`warrant.${value}`) }))}
        onChange={(value) => part.onChange({ warrant: value })}
      />
      {warrant !== undefined && <p className="soft">{t(`demands.${warrant}`)}</p>}
    </div>
  );
}

/** Under which account of a clash it holds; nothing is asked where there is no clash. */
export function AccountField({ part, model }: { readonly part: FormPart; readonly model: ModelView }) {
  const { t } = useTranslation("model");
  const { account } = model.parts;
  if (account.length === 0) return null;
  return (
    <ListField
      label={t("form.account")}
      value={part.draft.account}
      none={t("form.everyAccount")}
      options={account.map(({ id, name }) => ({ value: id, text: t("form.ifAccount", { account: name }) }))}
      onChange={(value) => part.onChange({ account: value })}
    />
  );
}
