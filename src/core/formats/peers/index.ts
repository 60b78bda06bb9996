export { openAnyProject } from "./open-any-project.ts";
