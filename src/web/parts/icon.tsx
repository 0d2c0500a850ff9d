import type { ReactNode } from "react";

/** Drawn on a grid of 16, one line of 1.35. */
const DRAWINGS = {
  flow: "M2 5h9M8.500 2.500L11 5 8.500 7.500M14 11H5M7.500 8.500L5 11l2.500 2.500",
  report: "M2.500 13.500h11M4.500 11V7.500M8 11V3.500M11.500 11V6",
  peers:
    "M5.500 7.500a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500ZM1.500 13.500c.3-2.500 1.900-3.900 4-3.900s3.700 1.400 4 3.900M10.500 3.200a2.250 2.250 0 0 1 0 4.200M11.500 9.800c1.700.3 2.800 1.600 3 3.700",
  mail: "M2.500 4h11v8.500h-11zM3 4.500l5 4 5-4",
  pen: "M3 13l.7-3L11 2.700 13.300 5 6 12.300z",
  down: "M4 6.500l4 4 4-4",
  up: "M4 9.500l4-4 4 4",
  plus: "M8 3.500v9M3.500 8h9",
  calendar: "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
  close: "M4 4l8 8M12 4l-8 8",
  search: "M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.500 10.500L14 14",
  menu: "M2 4h12M2 8h12M2 12h12",
  table: "M2.500 3h11v10h-11zM2.500 6.500h11M2.500 9.750h11M6.500 6.500V13",
  settings:
    "M8 10.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500ZM8 1.750v2.250M8 12v2.250M1.750 8h2.250M12 8h2.250M3.580 3.580l1.600 1.600M10.820 10.820l1.600 1.600M3.580 12.420l1.600-1.600M10.820 5.180l1.600-1.600",
  remove: "M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.500 9h6l.500-9",
  more: "M2.500 8h1M7.500 8h1M12.500 8h1",
  export: "M8 2v8.500M4.500 7L8 10.500 11.500 7M2.500 13.500h11",
  picture: "M2.500 3h11v10h-11zM2.500 11l3.500-3.500 2.500 2.500 2-2 3 3M10.500 5.500h.01",
  link: "M7 9.500L9.500 7M6.500 5.500l1.500-1.500a2.500 2.500 0 0 1 3.500 3.500L10.500 8.500M9.500 10.500L8 12a2.500 2.500 0 0 1-3.500-3.500L5.500 7.500",
  code: "M5.500 4.500L2 8l3.500 3.500M10.500 4.500L14 8l-3.500 3.500",
  check: "M3 8.500l3.500 3.500L13 4.500",
  compare: "M5 2.500v11M2.500 5L5 2.500 7.500 5M11 13.500v-11M8.500 11l2.500 2.500 2.500-2.500",
  filter: "M2 3h12L9.500 8.500V13l-3-1.500v-3z",
  columns: "M2.500 3h11v10h-11zM6.150 3v10M9.850 3v10",
  insight: "M6 13.500h4M6.250 11.500h3.500M6.250 11.500c0-1.750-2.250-2.500-2.250-5a4 4 0 0 1 8 0c0 2.500-2.250 3.250-2.250 5",
  clock: "M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM8 4.500V8l2.500 1.500",
  pencil: "M3 13l.750-3L10.500 3.250l2.250 2.250L6 12.250ZM9 4.750L11.250 7",
  undo: "M5.500 3L2.500 6l3 3M2.500 6h7a4 4 0 0 1 0 8H6",
  document: "M3.500 2h6l3 3v9h-9zM9.500 2v3h3M5.500 8h5M5.500 10.750h5",
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
