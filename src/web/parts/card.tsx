import { type ReactNode, useId } from "react";

interface CardProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Columns of twelve: `wide` eight, `narrow` four, `full` all. */
  readonly span: "wide" | "narrow" | "full";
  /** At the end of the head: the panel's menu. */
  readonly menu?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A titled surface of the dashboard. */
export function Card({ title, subtitle, span, menu, foot, children }: CardProps): ReactNode {
  const id = useId();
  return (
    <section className={`card ${span}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {subtitle !== undefined && <span className="quiet-text small">{subtitle}</span>}
        {menu}
      </header>
      {children}
      {foot !== undefined && foot !== false && <footer className="card-foot">{foot}</footer>}
    </section>
  );
}
