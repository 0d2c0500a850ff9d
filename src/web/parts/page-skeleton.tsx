import type { ReactNode } from "react";
import { useMessages } from "../preferences/messages-context.tsx";

/** Cards of the size that the page will have. */
export function PageSkeleton({ heights = [440, 440] }: { readonly heights?: readonly number[] }): ReactNode {
  const { text } = useMessages();
  return (
    <div className="skeletons" role="status">
      <span className="visually-hidden">{text.states.loading}</span>
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are alike and do not move
        <svg key={index} className="skeleton" width="100%" height={height} aria-hidden="true">
          <rect width="100%" height="100%" rx="8" />
          <rect className="shape" x="20" y="20" width="32%" height="16" rx="4" />
          <rect className="shape" x="20" y="60" width="60%" height="12" rx="4" />
          <rect className="shape" x="20" y="84" width="48%" height="12" rx="4" />
        </svg>
      ))}
    </div>
  );
}
