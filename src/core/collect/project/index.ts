export type {
  CollectedProject,
  ProjectAttribute,
  ProjectCase,
  ProjectCode,
  ProjectCoding,
  ProjectMemo,
  ProjectPassage,
  ProjectSet,
  ProjectSource,
} from "./collected-project.ts";
export { codeColours, nearestColour } from "./project-codes.ts";
export type { ProjectKind, ProjectReason, ProjectReport, ReportedRecord } from "./project-report.ts";
export { readPagedProject, readProject, scrubbedProject } from "./read-project.ts";
