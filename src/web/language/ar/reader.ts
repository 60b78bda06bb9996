import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const reader: Translated<typeof english.reader> = {};
