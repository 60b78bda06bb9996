import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WithdrawalView } from "../../app/views.ts";
import { apart, useFigures } from "../language/index.ts";
import { Go } from "./Go.tsx";

/** What a withdrawal destroys, and what loses its ground by it, by the names a person knows it under. */
export function WithdrawalLosses({ view }: { readonly view: WithdrawalView }) {
  const { t } = useTranslation("sources");
  const { carried } = view;
  return (
    <>
      <p>
        {t("withdraw.gone", {
          codings: t("glance.codings", { count: view.codings }),
          quantities: t("glance.quantities", { count: view.quantities }),
        })}
      </p>
      <Losing title={t("withdraw.claims")}>
        {view.claims.map((claim) => (
          <li key={claim.id}>
            <Go to={{ screen: "claims", claim: claim.id }}>
              <bdi>{claim.text}</bdi>
            </Go>{" "}
            <LeftOver claim={claim} />
          </li>
        ))}
      </Losing>
      <Losing title={t("withdraw.numbers")}>
        {carried.definitions.map(({ id, name }) => (
          <li key={id}>
            <Go to={{ screen: "brief" }}>
              <bdi>{name}</bdi>
            </Go>
          </li>
        ))}
      </Losing>
      <Losing title={t("withdraw.signed")}>
        {carried.signed.map(({ id, word, of }) => (
          <li key={id}>
            <bdi>{of}</bdi>: <bdi>{word}</bdi>
          </li>
        ))}
      </Losing>
      <Losing title={t("withdraw.sentences")}>
        {carried.sentences.map(({ id, brief, text, briefTitle }) => (
          <li key={id}>
            <Go to={{ screen: "brief", brief, statement: id }}>
              <bdi>{text}</bdi>
            </Go>{" "}
            <bdi className="soft">{briefTitle}</bdi>
          </li>
        ))}
      </Losing>
      <Losing title={t("withdraw.parameters")}>
        {carried.parameters.map(({ id, name, losesAll }) => (
          <li key={id}>
            <Go to={{ screen: "model", parameter: id }}>
              <bdi>{name}</bdi>
            </Go>{" "}
            <span className="soft">{t(losesAll ? "withdraw.losesAll" : "withdraw.keeps")}</span>
          </li>
        ))}
      </Losing>
      <AlsoGone view={view} />
    </>
  );
}

/** How many lines of a list are shown before one asks for the rest. */
const shownAtFirst = 6;

/** A list under its sentence; nothing where nothing is in it. */
function Losing({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const { t } = useTranslation("sources");
  const [all, setAll] = useState(false);
  if (children.length === 0) return null;
  const shown = all || children.length <= shownAtFirst + 1 ? children : children.slice(0, shownAtFirst);
  return (
    <div className="withdraw-part">
      <p>{title}</p>
      <ul className="withdraw-list">{shown}</ul>
      {shown.length < children.length && (
        <p>
          <button type="button" className="inline" onClick={() => setAll(true)}>
            {t("withdraw.more", { count: children.length - shown.length })}
          </button>
        </p>
      )}
    </div>
  );
}

function LeftOver({ claim }: { readonly claim: WithdrawalView["claims"][number] }) {
  const { t } = useTranslation("sources");
  const silent = claim.left - claim.leftFor - claim.leftAgainst;
  const counts = { for: claim.leftFor, against: claim.leftAgainst, silent };
  const left =
    claim.left === 0
      ? t("withdraw.nothingLeft")
      : t(silent > 0 ? "withdraw.leftSilent" : "withdraw.left", counts);
  return <span className="soft">{t("withdraw.loses", { lost: claim.lost, left })}</span>;
}

function AlsoGone({ view }: { readonly view: WithdrawalView }) {
  const { t } = useTranslation("sources");
  const { day, locale } = useFigures();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const people = (view.persons ?? []).map(({ pseudonym, spellings }) =>
    t("withdraw.person", { pseudonym, count: spellings }),
  );
  const where = [...new Set(view.quoting.map(({ table }) => t(`withdraw.where.${quotedIn(table)}`)))];
  const backups = view.backups.map(({ label, atMs }) => `${apart(label)} (${day(atMs)})`);
  return (
    <>
      {people.length > 0 && <p>{t("withdraw.names", { people: list.format(people) })}</p>}
      {view.quoting.length > 0 && (
        <p>{t("withdraw.quoted", { count: view.quoting.length, where: list.format(where) })}</p>
      )}
      <Losing title={t("withdraw.memos")}>
        {view.memos.map((memo) => (
          <li key={memo.id}>
            <Go to={{ screen: "memos", memo: memo.id }}>
              <bdi>{memo.title}</bdi>
            </Go>
          </li>
        ))}
      </Losing>
      {backups.length > 0 && <p>{t("withdraw.backups", { list: list.format(backups) })}</p>}
    </>
  );
}

function quotedIn(table: string): "claim" | "code" | "quantity" | "evidence" | "other" {
  return table === "claim" || table === "code" || table === "quantity" || table === "evidence"
    ? table
    : "other";
}
