import { acts } from "./ar/acts.ts";
import { archive } from "./ar/archive.ts";
import { brief } from "./ar/brief.ts";
import { claims } from "./ar/claims.ts";
import { codebook } from "./ar/codebook.ts";
import { coders } from "./ar/coders.ts";
import { frame } from "./ar/frame.ts";
import { history } from "./ar/history.ts";
import { media } from "./ar/media.ts";
import { model } from "./ar/model.ts";
import { names } from "./ar/names.ts";
import { outlook } from "./ar/outlook.ts";
import { project } from "./ar/project.ts";
import { projectOut } from "./ar/project-out.ts";
import { questions } from "./ar/questions.ts";
import { reader } from "./ar/reader.ts";
import { records } from "./ar/records.ts";
import { sources } from "./ar/sources.ts";
import { start } from "./ar/start.ts";
import { terms } from "./ar/terms.ts";

/** Every word of the tool in Arabic, by room. */
export const arabic = {
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
};
