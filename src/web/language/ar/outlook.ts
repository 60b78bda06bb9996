import type { english } from "../english.ts";
import type { Translated } from "../translated.ts";

export const outlook: Translated<typeof english.outlook> = {};
