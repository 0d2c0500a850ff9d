import { useMemo, useSyncExternalStore } from "react";
import { readKept, subscribeToKept, writeKept } from "../../../preferences/kept-choice.ts";
import { type CardLayout, parseCardLayout, renderCardLayout } from "./card-layout.ts";

const NAME = "mail-flow-cards";

/** The layout that this browser keeps. */
export function useCardLayout(): [CardLayout, (layout: CardLayout) => void] {
  const kept = useSyncExternalStore(subscribeToKept, () => readKept(NAME));
  const layout = useMemo(() => parseCardLayout(kept), [kept]);
  return [layout, (chosen) => writeKept(NAME, renderCardLayout(chosen))];
}
