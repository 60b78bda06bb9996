import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { ClaimBoard } from "../parts/ClaimBoard.tsx";
import { ClaimFilters } from "../parts/ClaimFilters.tsx";
import { ClaimTable } from "../parts/ClaimTable.tsx";
import { EvidenceCard } from "../parts/EvidenceCard.tsx";
import { Failure } from "../parts/Failure.tsx";
import { NewClaim } from "../parts/NewClaim.tsx";
import { Pane } from "../parts/Pane.tsx";
import { claimBeside, claimsShown, claimsThat } from "../state/claims-shown.ts";
import { isTyping, plainKey } from "../state/keys.ts";
import { go } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "./claims-screen.css";

/** What the study concludes so far; the card of the open claim stands beside the list, never over it. */
export function ClaimsScreen({ claim }: { readonly claim?: RecordId }) {
  const { t } = useTranslation("claims");
  const claims = useAsked("claims", {});
  const shown = useStore(claimsShown);
  const [making, setMaking] = useState(false);
  const fitting = useMemo(() => claimsThat(claims.value ?? [], shown), [claims.value, shown]);
  useListKeys(fitting, shown.as === "table");
  const all = claims.value ?? [];
  return (
    <div className="beside claims">
      <div className="page-room">
        <div className="page-width claims-list-room" data-board={shown.as === "board"}>
          <ClaimsHead making={making} onMaking={setMaking} />
          {making && (
            <NewClaim
              onMade={(made) => {
                setMaking(false);
                go({ screen: "claims", claim: made });
              }}
            />
          )}
          <Failure error={claims.error} />
          {all.length === 0 && claims.value !== undefined && !making && <p className="soft">{t("empty")}</p>}
          {all.length > 0 && <ClaimsBar claims={all} fitting={fitting.length} />}
          {all.length > 0 && fitting.length === 0 && <p className="soft">{t("nothingFits")}</p>}
          {fitting.length > 0 &&
            (shown.as === "table" ? (
              <ClaimTable
                claims={fitting}
                open={claim}
                sort={shown.sort}
                onSort={(sort) =>
                  claimsShown.change(({ sort: _, ...rest }) => ({
                    ...rest,
                    ...(sort !== undefined && { sort }),
                  }))
                }
              />
            ) : (
              <ClaimBoard claims={fitting} by={shown.columns} open={claim} />
            ))}
        </div>
      </div>
      {claim !== undefined && (
        <Pane
          label={t("card.label")}
          side="end"
          sheetUntil="middle"
          open
          onClose={() => go({ screen: "claims" })}
        >
          <EvidenceCard key={claim} claim={claim} />
        </Pane>
      )}
    </div>
  );
}

function ClaimsHead(props: { readonly making: boolean; readonly onMaking: (making: boolean) => void }) {
  const { t } = useTranslation("claims");
  const { making, onMaking } = props;
  const { filter } = useStore(claimsShown);
  return (
    <div className="claims-head">
      <h1 className="title">{t("title")}</h1>
      <input
        className="tree-filter claims-filter"
        aria-label={t("find")}
        placeholder={t("find")}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={filter.query}
        onChange={(event) => {
          const query = event.target.value;
          claimsShown.change((now) => ({ ...now, filter: { ...now.filter, query } }));
        }}
      />
      <Button kind={making ? "quiet" : "main"} onClick={() => onMaking(!making)}>
        {making ? t("cancel") : t("make")}
      </Button>
    </div>
  );
}

function ClaimsBar(props: { readonly claims: readonly ClaimLine[]; readonly fitting: number }) {
  const { t } = useTranslation("claims");
  const { claims, fitting } = props;
  const shown = useStore(claimsShown);
  return (
    <div className="claims-bar">
      <ClaimFilters
        claims={claims}
        filter={shown.filter}
        onChange={(filter) => claimsShown.change((now) => ({ ...now, filter }))}
      />
      <div className="claims-ways">
        {shown.as === "board" && (
          <Choice
            label={t("columns")}
            value={shown.columns}
            options={[
              { value: "support", text: t("bySupport") },
              { value: "confidence", text: t("byConfidence") },
            ]}
            onChange={(columns) => claimsShown.change((now) => ({ ...now, columns }))}
          />
        )}
        <Choice
          label={t("shownAs")}
          value={shown.as}
          options={[
            { value: "table", text: t("table") },
            { value: "board", text: t("board") },
          ]}
          onChange={(as) => claimsShown.change((now) => ({ ...now, as }))}
        />
      </div>
      <p className="claims-note soft">
        <span aria-live="polite">{t("shown", { count: fitting, all: claims.length })}</span>
        <span className="claims-keys">{shown.as === "table" ? t("keysTable") : t("keysBoard")}</span>
      </p>
    </div>
  );
}

/** J and K go from claim to claim, wherever the keyboard is; Enter then opens as on every link. */
function useListKeys(claims: readonly ClaimLine[], active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent): void => {
      const key = plainKey(event);
      if ((key !== "j" && key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const lines = [...document.querySelectorAll<HTMLElement>(".claim-door")];
      const focused = document.activeElement;
      const here = focused instanceof HTMLElement ? lines.indexOf(focused) : -1;
      const current = lines.findIndex((line) => line.getAttribute("aria-current") === "page");
      const from = claims[here >= 0 ? here : current]?.id;
      const next = claims.findIndex(({ id }) => id === claimBeside(claims, from, key === "j" ? 1 : -1));
      event.preventDefault();
      lines[next]?.focus();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [claims, active]);
}
