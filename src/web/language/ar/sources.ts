import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const sources: Translated<typeof english.sources> = {};
