import { useTranslation } from "react-i18next";
import type { ClaimLine, ModelView, RecordId } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { type Flow, isSaid, stockOf } from "./flow-graph.ts";
import { pickedPart } from "./picked-part.ts";
import { stockWords } from "./stock-words.ts";
import "./flow-table.css";

/** The table behind the drawing: every state with its people, and every flow in words. */
export function FlowTable(props: {
  readonly view: ModelView;
  readonly flows: readonly Flow[];
  readonly claims: readonly ClaimLine[] | undefined;
  readonly group: RecordId | undefined;
  readonly picked: RecordId | undefined;
}) {
  const { t } = useTranslation("model");
  return (
    <details className="flow-tables" open={innerWidth < 760}>
      <summary>{t("flows.asTable")}</summary>
      <StateRows {...props} />
      <FlowRows {...props} />
    </details>
  );
}

function StateRows({ view, group, picked }: Parameters<typeof FlowTable>[0]) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  return (
    <table>
      <caption>{t("flows.table.states")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("flows.table.state")}</th>
          <th scope="col">{t("flows.atBase")}</th>
        </tr>
      </thead>
      <tbody>
        {view.parts.state.map(({ id, name }) => (
          <tr key={id} data-picked={id === picked}>
            <th scope="row">
              <Pick id={id} name={name} />
            </th>
            <td>{stockWords(stockOf(view, id, group), t, figures)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FlowRows({ view, flows, claims, picked }: Parameters<typeof FlowTable>[0]) {
  const { t } = useTranslation("model");
  const nameOf = new Map<RecordId, string>(
    [...view.parts.state, ...view.parts.modelGroup].map(({ id, name }) => [id, name]),
  );
  return (
    <table>
      <caption>{t("flows.table.caption")}</caption>
      <thead>
        <tr>
          {(["flow", "from", "to", "how", "groups", "runs"] as const).map((each) => (
            <th key={each} scope="col">
              {t(`flows.table.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={flow.id} data-picked={flow.id === picked}>
            <th scope="row">
              <Pick id={flow.id} name={flow.name} />
              {!isSaid(flow, claims) && <small className="flow-unsaid">{t("flows.unsaid")}</small>}
            </th>
            <td>
              <bdi>{flow.from === undefined ? t("flows.outside") : nameOf.get(flow.from)}</bdi>
            </td>
            <td>
              <bdi>{flow.to === undefined ? t("flows.outOfModel") : nameOf.get(flow.to)}</bdi>
            </td>
            <td>
              {t(`flows.byShort.${flow.by}`)}{" "}
              <code className="parameter-formula" dir="ltr">
                {flow.formula}
              </code>
            </td>
            <td>
              <bdi>
                {flow.groups === undefined
                  ? t("parts.allGroups")
                  : flow.groups.map((each) => nameOf.get(each)).join(", ")}
              </bdi>
            </td>
            <td>{t(`flows.runs.${flow.runs}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pick({ id, name }: { readonly id: RecordId; readonly name: string }) {
  return (
    <button type="button" className="inline" onClick={() => pickedPart.set(id)}>
      <bdi>{name}</bdi>
    </button>
  );
}
