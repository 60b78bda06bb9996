import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const brief: Translated<typeof english.brief> = {};
