import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import {
  compileRegister,
  type DecidedName,
  findNames,
  openRealName,
  type ReplacedText,
  realName,
  replaceInLayout,
  replaceNames,
  scriptOf,
} from "../core/protect/index.ts";
import { type Change, create, replaced, source } from "../core/study/index.ts";
import type { FinishNames, Refusal, SourceDescription } from "./api.ts";
import { type DecidedNames, decideNames } from "./decide-names.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import { enterSource } from "./enter-source.ts";
import type { MarkedPlace } from "./marked-places.ts";
import { openNamesStep } from "./names-step.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import { namesRegisterOf } from "./register-names.ts";

/** End a names step: the decided words become pseudonyms, the text enters the study, and the words stay in the vault. */
export function finishNames(
  desk: Desk,
  input: FinishNames,
): Result<{ readonly source: RecordId; readonly replaced: number }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const titled = input.title.trim();
  if (titled === "") return err(refuse("title-empty"));
  const step = openNamesStep(desk, vault.value, input.waiting);
  if (!step.ok) return step;
  const decided = decideNames(desk, vault.value, step.value, input);
  if (!decided.ok) return decided;
  const { names, vaultChanges, studyChanges } = decided.value;
  const { text: asRead, blocks } = step.value.content.collected;
  const text = replaceNames(asRead, within(names, { start: 0, end: asRead.length }));
  const labels = step.value.labels.map((label) =>
    replaceNames(step.value.whole.slice(label.start, label.end), within(names, label)),
  );
  const ownWords = (words: string): ReplacedText =>
    replaceNames(words, namesInOwnWords(desk, vault.value, decided.value, words));
  const title = ownWords(titled);
  const described = describedWithout(step.value.content.description ?? {}, ownWords);
  const entered = enterSource(desk, vault.value, input.waiting, {
    title: title.text,
    text: text.text,
    blocks: replaceInLayout(blocks, text),
    labels: labels.map((each) => each.text),
    namesStep: "done",
    description: described.values,
  });
  const taken = takenWords(desk, input.waiting, entered.version, [
    text,
    ...labels,
    title,
    ...described.replaced,
  ]);
  const done = commitBoth(
    desk,
    "finish-names",
    [...vaultChanges, ...taken, ...entered.vaultChanges],
    [...studyChanges, ...entered.studyChanges],
  );
  return done.ok ? ok({ source: input.waiting, replaced: text.map.length }) : done;
}

/** Let a text in without its names step: flagged, and barred from release for as long as it stays so. */
export function skipNames(
  desk: Desk,
  input: { readonly waiting: RecordId; readonly title?: string },
): Result<{ readonly source: RecordId }, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const step = openNamesStep(desk, vault.value, input.waiting);
  if (!step.ok) return step;
  const { content } = step.value;
  const { text, blocks, speakers } = content.collected;
  const title = input.title?.trim() || content.title;
  const labels = speakers.map((each) => each.label);
  const entered = enterSource(desk, vault.value, input.waiting, {
    title,
    text,
    blocks,
    labels,
    namesStep: "skipped",
    description: content.description ?? {},
  });
  const done = commitBoth(desk, "skip-names", entered.vaultChanges, entered.studyChanges);
  return done.ok ? ok({ source: input.waiting }) : done;
}

/** The words that replacements took out of a source, each once, for the vault. */
export function takenWords(
  desk: Desk,
  source: RecordId,
  version: RecordId,
  texts: readonly ReplacedText[],
): readonly Change[] {
  const distinct = new Map(
    texts.flatMap((each) => each.taken).map((each) => [`${each.person} ${openRealName(each.words)}`, each]),
  );
  const at = desk.clock();
  return [...distinct.values()].map(({ person, words }) =>
    create(replaced, newId(desk), { source, version, person, words: openRealName(words), at }),
  );
}

function within(names: readonly DecidedName[], range: MarkedPlace): readonly DecidedName[] {
  return names
    .filter((each) => each.start >= range.start && each.end <= range.end)
    .map((each) => ({
      ...each,
      start: each.start - range.start,
      end: each.end - range.start,
      ...(each.nameStart === undefined ? {} : { nameStart: each.nameStart - range.start }),
      ...(each.nameEnd === undefined ? {} : { nameEnd: each.nameEnd - range.start }),
    }));
}

/** What a contact sheet says, its words replaced like the text's, and what was taken out of them. */
function describedWithout(
  description: SourceDescription,
  replace: (words: string) => ReplacedText,
): { readonly values: SourceDescription; readonly replaced: readonly ReplacedText[] } {
  const taken: ReplacedText[] = [];
  const without = (words: string): string => {
    const done = replace(words);
    taken.push(done);
    return done.text;
  };
  const values = Object.entries(description).map(([name, value]) => {
    if (typeof value === "string" && ownWordFields.has(name)) return [name, without(value)];
    if (typeof value === "object" && value !== null && "asStated" in value && value.asStated !== undefined)
      return [name, { ...value, asStated: without(value.asStated) }];
    return [name, value];
  });
  return { values: Object.fromEntries(values), replaced: taken };
}

const ownWordFields: ReadonlySet<string> = new Set(
  Object.entries(source.fields).flatMap(([name, field]) => (field.bearsText ? [name] : [])),
);

// Words about the text are looked through with what was just decided: a file is often called after the person in it.
function namesInOwnWords(
  desk: Desk,
  vault: Vault,
  decided: DecidedNames,
  words: string,
): readonly DecidedName[] {
  const register = namesRegisterOf(desk, vault);
  const held = new Map(register.persons.map((each) => [each.id, each.spellings]));
  const persons = [...decided.pseudonyms].map(([id, pseudonym]) => {
    const more = decided.listed.filter((each) => each.person === id);
    const spellings = more.map((each) => ({ text: realName(each.words), script: scriptOf(each.words) }));
    return { id, pseudonym, spellings: [...(held.get(id) ?? []), ...spellings] };
  });
  return findNames(compileRegister({ ...register, persons }), words)
    .filter((hit) => hit.certainty !== "possible")
    .map((hit) => ({ ...hit, pseudonym: decided.pseudonyms.get(hit.person) ?? "" }));
}
