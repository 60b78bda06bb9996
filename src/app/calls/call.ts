/** One call: what goes in and what comes out. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** An empty object. */
export type Nothing = Readonly<Record<string, never>>;
