import { listImported } from "../../app/import-project/list-imported.ts";
import { ok } from "../../core/base/index.ts";
import type { Endpoint } from "./endpoints.ts";
import { inputs } from "./inputs/index.ts";

/** The calls about projects of other programs that carry no file. */
export const projectEndpoints: { readonly importedProjects: Endpoint<"importedProjects"> } = {
  importedProjects: { input: inputs.nothing, answer: (desk) => ok(listImported(desk)) },
};
