import { useRef } from "react";

/** The last value there was, so that what is shown stands until the next answer comes. */
export function useSteady<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
