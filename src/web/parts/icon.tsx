import type { ReactNode } from "react";

/** Drawn on a grid of 16, one line of 1.35. */
const DRAWINGS = {
  flow: "M2 5h9M8.500 2.500L11 5 8.500 7.500M14 11H5M7.500 8.500L5 11l2.500 2.500",
  report: "M2.500 13.500h11M4.500 11V7.500M8 11V3.500M11.500 11V6",
  down: "M4 6.500l4 4 4-4",
  calendar: "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
  close: "M4 4l8 8M12 4l-8 8",
  search: "M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.500 10.500L14 14",
  menu: "M2 4h12M2 8h12M2 12h12",
  table: "M2.500 3h11v10h-11zM2.500 6.500h11M2.500 9.750h11M6.500 6.500V13",
  settings:
    "M8 10.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500ZM8 1.750v2.250M8 12v2.250M1.750 8h2.250M12 8h2.250M3.580 3.580l1.600 1.600M10.820 10.820l1.600 1.600M3.580 12.420l1.600-1.600M10.820 5.180l1.600-1.600",
  up: "M4 9.500l4-4 4 4",
  add: "M8 3v10M3 8h10",
  remove: "M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.500 9h6l.500-9",
  copy: "M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

export function Brand(): ReactNode {
  return (
    <svg className="brand-mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" />
      <path d="M5.500 8h13v8.500h-13zM6 8.500l6 4.500 6-4.500" />
    </svg>
  );
}
