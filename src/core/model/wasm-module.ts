import { utf8 } from "../base/index.ts";
import { type Code, unsigned } from "./instructions.ts";

/** What a program needs of WebAssembly, which every platform that Grounds runs on has, though not under one type. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/** A function in WebAssembly of two 32-bit numbers that gives one, with its memory. */
export interface WasmFunction {
  readonly memory: ArrayBuffer;
  readonly run: (one: number, other: number) => number;
}

/** What a function is made of. */
export interface FunctionParts {
  /** Locals beside the two parameters, which are the first. */
  readonly wholeLocals: number;
  /** Pairs of numbers; they stand after those. */
  readonly pairLocals: number;
  readonly body: Code;
  /** Bytes of memory it uses. */
  readonly memoryBytes: number;
}

const pageBytes = 65_536;
const [ofInteger, ofDouble, ofPair] = [0x7f, 0x7c, 0x7b];

/** Make a function that may call the given functions of one number, by their places in the list. */
export function wasmFunction(
  { wholeLocals, pairLocals, body, memoryBytes }: FunctionParts,
  imported: readonly ((value: number) => number)[],
): WasmFunction {
  const { Module, Instance, Memory } = engine();
  const pages = Math.max(1, Math.ceil(memoryBytes / pageBytes));
  const memory = new Memory({ initial: pages });
  const types = [
    [0x60, 1, ofDouble, 1, ofDouble],
    [0x60, 2, ofInteger, ofInteger, 1, ofInteger],
  ];
  const imports = [
    [...text("held"), ...text("memory"), 2, 0, ...unsigned(pages)],
    ...imported.map((_, at) => [...text("called"), ...text(String(at)), 0, 0]),
  ];
  const locals = [
    [...unsigned(wholeLocals), ofInteger],
    [...unsigned(pairLocals), ofPair],
  ];
  const code = [...list(locals), ...body, 0x0b];
  const bytes = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list(imports)),
    ...section(3, list([[1]])),
    ...section(7, list([[...text("run"), 0, ...unsigned(imported.length)]])),
    ...section(10, list([[...unsigned(code.length), ...code]])),
  ]);
  const called = Object.fromEntries(imported.map((each, at) => [String(at), each]));
  const { exports } = new Instance(new Module(bytes), { held: { memory }, called });
  const { run } = exports;
  if (typeof run !== "function") throw new Error("A generated program has no function to run");
  return { memory: memory.buffer, run: (one, other) => Number(run(one, other)) };
}

function engine(): Engine {
  const host: { readonly WebAssembly?: Engine } = globalThis as { readonly WebAssembly?: Engine };
  if (host.WebAssembly === undefined)
    throw new Error("Models are run by WebAssembly, which is not to be had here");
  return host.WebAssembly;
}

function section(kind: number, content: Code): Code {
  return [kind, ...unsigned(content.length), ...content];
}

function list(parts: readonly Code[]): Code {
  return [...unsigned(parts.length), ...parts.flat()];
}

function text(words: string): Code {
  const bytes = utf8(words);
  return [...unsigned(bytes.length), ...bytes];
}
