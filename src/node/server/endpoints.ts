import { createHash } from "node:crypto";
import type { z } from "zod";
import type {
  Api,
  CallName,
  ChangePeriod,
  ChangeQuantity,
  Refusal,
  SourceDescription,
} from "../../app/api.ts";
import { answerCoreq, readCoreq } from "../../app/archive/coreq-answers.ts";
import { handOutPackage, handOutPackageAgain } from "../../app/archive/make-package.ts";
import { listSourceAccess, readPackageDraft } from "../../app/archive/read-package.ts";
import { readRedaction } from "../../app/archive/redaction.ts";
import { addMember } from "../../app/attributes.ts";
import { changeBrief, editStatements } from "../../app/brief/edit-statements.ts";
import { keepBrief } from "../../app/brief/keep-brief.ts";
import { offeredNumbers } from "../../app/brief/offered-numbers.ts";
import { readBrief, readNumberCard } from "../../app/brief/read-brief.ts";
import { checkStatements, readWriting } from "../../app/brief/read-writing.ts";
import { handOut, handOutAgain, listReleases } from "../../app/brief/release/hand-out.ts";
import { readReleaseDraft } from "../../app/brief/release/read-release.ts";
import { addBrief } from "../../app/brief/statements.ts";
import { restingOnClaim, statementsOn } from "../../app/brief/statements-on.ts";
import { addChoice, listChoices } from "../../app/choices.ts";
import { claimCard } from "../../app/claim-card.ts";
import { codePassage, restrictPassage, uncode } from "../../app/code-passage.ts";
import {
  addCode,
  changeCode,
  listCodes,
  mergeCodes,
  moveCode,
  previewMerge,
  removeCode,
  splitCode,
} from "../../app/codebook.ts";
import { codedWith } from "../../app/coded-with.ts";
import { decideDisagreement, sayOnDisagreement, takeOverAgreed } from "../../app/coders/adjudicate.ts";
import { readAgreement } from "../../app/coders/agreement.ts";
import { blindDesk } from "../../app/coders/blind-desk.ts";
import { compareCodebooks, freezeCodebook, listVersions } from "../../app/coders/codebook-versions.ts";
import { closeText, listRounds, openRound, reopenText, startRound } from "../../app/coders/coding-rounds.ts";
import { compareText } from "../../app/coders/comparison.ts";
import { retireCode, reviveCode } from "../../app/coders/retired-codes.ts";
import { listCoders, setCoderRole } from "../../app/coders/who-codes.ts";
import { compareStates } from "../../app/compare-states.ts";
import { listConflicts, settleConflict, settleText } from "../../app/conflicts.ts";
import { correctText } from "../../app/correct-text.ts";
import {
  changeClaim,
  judgeIndependence,
  linkEvidence,
  listClaims,
  makeClaim,
  removeClaim,
  unlinkEvidence,
} from "../../app/corroboration.ts";
import { countCodings } from "../../app/count-codings.ts";
import { coverage } from "../../app/coverage.ts";
import type { Desk } from "../../app/desk.ts";
import { disclosure } from "../../app/disclosure.ts";
import { findInSource } from "../../app/find-in-source.ts";
import { finishNames, skipNames } from "../../app/finish-names.ts";
import { listGrades } from "../../app/grades.ts";
import { listHistory, undoTo } from "../../app/history.ts";
import {
  addHypothesis,
  addMatrix,
  addMatrixRow,
  changeHypothesis,
  changeMatrix,
  leaveRowOut,
  rateConsistency,
  removeHypothesis,
  removeMatrix,
  removeMatrixRow,
} from "../../app/hypotheses.ts";
import { listHypotheses } from "../../app/hypotheses-view.ts";
import { listRecords } from "../../app/list-records.ts";
import { listMemos, removeMemo, rewordMemo, writeMemo } from "../../app/memos.ts";
import { addPeriod, changePeriod, listPeriods, removePeriod } from "../../app/named-periods.ts";
import { listSourceNames, previewCleared } from "../../app/names-check.ts";
import { keepNamesDraft } from "../../app/names-drafts.ts";
import { namesStep } from "../../app/names-step.ts";
import { openingOf } from "../../app/opening.ts";
import { attachRecording, destroyRecording, readOriginal } from "../../app/originals-shown.ts";
import { addOrigin, linkOrigin, listOrigins, unlinkOrigin } from "../../app/origins.ts";
import { changeModel, tryChange } from "../../app/outlook/change-model.ts";
import { draftView } from "../../app/outlook/draft-view.ts";
import { modelView } from "../../app/outlook/model-view.ts";
import { notInRuns } from "../../app/outlook/not-in-runs.ts";
import { outlookView } from "../../app/outlook/outlook-view.ts";
import { parameterView } from "../../app/outlook/parameter-view.ts";
import { signJudgement } from "../../app/outlook/sign-judgement.ts";
import { startModel } from "../../app/outlook/starters.ts";
import { listOfferedGrounds, tryEstimate } from "../../app/outlook/try-estimate.ts";
import { readSource } from "../../app/read-source.ts";
import { discardWaiting, listWaiting } from "../../app/receive-text.ts";
import { referenceList } from "../../app/reference-list.ts";
import {
  addSpelling,
  changePerson,
  destroySpelling,
  listRegister,
  registerPerson,
} from "../../app/register-names.ts";
import { replaceNameLater } from "../../app/replace-name-later.ts";
import { searchStudy } from "../../app/search-study.ts";
import { listSizeWords, removeSizeWord, setSizeWord } from "../../app/size-words.ts";
import { sourceCustody } from "../../app/source-custody.ts";
import {
  describedSource,
  describeSource,
  describeSpeaker,
  listSources,
  listSpeakers,
} from "../../app/sources.ts";
import { changeQuantity, removeQuantity, stateQuantity } from "../../app/state-quantity.ts";
import { summarise } from "../../app/summary.ts";
import { linkTranslation, unlinkTranslation } from "../../app/translations.ts";
import { redo, undo } from "../../app/undo.ts";
import { previewWithdrawal, withdrawSource } from "../../app/withdraw-source.ts";
import { ok, type Result } from "../../core/base/index.ts";
import { nodeCrypto } from "../store/index.ts";
import { exportEndpoints } from "./endpoints-export.ts";
import { mediaEndpoints } from "./endpoints-media.ts";
import { projectEndpoints } from "./endpoints-project.ts";
import { questionEndpoints } from "./endpoints-questions.ts";
import { inputs } from "./inputs/index.ts";
import type { StudyCall } from "./study-calls.ts";

