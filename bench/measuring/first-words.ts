// Asks the very first question for a word of a program that was just started, and prints how long it took by the clock, in ms.
// Run by bench/kwic.ts: node bench/measuring/first-words.ts FOLDER WORD
import { askContext } from "../../src/app/questions/ask-words.ts";
import { openWorkingStudy, sitDown } from "../../test/support/working-study.ts";

const [root = "", query = ""] = process.argv.slice(2);
const opened = openWorkingStudy(root);
if (!opened.ok) throw new Error("The study was not opened");
const desk = sitDown(opened.value);
const from = performance.now();
askContext(desk, { query, limit: 50, around: 60 });
console.log((performance.now() - from).toFixed(1));
desk.open.close();
