import { useEffect, useRef, useState } from "react";

/** How many seconds the last answer took, to a tenth; `undefined` until the first is there. */
export function useAnswerTime(isAsking: boolean): number | undefined {
  const [seconds, setSeconds] = useState<number>();
  const began = useRef<number>(undefined);
  useEffect(() => {
    if (isAsking) began.current = performance.now();
    else if (began.current !== undefined) {
      setSeconds(Math.round((performance.now() - began.current) / 100) / 10);
      began.current = undefined;
    }
  }, [isAsking]);
  return seconds;
}

/** How many whole seconds something has gone on since it was first drawn. */
export function useSecondsSince(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
