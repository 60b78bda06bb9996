// Works in the study under a folder until somebody kills it. Before each step it says what the step may touch, and once
// the step has returned what must be there from then on: one line of JSON each.
import { existsSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeRelease } from "../../src/app/brief/release/make-release.ts";
import { addBrief } from "../../src/app/brief/statements.ts";
import { uncode } from "../../src/app/code-passage.ts";
import { addCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { changeClaim, linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { addHypothesis, addMatrix, addMatrixRow, rateConsistency } from "../../src/app/hypotheses.ts";
import { writeMemo } from "../../src/app/memos.ts";
import { attachRecording, destroyRecording, readOriginal } from "../../src/app/originals-shown.ts";
import { readSource } from "../../src/app/read-source.ts";
import { registerPerson } from "../../src/app/register-names.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { describeSource } from "../../src/app/sources.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { type RecordId, toBase64, toHex } from "../../src/core/base/index.ts";
import { brief as briefTable, claim, code, coding, source } from "../../src/core/study/index.ts";
import {
  backupStudy,
  changePassphrase,
  createStudyFolder,
  isClean,
  nodeCrypto,
  openStudyFolder,
  replaceRecoveryCode,
  restoreBackup,
  verifyStudy,
} from "../../src/node/store/index.ts";
import { drawing } from "./drawing.ts";
import type { BusyLine, Fact } from "./killing.ts";
import {
  codeWords,
  must,
  openWorkingStudy,
  placeOfWords,
  receiveWorking,
  sitDown,
  workingDeps,
  workingFolder,
  workingPassphrase,
} from "./working-study.ts";

const [root = "", round = "", seed = ""] = process.argv.slice(2);
const draw = drawing(Number(seed));
const say = (line: BusyLine): void => void writeSync(1, `${JSON.stringify(line)}\n`);

say({ is: "opening" });
const desk = sitDown(must(openWorkingStudy(root)));
const { study } = desk.open;
const vault = desk.open.vault?.store;
const words = (): string =>
  Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(draw() * 26))).join("");
const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];
const present = (table: string, id: RecordId): Fact => ({ table, id, state: "present" });

/** One kind of work: what it may touch, and then the work, which gives what must be there. */
type Work = () =>
  | { readonly may: readonly string[]; readonly do: () => Promise<readonly Fact[]> | readonly Fact[] }
  | undefined;

