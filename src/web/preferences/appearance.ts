import { readKept, useKeptChoice } from "./kept-choice.ts";

/** `system` follows the operating system; the others win over it. */
export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const [appearance, keep] = useKeptChoice("appearance", APPEARANCES, "system");
  return [
    appearance,
    (chosen) => {
      keep(chosen);
      applyAppearance(chosen);
    },
  ];
}

/** Called before anything is drawn, so that the page does not flash in the other colours. */
export function applyKeptAppearance(): void {
  applyAppearance(readKept("appearance") ?? "system");
}

function applyAppearance(appearance: string): void {
  if (appearance === "light" || appearance === "dark") document.documentElement.dataset.theme = appearance;
  else delete document.documentElement.dataset.theme;
}