/** One call: what it takes, checked, and the use case behind it. */
export interface Endpoint<Name extends CallName = CallName> {
  readonly input: z.ZodType;
  /** Some answers take their time, such as an outlook; what changes the study after a wait looks whether it moved meanwhile. */
  readonly answer: (
    desk: Desk,
    input: Api[Name]["input"],
  ) => Result<Api[Name]["output"], Refusal> | Promise<Result<Api[Name]["output"], Refusal>>;
}

/** Calls that the server itself answers: they read a file in another process, are about no study, or end the session. */
export type ServerCall = "addText" | "keepView" | "lock" | "newWindow" | "stirred" | StudyCall;

/** Every other call by its name; the routes are made from this list, and so is the test that attacks them. */
export const endpoints: { readonly [Name in Exclude<CallName, ServerCall>]: Endpoint<Name> } = {
  ...questionEndpoints,
  ...mediaEndpoints,
  ...exportEndpoints,
  opening: { input: inputs.nothing, answer: (desk) => ok(openingOf(desk)) },
  summary: { input: inputs.nothing, answer: (desk) => ok(summarise(desk)) },
  records: { input: inputs.nothing, answer: (desk) => ok(listRecords(desk)) },
  sources: { input: inputs.nothing, answer: (desk) => ok(listSources(desk)) },
  sourceCustody: { input: inputs.source, answer: sourceCustody },
  described: { input: inputs.source, answer: describedSource },
  choices: { input: inputs.nothing, answer: (desk) => ok(listChoices(desk)) },
  addChoice: { input: inputs.addChoice, answer: addChoice },
  describeSource: {
    input: inputs.describeSource,
    // The schema has asked every field of the record whether it accepts its value.
    answer: (desk, input) => describeSource(desk, { ...input, values: input.values as SourceDescription }),
  },
  speakers: { input: inputs.source, answer: listSpeakers },
  describeSpeaker: { input: inputs.describeSpeaker, answer: describeSpeaker },
  waiting: { input: inputs.nothing, answer: (desk) => ok(listWaiting(desk)) },
  namesStep: { input: inputs.waiting, answer: namesStep },
  keepNamesDraft: { input: inputs.keepNamesDraft, answer: keepNamesDraft },
  finishNames: { input: inputs.finishNames, answer: finishNames },
  skipNames: { input: inputs.skipNames, answer: skipNames },
  discardWaiting: { input: inputs.waiting, answer: discardWaiting },
  read: { input: inputs.source, answer: readSource },
  findInSource: { input: inputs.findInSource, answer: findInSource },
  linkTranslation: { input: inputs.translation, answer: linkTranslation },
  unlinkTranslation: { input: inputs.translation, answer: unlinkTranslation },
  readOriginal: { input: inputs.readOriginal, answer: readOriginal },
  readReferences: {
    input: inputs.readReferences,
    answer: (_desk, { base64 }) => referenceList(new Uint8Array(Buffer.from(base64, "base64"))),
  },
  attachRecording: {
    input: inputs.attachRecording,
    answer: (desk, input) => attachRecording(desk, input, nodeCrypto.sha256),
  },
  destroyRecording: { input: inputs.source, answer: destroyRecording },
  codebook: { input: inputs.nothing, answer: (desk) => ok(listCodes(desk)) },
  addCode: { input: inputs.addCode, answer: addCode },
  changeCode: { input: inputs.changeCode, answer: changeCode },
  moveCode: { input: inputs.moveCode, answer: moveCode },
  removeCode: { input: inputs.code, answer: removeCode },
  mergeCodes: { input: inputs.mergeCodes, answer: mergeCodes },
  previewMerge: { input: inputs.previewMerge, answer: previewMerge },
  retireCode: { input: inputs.retireCode, answer: retireCode },
  reviveCode: { input: inputs.code, answer: reviveCode },
  versions: { input: inputs.nothing, answer: (desk) => ok(listVersions(desk)) },
  freezeCodebook: { input: inputs.freezeCodebook, answer: freezeCodebook },
  compareCodebooks: { input: inputs.compareCodebooks, answer: compareCodebooks },
  coders: { input: inputs.nothing, answer: (desk) => ok(listCoders(desk)) },
  addMember: { input: inputs.addMember, answer: addMember },
  setCoderRole: { input: inputs.setCoderRole, answer: setCoderRole },
  rounds: { input: inputs.nothing, answer: (desk) => ok(listRounds(desk)) },
  startRound: { input: inputs.startRound, answer: startRound },
  closeText: { input: inputs.textOfRound, answer: closeText },
  reopenText: { input: inputs.textOfRound, answer: reopenText },
  openRound: { input: inputs.round, answer: openRound },
  compareText: { input: inputs.compareText, answer: compareText },
  agreement: { input: inputs.agreement, answer: readAgreement },
  sayOnDisagreement: { input: inputs.sayOnDisagreement, answer: sayOnDisagreement },
  decideDisagreement: { input: inputs.decideDisagreement, answer: decideDisagreement },
  takeOverAgreed: { input: inputs.compareText, answer: takeOverAgreed },
  codedWith: { input: inputs.code, answer: codedWith },
  splitCode: { input: inputs.splitCode, answer: splitCode },
  countCodings: { input: inputs.countCodings, answer: countCodings },
  codePassage: { input: inputs.codePassage, answer: codePassage },
  restrictPassage: { input: inputs.restrictPassage, answer: restrictPassage },
  uncode: { input: inputs.coding, answer: uncode },
  correctText: { input: inputs.correctText, answer: correctText },
  replaceNameLater: { input: inputs.replaceNameLater, answer: replaceNameLater },
  register: { input: inputs.nothing, answer: (desk) => listRegister(desk) },
  sourceNames: { input: inputs.nothing, answer: (desk) => listSourceNames(desk) },
  clearedPreview: { input: inputs.source, answer: previewCleared },
  registerPerson: { input: inputs.registerPerson, answer: registerPerson },
  changePerson: { input: inputs.changePerson, answer: changePerson },
  addSpelling: { input: inputs.addSpelling, answer: addSpelling },
  destroySpelling: { input: inputs.spelling, answer: destroySpelling },
  writeMemo: { input: inputs.writeMemo, answer: writeMemo },
  rewordMemo: { input: inputs.rewordMemo, answer: rewordMemo },
  removeMemo: { input: inputs.removeMemo, answer: removeMemo },
  memos: { input: inputs.memos, answer: (desk, input) => ok(listMemos(desk, input)) },
  coverage: { input: inputs.coverage, answer: (desk, input) => ok(coverage(desk, input)) },
  claims: { input: inputs.nothing, answer: (desk) => ok(listClaims(desk)) },
  makeClaim: { input: inputs.makeClaim, answer: makeClaim },
  changeClaim: { input: inputs.changeClaim, answer: changeClaim },
  removeClaim: { input: inputs.claim, answer: removeClaim },
  card: { input: inputs.claim, answer: claimCard },
  restingOnClaim: { input: inputs.claim, answer: restingOnClaim },
  grades: { input: inputs.grades, answer: (desk, input) => ok(listGrades(desk, input)) },
  hypotheses: { input: inputs.hypotheses, answer: listHypotheses },
  addMatrix: { input: inputs.addMatrix, answer: addMatrix },
  changeMatrix: { input: inputs.changeMatrix, answer: changeMatrix },
  removeMatrix: { input: inputs.matrix, answer: removeMatrix },
  addHypothesis: { input: inputs.addHypothesis, answer: addHypothesis },
  changeHypothesis: { input: inputs.changeHypothesis, answer: changeHypothesis },
  removeHypothesis: { input: inputs.hypothesis, answer: removeHypothesis },
  addMatrixRow: { input: inputs.addMatrixRow, answer: addMatrixRow },
  leaveRowOut: { input: inputs.leaveRowOut, answer: leaveRowOut },
  removeMatrixRow: { input: inputs.row, answer: removeMatrixRow },
  rateConsistency: { input: inputs.rateConsistency, answer: rateConsistency },
  linkEvidence: {
    input: inputs.linkEvidence,
    answer: (desk, input) => thenCard(desk, input.claim, linkEvidence(desk, input)),
  },
  unlinkEvidence: { input: inputs.evidence, answer: unlinkEvidence },
  judgeIndependence: {
    input: inputs.judgeIndependence,
    answer: (desk, input) => thenCard(desk, input.claim, judgeIndependence(desk, input)),
  },
  stateQuantity: { input: inputs.stateQuantity, answer: stateQuantity },
  changeQuantity: {
    input: inputs.changeQuantity,
    // The schema has asked every field of the record whether it accepts its value.
    answer: (desk, input) =>
      changeQuantity(desk, { ...input, values: input.values as ChangeQuantity["values"] }),
  },
  removeQuantity: { input: inputs.quantity, answer: removeQuantity },
  sizeWords: { input: inputs.nothing, answer: (desk) => ok(listSizeWords(desk)) },
  setSizeWord: { input: inputs.setSizeWord, answer: setSizeWord },
  removeSizeWord: { input: inputs.sizeWord, answer: removeSizeWord },
  periods: { input: inputs.nothing, answer: (desk) => ok(listPeriods(desk)) },
  addPeriod: { input: inputs.addPeriod, answer: addPeriod },
  changePeriod: {
    input: inputs.changePeriod,
    // The schema has asked every field of the record whether it accepts its value.
    answer: (desk, input) => changePeriod(desk, { ...input, values: input.values as ChangePeriod["values"] }),
  },
  removePeriod: { input: inputs.period, answer: removePeriod },
  brief: { input: inputs.brief, answer: readBrief },
  keepBrief: { input: inputs.brief, answer: keepBrief },
  addBrief: { input: inputs.addBrief, answer: addBrief },
  changeBrief: { input: inputs.changeBrief, answer: changeBrief },
  writing: { input: inputs.brief, answer: readWriting },
  offeredNumbers: { input: inputs.brief, answer: offeredNumbers },
  checkStatements: { input: inputs.checkStatements, answer: checkStatements },
  editStatements: { input: inputs.editStatements, answer: editStatements },
  releaseDraft: { input: inputs.releaseDraft, answer: readReleaseDraft },
  makeRelease: { input: inputs.makeRelease, answer: (desk, input) => handOut(desk, fileWords, input) },
  releaseFiles: { input: inputs.release, answer: handOutAgain },
  releases: { input: inputs.nothing, answer: (desk) => ok(listReleases(desk)) },
  packageDraft: {
    input: inputs.releaseDraft,
    answer: (desk, input) => readPackageDraft(desk, fileWords.sha256, input),
  },
  makePackage: {
    input: inputs.makePackage,
    answer: (desk, input) => handOutPackage(desk, fileWords, input),
  },
  packageFiles: { input: inputs.release, answer: handOutPackageAgain },
  sourceAccess: { input: inputs.nothing, answer: (desk) => ok(listSourceAccess(desk)) },
  redaction: { input: inputs.source, answer: readRedaction },
  coreq: { input: inputs.nothing, answer: readCoreq },
  answerCoreq: { input: inputs.answerCoreq, answer: answerCoreq },
  disclosure: { input: inputs.nothing, answer: (desk) => ok(disclosure(desk)) },
  numberCard: { input: inputs.numberCard, answer: readNumberCard },
  statementsOn: { input: inputs.passage, answer: statementsOn },
  origins: { input: inputs.nothing, answer: (desk) => ok(listOrigins(desk)) },
  addOrigin: { input: inputs.addOrigin, answer: addOrigin },
  linkOrigin: { input: inputs.linkOrigin, answer: linkOrigin },
  unlinkOrigin: { input: inputs.link, answer: unlinkOrigin },
  model: { input: inputs.nothing, answer: (desk) => ok(modelView(desk)) },
  changeModel: { input: inputs.changeModel, answer: changeModel },
  tryChange: { input: inputs.changeModel, answer: (desk, input) => ok(tryChange(desk, input)) },
  parameter: { input: inputs.parameter, answer: parameterView },
  offeredGrounds: { input: inputs.parameter, answer: listOfferedGrounds },
  tryEstimate: { input: inputs.tryEstimate, answer: tryEstimate },
  notInRuns: { input: inputs.nothing, answer: (desk) => ok(notInRuns(desk)) },
  startModel: { input: inputs.startModel, answer: startModel },
  outlook: { input: inputs.nothing, answer: (desk) => outlookView(desk) },
  draftPlan: { input: inputs.nothing, answer: (desk) => ok(draftView(desk)) },
  signJudgement: { input: inputs.signJudgement, answer: signJudgement },
  search: { input: inputs.search, answer: searchStudy },
  conflicts: { input: inputs.nothing, answer: (desk) => ok(listConflicts(desk)) },
  settleConflict: { input: inputs.settleConflict, answer: settleConflict },
  settleText: { input: inputs.settleText, answer: settleText },
  history: { input: inputs.history, answer: (desk, input) => ok(listHistory(desk, input)) },
  compareStates: { input: inputs.compareStates, answer: compareStates },
  undoTo: { input: inputs.undoTo, answer: undoTo },
  undo: { input: inputs.nothing, answer: (desk) => ok(undo(desk)) },
  redo: { input: inputs.nothing, answer: (desk) => ok(redo(desk)) },
  withdrawalPreview: { input: inputs.source, answer: previewWithdrawal },
  withdraw: { input: inputs.withdraw, answer: withdrawSource },
  ...projectEndpoints,
};

/** Answer a call with an input that its schema accepted. */
export async function answerCall(
  desk: Desk,
  name: keyof typeof endpoints,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  // One call's schema and use case belong together in the list above; through a name the compiler cannot pair them.
  const endpoint = endpoints[name] as {
    readonly answer: (
      desk: Desk,
      input: unknown,
    ) => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>;
  };
  return await endpoint.answer(blindDesk(desk), input);
}

const fileWords = {
  sha256: (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex"),
  base64: (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64"),
};

function thenCard(
  desk: Desk,
  claim: Api["card"]["input"]["claim"],
  done: Result<unknown, Refusal>,
): Result<Api["card"]["output"], Refusal> {
  return done.ok ? claimCard(desk, { claim }) : done;
}
