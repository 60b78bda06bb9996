/** The plural forms of Arabic; English has `one` and `other` alone. */
type ArabicForm = "zero" | "one" | "two" | "few" | "many" | "other";

type Plain<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? `${Base}_${ArabicForm}` : K;

/** A catalogue in another language: the same keys, with all plural forms where the English has two. */
export type Translated<T> = {
  readonly [K in keyof T as Plain<K>]: T[K] extends string ? string : Translated<T[K]>;
};
