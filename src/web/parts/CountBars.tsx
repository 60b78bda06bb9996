import "./count-bars.css";

/** Counts as bars with their numbers beside them. */
export function CountBars(props: {
  readonly title: string;
  readonly counts: readonly { readonly name: string; readonly sources: number }[];
}) {
  const most = Math.max(1, ...props.counts.map(({ sources }) => sources));
  return (
    <section className="bars">
      <h2 className="heading">{props.title}</h2>
      <dl>
        {props.counts.map(({ name, sources }) => (
          <div key={name}>
            <dt>{name.replaceAll("-", " ")}</dt>
            <dd>
              <i style={{ inlineSize: `${(sources / most) * 100}%` }} />
              <span>{sources}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