const works: Readonly<Record<string, Work>> = {
  import: () => {
    const [word, name] = [words(), `Zul${words()}`];
    return {
      may: [],
      do: async () => {
        const waiting = await receiveWorking(desk, word, textWith(word, name));
        const { person } = must(
          registerPerson(desk, { pseudonym: words(), role: "civilian", spellings: [`${name} one`] }),
        );
        must(
          finishNames(desk, {
            waiting,
            title: word,
            decisions: [],
            marked: [{ key: name, do: "replace", person }],
          }),
        );
        return [{ ...present("source", waiting), field: "title", value: word }, present("person", person)];
      },
    };
  },
  code: () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    return {
      may: [],
      do: () => {
        const made = oneOf(study.all(code))?.id ?? must(addCode(desk, { name: words() })).id;
        const { passage, coding: id } = codeWords(desk, of.id, `number ${Math.floor(draw() * 8)} of`, made);
        return [present("passage", passage), present("coding", id)];
      },
    };
  },
  uncode: () => {
    const held = oneOf(study.all(coding));
    if (held === undefined) return undefined;
    return {
      may: [held.id, held.passage],
      do: () => {
        must(uncode(desk, { coding: held.id }));
        return [{ table: "coding", id: held.id, state: "removed" }];
      },
    };
  },
  claim: () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    const text = words();
    return {
      may: [],
      do: () => {
        const made = must(makeClaim(desk, { text, form: "event" })).id;
        const at = placeOfWords(desk, of.id, "paid the driver");
        const link = must(
          linkEvidence(desk, { claim: made, at, direction: "for", proximity: "saw-it", credibility: "2" }),
        );
        return [{ ...present("claim", made), field: "text", value: text }, present("evidence", link)];
      },
    };
  },
  reword: () => {
    const of = oneOf(study.all(claim));
    if (of === undefined) return undefined;
    const text = words();
    return {
      may: [of.id],
      do: () => {
        must(changeClaim(desk, { claim: of.id, values: { text } }));
        return [{ ...present("claim", of.id), field: "text", value: text }];
      },
    };
  },
  memo: () => {
    const text = words();
    return {
      may: [],
      do: () => {
        const { id } = must(writeMemo(desk, { about: { table: "member", id: desk.me }, text }));
        return [{ ...present("memo", id), field: "text", value: text }];
      },
    };
  },
  correct: () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    return {
      may: [],
      do: () => {
        const { version, text } = must(readSource(desk, { source: of.id }));
        return [
          present(
            "textVersion",
            must(correctText(desk, { source: of.id, version, text: `${text} ${words()}` })).version,
          ),
        ];
      },
    };
  },
  "name later": () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    const pseudonym = `Late ${words()}`;
    return {
      may: [],
      do: () => {
        const name = lateName(of.title);
        const done = replaceNameLater(desk, { words: name, person: { pseudonym, role: "civilian" } });
        return done.ok ? [{ table: "", id: of.id, state: "present", goneFromStudy: [name] }] : [];
      },
    };
  },
  withdraw: () => {
    const all = study.all(source);
    const of = all.length > 4 ? oneOf(all) : undefined;
    if (of === undefined) return undefined;
    return {
      // Whatever hangs on a source goes with it, and is not followed one by one.
      may: [of.id, "everything of a source"],
      do: () => {
        must(withdrawSource(desk, { source: of.id, reason: "consent-withdrawn" }));
        return [{ table: "source", id: of.id, state: "destroyed", gone: [of.title] }];
      },
    };
  },
  undo: () => ({
    may: ["anything"],
    do: () => {
      undo(desk);
      if (draw() < 0.7) redo(desk);
      return [];
    },
  }),
  describe: () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    const host = words();
    return {
      may: [of.id],
      do: () => {
        must(describeSource(desk, { source: of.id, values: { hostOrganisation: host } }));
        return [{ ...present("source", of.id), field: "hostOrganisation", value: host }];
      },
    };
  },
  recording: () => {
    const of = oneOf(study.all(source));
    if (of === undefined) return undefined;
    const bytes = new Uint8Array(Buffer.from(`ID3${words().repeat(20_000)}`));
    const attach = () =>
      attachRecording(desk, { source: of.id, name: words(), base64: toBase64(bytes) }, nodeCrypto.sha256);
    return {
      may: [],
      do: () => {
        must(attach());
        if (draw() < 0.3) must(destroyRecording(desk, { source: of.id }));
        else if (must(readOriginal(desk, { source: of.id, which: "recording" })).base64 !== toBase64(bytes))
          throw new Error("A recording reads otherwise than it was attached");
        return [];
      },
    };
  },
  hypotheses: () => {
    const [question, text] = [words(), words()];
    return {
      may: [],
      do: () => {
        const asked = must(addMatrix(desk, { question })).matrix;
        const answer = must(addHypothesis(desk, { matrix: asked, text })).hypothesis;
        const of = oneOf(study.all(claim))?.id ?? must(makeClaim(desk, { text, form: "event" })).id;
        const { row } = must(addMatrixRow(desk, { matrix: asked, claim: of }));
        must(rateConsistency(desk, { row, hypothesis: answer, value: "C" }));
        return [
          { ...present("matrix", asked), field: "question", value: question },
          { ...present("hypothesis", answer), field: "text", value: text },
        ];
      },
    };
  },
  release: () => ({
    may: [],
    do: async () => {
      const brief = study.all(briefTable)[0]?.id ?? must(addBrief(desk, { title: words() })).brief;
      const made = await makeRelease(desk, (bytes) => toHex(nodeCrypto.sha256(bytes)), { brief });
      // What its gate finds depends on what was drawn; the brief is there all the same.
      return [present("brief", brief), ...(made.ok ? [present("release", made.value.release)] : [])];
    },
  }),
  keys: () => ({
    may: [],
    do: () => {
      const folder = workingFolder(root);
      const unlock = { passphrase: workingPassphrase };
      must(changePassphrase(folder, unlock, workingPassphrase, workingDeps(root)));
      const recoveryCode = must(replaceRecoveryCode(folder, unlock, workingDeps(root)));
      return [{ table: "", id: desk.me, state: "present", recoveryCode }];
    },
  }),
  backup: () => {
    const name = `backup-${round}-${words()}`;
    return {
      may: [],
      do: () => {
        const made = must(backupStudy(desk.open, join(root, name), { label: name }));
        return [{ ...present("backup", made.backup), backup: name }];
      },
    };
  },
  restore: () => {
    const from = oneOf(readdirSync(root).filter((name) => name.startsWith("backup-")));
    if (from === undefined) return undefined;
    const name = `restored-${words()}`;
    return {
      may: [],
      do: () => {
        must(restoreBackup(join(root, from), join(root, `${name}.grounds`)));
        const open = must(openWorkingStudy(root, name));
        const clean = isClean(verifyStudy(open));
        open.close();
        if (!clean) throw new Error("A restored backup does not verify");
        return [{ table: "", id: desk.me, state: "present", study: name }];
      },
    };
  },
  create: () => {
    const name = `new-${words()}`;
    return {
      may: [],
      do: () => {
        const path = join(root, `${name}.grounds`);
        must(createStudyFolder(path, { passphrase: workingPassphrase }, workingDeps(root))).open.close();
        if (
          !existsSync(path) ||
          !openStudyFolder(path, { passphrase: workingPassphrase }, workingDeps(root)).ok
        )
          throw new Error("A new study does not open");
        return [{ table: "", id: desk.me, state: "present", study: name }];
      },
    };
  },
};

const weights: readonly (readonly [string, number])[] = [
  ["import", 5],
  ["code", 5],
  ["claim", 2],
  ["reword", 2],
  ["withdraw", 3],
  ["name later", 1],
  ["memo", 1],
  ["describe", 1],
  ["recording", 2],
  ["hypotheses", 1],
  ["release", 1],
  ["keys", 1],
  ["correct", 1],
  ["uncode", 1],
  ["undo", 1],
  ["backup", 2],
  ["restore", 1],
  ["create", 1],
];
const hat = weights.flatMap(([name, count]) => Array.from({ length: count }, () => name));

say({ is: "ready" });
for (;;) {
  const name = study.all(source).length < 3 ? "import" : (oneOf(hat) ?? "import");
  const work = works[name]?.();
  if (work === undefined) continue;
  say({ is: "begun", work: name, may: work.may });
  const facts = await work.do();
  const last = [study.log(1)[0]?.action, vault?.log(1)[0]?.action].map((action) => action ?? "");
  say({ is: "done", work: name, facts, study: last[0] ?? "", vault: last[1] ?? "" });
}

function textWith(word: string, name: string): string {
  const lines = Array.from(
    { length: 8 },
    (_, at) => `A.: This is number ${at} of ${word}, and ${name} paid the driver.`,
  );
  return [...lines, `A.: Then came ${lateName(word)} with the flour.`].join("\n\n");
}

/** A name that nobody replaces at the import; the title backwards, so that no part of the one is part of the other. */
function lateName(title: string): string {
  return `Z${[...title].toReversed().join("")}`;
}
