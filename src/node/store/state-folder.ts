import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where this machine keeps what it saw of studies: `$XDG_STATE_HOME/grounds`, or `~/.local/state/grounds`. */
export function stateFolderOf(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME } = environment;
  // The base directory specification has relative paths ignored.
  const base =
    XDG_STATE_HOME !== undefined && isAbsolute(XDG_STATE_HOME)
      ? XDG_STATE_HOME
      : join(homedir(), ".local", "state");
  return join(base, "grounds");
}
