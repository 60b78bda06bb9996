import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HandedOut, HandedPackage, ReleaseLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { sayRefused } from "../state/notices.ts";
import { type Recognised, recognise } from "../state/releasing.ts";
import { call } from "../state/session.ts";
import { useAsked } from "../state/study.ts";
import { ReadyPackage } from "./ArchivePackage.tsx";
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
  const { t: inArchive } = useTranslation("archive");
  const { brief, atMs, by, note, takenBack, archive } = release;
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
        {archive !== undefined && ` · ${inArchive("left.archive")}`}
        {takenBack && <span className="earlier-back">{t("earlier.takenBack")}</span>}
      </p>
      {note !== undefined && (
        <p className="earlier-note" dir="auto">
          {note}
        </p>
      )}
      <Hashes release={release} />
      {release.atHand &&
        (archive === undefined ? <FilesAgain release={release} /> : <PackageAgain release={release} />)}
    </li>
  );
}

function Hashes({ release }: { readonly release: ReleaseLine }) {
  const { t } = useTranslation("archive");
  const { archive, sha256, docxSha256 } = release;
  const hashes = [
    ...(archive === undefined
      ? []
      : [
          { of: t("left.list"), hash: archive.manifestSha256 },
          { of: t("left.zip"), hash: archive.zipSha256 },
        ]),
    { of: "HTML", hash: sha256 },
    ...(docxSha256 === undefined ? [] : [{ of: "DOCX", hash: docxSha256 }]),
  ];
  return (
    <dl className="hashes">
      {hashes.map(({ of, hash }) => (
        <Fragment key={of}>
          <dt>{of}</dt>
          <dd>
            <code dir="ltr" className="hash">
              {hash}
            </code>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function FilesAgain({ release }: { readonly release: ReleaseLine }) {
  const { t } = useTranslation("brief");
  const [again, setAgain] = useState<HandedOut>();
  const fetchAgain = async (): Promise<void> => {
    const answer = await call("releaseFiles", { release: release.id });
    if (answer.ok) setAgain(answer.value);
    else sayRefused(answer.error.text);
  };
  if (again !== undefined) return <ReadyFiles handed={again} />;
  return (
    <button type="button" className="inline" onClick={() => void fetchAgain()}>
      {t("earlier.again")}
    </button>
  );
}

function PackageAgain({ release }: { readonly release: ReleaseLine }) {
  const { t } = useTranslation("archive");
  const [again, setAgain] = useState<HandedPackage>();
  const fetchAgain = async (): Promise<void> => {
    const answer = await call("packageFiles", { release: release.id });
    if (answer.ok) setAgain(answer.value);
    else sayRefused(answer.error.text);
  };
  if (again !== undefined) return <ReadyPackage handed={again} />;
  return (
    <button type="button" className="inline" onClick={() => void fetchAgain()}>
      {t("left.again")}
    </button>
  );
}

function VerifyFile({ releases }: { readonly releases: readonly ReleaseLine[] }) {
  const { t } = useTranslation("brief");
  const { t: inArchive } = useTranslation("archive");
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
          accept=".html,.docx,.zip,.sha256"
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
            : found.is === "package"
              ? inArchive("left.recognised", { moment: moment(found.release.atMs), by: found.release.by })
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
