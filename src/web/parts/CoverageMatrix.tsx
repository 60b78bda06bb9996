import type { CoverageView } from "../../app/views.ts";
import "./coverage-matrix.css";

/** Groups by role or country. The number is passages; the square deepens with them; hatching says that nobody was asked. */
export function CoverageMatrix({ view }: { readonly view: CoverageView }) {
  const most = Math.max(1, ...view.rows.flatMap(({ cells }) => cells.map(({ passages }) => passages)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keys
    <section className="matrix-room" tabIndex={0} aria-label="Coverage of groups">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Group of members</th>
            {view.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name.replaceAll("-", " ")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi>{row.name}</bdi>
                {row.note !== undefined && <small className="matrix-note">{row.note}</small>}
              </th>
              {view.columns.map(({ id }) => {
                const cell = row.cells.find(({ column }) => column === id);
                return (
                  <Cell key={id} sources={cell?.sources ?? 0} passages={cell?.passages ?? 0} most={most} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell(props: { readonly sources: number; readonly passages: number; readonly most: number }) {
  const { sources, passages, most } = props;
  if (sources === 0 && passages === 0)
    return (
      <td className="matrix-cell">
        <div className="matrix-empty">
          <span>nobody asked</span>
        </div>
      </td>
    );
  const depth = Math.max(1, Math.ceil((passages / most) * 4));
  return (
    <td className="matrix-cell">
      <div className="matrix-full" data-depth={depth}>
        <b>{passages}</b>
        <small className="matrix-sources">
          {sources === 0 ? "others only" : sources === 1 ? "1 source" : `${sources} sources`}
        </small>
      </div>
    </td>
  );
}
