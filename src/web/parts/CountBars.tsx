import "./count-bars.css";

/** One bar: what is counted, how often, and what else to say of it. */
interface Bar {
  readonly id?: string;
  readonly name: string;
  readonly count: number;
  readonly more?: string;
}

/** Counts as bars with their numbers beside them. */
export function CountBars(props: { readonly title: string; readonly counts: readonly Bar[] }) {
  if (props.counts.length === 0) return null;
  const wordy = props.counts.some(({ more }) => more !== undefined);
  const most = Math.max(1, ...props.counts.map(({ count }) => count));
  return (
    <section className={wordy ? "bars bars-wordy" : "bars"}>
      <h2 className="heading">{props.title}</h2>
      <dl>
        {props.counts.map(({ id, name, count, more }) => (
          <div key={id ?? name}>
            <dt dir="auto">{id === undefined ? name.replaceAll("-", " ") : name}</dt>
            <dd>
              <i style={{ inlineSize: `calc((100% - var(--bar-words)) * ${count / most})` }} />
              <span>
                {count}
                {more !== undefined && <small> {more}</small>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
