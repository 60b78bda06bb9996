import { createHash } from "node:crypto";
import type { ExportCalls } from "../../app/export-project/calls.ts";
import { importCodebook, lookAtCodebook } from "../../app/export-project/codebook-in.ts";
import { writeCodebookFile } from "../../app/export-project/codebook-out.ts";
import { handOutCleared, readProjectDraft } from "../../app/export-project/make-cleared.ts";
import { handOutTable } from "../../app/export-project/make-table.ts";
import { sealProject } from "../../app/export-project/seal-project.ts";
import { ok } from "../../core/base/index.ts";
import { nodeCrypto, sealFile, standardKdf } from "../store/index.ts";
import type { Endpoint } from "./endpoints.ts";
import { inputs } from "./inputs/index.ts";

/** How a study, its codebook and its tables leave for other programs, call by call. */
export const exportEndpoints: { readonly [Name in keyof ExportCalls]: Endpoint<Name> } = {
  projectDraft: {
    input: inputs.projectDraft,
    answer: (desk, input) => readProjectDraft(desk, fileWords.sha256, input),
  },
  exportProject: {
    input: inputs.exportProject,
    answer: (desk, input) => handOutCleared(desk, fileWords, input),
  },
  sealProject: {
    input: inputs.sealProject,
    answer: (desk, input) => {
      const seal = (passphrase: string, bytes: Uint8Array) => sealFile(standardKdf, passphrase, bytes);
      const sealed = sealProject(desk, { seal, sha256: fileWords.sha256 }, input);
      return sealed.ok ? ok(handed("whole.qdpx.sealed", sealed.value.bytes)) : sealed;
    },
  },
  exportCodebook: {
    input: inputs.nothing,
    answer: (desk) => {
      const written = writeCodebookFile(desk);
      return written.ok ? ok(handed("codebook.qdc", written.value.bytes)) : written;
    },
  },
  lookAtCodebook: {
    input: inputs.codebookFile,
    answer: (desk, input) => lookAtCodebook(desk, { ...input, bytes: bytesOf(input.base64) }),
  },
  importCodebook: {
    input: inputs.codebookFile,
    answer: (desk, input) => importCodebook(desk, { ...input, bytes: bytesOf(input.base64) }),
  },
  exportTable: { input: inputs.exportTable, answer: (desk, input) => handOutTable(desk, fileWords, input) },
};

const fileWords = {
  sha256: (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex"),
  base64: (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64"),
  hmac: nodeCrypto.hmac,
};

function handed(name: string, bytes: Uint8Array) {
  return { name, base64: fileWords.base64(bytes), bytes: bytes.length, sha256: fileWords.sha256(bytes) };
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}
