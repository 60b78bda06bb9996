import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const start: Translated<typeof english.start> = {};
