import { briefViews } from "./brief.ts";
import { claimsViews } from "./claims.ts";
import { codersViews } from "./coders.ts";
import { frameViews } from "./frame.ts";
import { mediaViews } from "./media.ts";
import { modelViews } from "./model.ts";
import { namesViews } from "./names.ts";
import { outlookViews } from "./outlook.ts";
import { projectViews } from "./project.ts";
import { questionsViews } from "./questions.ts";
import { readerViews } from "./reader.ts";
import { sourcesViews } from "./sources.ts";
import { startViews } from "./start.ts";
import type { View } from "./view.ts";

export type { View } from "./view.ts";

/** What is looked at, by room. */
export const viewsByRoom = {
  start: startViews,
  frame: frameViews,
  sources: sourcesViews,
  project: projectViews,
  names: namesViews,
  reader: readerViews,
  questions: questionsViews,
  coders: codersViews,
  claims: claimsViews,
  media: mediaViews,
  model: modelViews,
  outlook: outlookViews,
  brief: briefViews,
} as const;

/** Every room's views, in the order of the work. */
export const roomViews: readonly View[] = Object.values(viewsByRoom).flat();
