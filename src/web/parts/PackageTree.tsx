import { useTranslation } from "react-i18next";
import type { PackageDraftView, PackageFileLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import "./package-tree.css";

/** The files of a package as a tree, each with what it is, its size and how its hash begins. */
export function PackageTree({ view }: { readonly view: PackageDraftView }) {
  const { t } = useTranslation("archive");
  const kilobytes = useKilobytes();
  return (
    <div className="pack-room">
      <table className="pack-tree">
        <caption className="unseen">{t("pack.files")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("pack.file")}</th>
            <th scope="col">{t("pack.what")}</th>
            <th scope="col" className="number">
              {t("pack.size")}
            </th>
            <th scope="col">{t("pack.hash")}</th>
          </tr>
        </thead>
        {foldersOf(view.files).map(({ folder, files }) => (
          <tbody key={folder}>
            {folder !== "" && (
              <tr>
                <th scope="rowgroup" colSpan={4} className="pack-folder">
                  <code dir="ltr">{folder}/</code> <span className="unseen">{t("pack.folder")}</span>
                </th>
              </tr>
            )}
            {files.map((file) => (
              <FileRow key={file.path} file={file} isWithin={folder !== ""} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="soft">{t("pack.total", { count: view.files.length, size: kilobytes(view.zipBytes) })}</p>
    </div>
  );
}

function FileRow({ file, isWithin }: { readonly file: PackageFileLine; readonly isWithin: boolean }) {
  const { t } = useTranslation("archive");
  const kilobytes = useKilobytes();
  return (
    <tr>
      <th scope="row" className={isWithin ? "pack-within" : undefined}>
        <code dir="ltr">{file.path.slice(file.path.lastIndexOf("/") + 1)}</code>
      </th>
      <td className="soft">{t(`pack.says.${file.what}`)}</td>
      <td className="number">{kilobytes(file.bytes)}</td>
      <td>
        <code dir="ltr" className="hash" title={file.sha256}>
          {file.sha256.slice(0, 12)}
        </code>
      </td>
    </tr>
  );
}

function useKilobytes(): (bytes: number) => string {
  const { t } = useTranslation("archive");
  const { number } = useFigures();
  return (bytes) =>
    t("pack.kilobytes", { size: number(bytes / 1000, { maximumFractionDigits: bytes < 10_000 ? 1 : 0 }) });
}

/** The files by folder, those in none first. */
function foldersOf(files: readonly PackageFileLine[]) {
  const folderOf = ({ path }: PackageFileLine): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const folders = [...new Set(files.map(folderOf))].sort();
  return folders.map((folder) => ({ folder, files: files.filter((each) => folderOf(each) === folder) }));
}
