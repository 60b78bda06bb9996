import { useRef } from "react";
import type { ViewChoice } from "../../app/views.ts";
import { sayRefused } from "../state/notices.ts";
import { preferences } from "../state/preferences.ts";
import { call } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { Choice } from "./Choice.tsx";
import "./view-menu.css";

/** How the page is shown: light or dark, and which way the tool itself runs. */
export function ViewMenu() {
  const now = useStore(preferences);
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={menu}
      className="view-menu"
      onKeyDown={(event) => {
        if (event.key === "Escape") menu.current?.removeAttribute("open");
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) menu.current?.removeAttribute("open");
      }}
    >
      <summary>View</summary>
      <div className="view-menu-room">
        <Choice
          label="Light"
          value={now.theme}
          options={[
            { value: "system", text: "As the system" },
            { value: "light", text: "Light" },
            { value: "dark", text: "Dark" },
          ]}
          onChange={(theme) => void choose({ ...now, theme })}
        />
        <Choice
          label="The tool runs"
          value={now.direction}
          options={[
            { value: "ltr", text: "Left to right" },
            { value: "rtl", text: "Right to left" },
          ]}
          onChange={(direction) => void choose({ ...now, direction })}
        />
        <p className="soft">Kept on this machine, outside of every study.</p>
      </div>
    </details>
  );
}

async function choose(next: ViewChoice): Promise<void> {
  preferences.set(next);
  const answer = await call("keepView", next);
  if (!answer.ok) sayRefused(answer.error.text);
}
