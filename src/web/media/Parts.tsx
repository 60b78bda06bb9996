import { useTranslation } from "react-i18next";
import type { CodeLine, ReaderPart, RecordId } from "../../app/views.ts";
import { Chip } from "../parts/Chip.tsx";
import type { PartDesk } from "./part-desk.ts";
import { usePartWords } from "./part-words.ts";

/** What is marked in a recording, picture or pages: each part with its codes; a press goes there. */
export function Parts(props: {
  readonly desk: PartDesk;
  readonly codes: ReadonlyMap<RecordId, CodeLine>;
  /** Which kind of part is listed, where a text has several beside it. */
  readonly only?: ReaderPart["part"]["is"];
  readonly onGo: (part: ReaderPart) => void;
}) {
  const { desk, only } = props;
  const { t } = useTranslation("media");
  const { media } = desk.view;
  const parts = desk.view.parts.filter(({ part }) => only === undefined || part.is === only);
  if (parts.length === 0) return <p className="soft part-none">{t(`none.${media?.is ?? "sound"}`)}</p>;
  return (
    <section className="parts" aria-label={t("parts")}>
      <h2 className="heading">{t("parts")}</h2>
      <ol>
        {parts.map((part, at) => (
          <PartLine key={part.id} {...props} part={part} number={at + 1} />
        ))}
      </ol>
    </section>
  );
}

function PartLine(
  props: Parameters<typeof Parts>[0] & { readonly part: ReaderPart; readonly number: number },
) {
  const { desk, codes, part } = props;
  const { t } = useTranslation("media");
  const words = usePartWords();
  const coderOf = (id: RecordId): string => desk.view.coders.find((coder) => coder.id === id)?.name ?? "";
  const hangs = [
    part.memos === 0 ? [] : t("memos", { count: part.memos }),
    part.claims.length === 0 ? [] : t("claims", { count: part.claims.length }),
    part.release === undefined ? [] : t("heldBack"),
  ].flat();
  return (
    <li className="part-line" data-picked={desk.marked?.id === part.id}>
      {part.part.is !== "time" && (
        <b aria-hidden="true" className="part-number">
          {props.number}
        </b>
      )}
      <button
        type="button"
        className="inline"
        aria-current={desk.marked?.id === part.id ? "true" : undefined}
        onClick={() => props.onGo(part)}
      >
        {words(part.part)}
      </button>
      <span className="chips">
        {part.codings.map(({ id, code, coder, mine }) => {
          const name = codes.get(code)?.name ?? t("codeGone");
          return (
            <Chip
              key={id}
              colour={codes.get(code)?.colour ?? "slate"}
              {...(mine
                ? { removal: t("takeOff", { name }), onRemove: () => void desk.uncode(id, name) }
                : {})}
            >
              {name}
              {!mine && <small> · {coderOf(coder)}</small>}
            </Chip>
          );
        })}
      </span>
      {hangs.length > 0 && <small className="soft">{hangs.join(" · ")}</small>}
    </li>
  );
}
