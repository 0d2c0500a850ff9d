import { useEffect, useState } from "react";

const SETTLED_MS = 200;

/** A value that is being typed, once it has not changed for a moment: so that not every letter is asked for. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
