import { acts } from "./en/acts.ts";
import { archive } from "./en/archive.ts";
import { brief } from "./en/brief.ts";
import { claims } from "./en/claims.ts";
import { codebook } from "./en/codebook.ts";
import { coders } from "./en/coders.ts";
import { frame } from "./en/frame.ts";
import { history } from "./en/history.ts";
import { media } from "./en/media.ts";
import { model } from "./en/model.ts";
import { names } from "./en/names.ts";
import { outlook } from "./en/outlook.ts";
import { project } from "./en/project.ts";
import { projectOut } from "./en/project-out.ts";
import { questions } from "./en/questions.ts";
import { reader } from "./en/reader.ts";
import { records } from "./en/records.ts";
import { sources } from "./en/sources.ts";
import { start } from "./en/start.ts";
import { terms } from "./en/terms.ts";

/** Every word of the tool in English, by room; the catalogue that the others follow. */
export const english = {
  acts,
  archive,
  brief,
  claims,
  codebook,
  coders,
  frame,
  history,
  media,
  model,
  names,
  outlook,
  project,
  questions,
  projectOut,
  reader,
  records,
  sources,
  start,
  terms,
} as const;
