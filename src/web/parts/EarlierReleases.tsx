import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HandedOut, ReleaseLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { sayRefused } from "../state/notices.ts";
import { type Recognised, recognise } from "../state/releasing.ts";
import { call } from "../state/session.ts";
import { useAsked } from "../state/study.ts";
import { Failure } from "./Failure.tsx";
import { ReadyFiles } from "./MakeRelease.tsx";
import "./earlier-releases.css";

/** What left the study: when, by whom, with which hashes; a file that somebody brings is looked up among them. */
export function EarlierReleases() {
  const { t } = useTranslation("brief");
  const asked = useAsked("releases", {});
  const releases = asked.value ?? [];
  return (
    <section className="releases-earlier" aria-labelledby="earlier-releases">
      <h2 id="earlier-releases">{t("earlier.title")}</h2>
      <Failure error={asked.error} />
      {asked.value?.length === 0 && <p className="soft">{t("earlier.none")}</p>}
      {releases.length > 0 && (
        <ul className="earlier-list">
          {releases.map((each) => (
            <Earlier key={each.id} release={each} />
          ))}
        </ul>
      )}
      <VerifyFile releases={releases} />
    </section>
  );
}

function Earlier({ release }: { readonly release: ReleaseLine }) {
  const { t } = useTranslation("brief");
  const { moment } = useFigures();
  const [again, setAgain] = useState<HandedOut>();
  const { brief, atMs, by, note, takenBack, sha256, docxSha256 } = release;
  const fetchAgain = async (): Promise<void> => {
    const answer = await call("releaseFiles", { release: release.id });
    if (answer.ok) setAgain(answer.value);
    else sayRefused(answer.error.text);
  };
  return (
    <li className="earlier">
      <p>
        <b>{moment(atMs)}</b> · <bdi>{by}</bdi>
        {brief !== undefined && (
          <>
            {" · "}
            <bdi>{brief}</bdi>
          </>
        )}
        {takenBack && <span className="earlier-back">{t("earlier.takenBack")}</span>}
      </p>
      {note !== undefined && (
        <p className="earlier-note" dir="auto">
          {note}
        </p>
      )}
      <dl className="hashes">
        <dt>HTML</dt>
        <dd>
          <code dir="ltr" className="hash">
            {sha256}
          </code>
        </dd>
        {docxSha256 !== undefined && (
          <>
            <dt>DOCX</dt>
            <dd>
              <code dir="ltr" className="hash">
                {docxSha256}
              </code>
            </dd>
          </>
        )}
      </dl>
      {again !== undefined ? (
        <ReadyFiles handed={again} />
      ) : (
        release.atHand && (
          <button type="button" className="inline" onClick={() => void fetchAgain()}>
            {t("earlier.again")}
          </button>
        )
      )}
    </li>
  );
}

function VerifyFile({ releases }: { readonly releases: readonly ReleaseLine[] }) {
  const { t } = useTranslation("brief");
  const { moment } = useFigures();
  const [found, setFound] = useState<Recognised>();
  const [over, setOver] = useState(false);
  const look = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setFound(await recognise(file, releases));
  };
  return (
    <div className="verify-file">
      <label
        className="verify-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void look(event.dataTransfer.files[0]);
        }}
      >
        <span>{t("verify.drop")}</span>
        <input
          type="file"
          accept=".html,.docx"
          onChange={({ target }) => {
            void look(target.files?.[0]);
            target.value = "";
          }}
        />
      </label>
      <p role="status" className={found === undefined ? "unseen" : `verified verified-${found.is}`}>
        {found === undefined
          ? ""
          : found.is === "unknown"
            ? t("verify.unknown")
            : t(found.is === "page" ? "verify.page" : "verify.word", {
                moment: moment(found.release.atMs),
                by: found.release.by,
              })}{" "}
        {found !== undefined && (
          <code dir="ltr" className="hash">
            {found.sha256}
          </code>
        )}
      </p>
    </div>
  );
}
