import { backupStudy } from "../backup.ts";
import { benchIn, reopen } from "./small-study.ts";

// Opens the study under the given folder and is killed when the vault is copied into a backup.
const bench = benchIn(process.argv[2] ?? "");
const onStep = (step: string): void => {
  if (step === "vault") process.kill(process.pid, "SIGKILL");
};
backupStudy(
  reopen(bench),
  bench.at("first.grounds-backup"),
  { label: "cut short", onStep },
  bench.deps.crypto,
);
