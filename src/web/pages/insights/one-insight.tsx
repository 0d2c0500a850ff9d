import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import { paintOf } from "../../../charts/tls-paint.tsx";
import { titleOfInsight } from "../../../messages/explain-insight.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { ApiProblem } from "../../asking/ask-api.ts";
import { useInsight } from "../../asking/questions.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { FactsStrip } from "./facts-strip.tsx";
import { SamplesCard } from "./samples-card.tsx";
import { SnoozeDialog } from "./snooze-dialog.tsx";
import { SnoozeNote } from "./snooze-note.tsx";
import { StepsCard } from "./steps-card.tsx";
import { SubjectCard } from "./subject-card.tsx";
import { WhatHappensCard } from "./what-happens-card.tsx";

interface OneInsightProps {
  readonly id: string;
  readonly period: PeriodChoice;
  readonly about: AboutAnswer;
}

/** One finding: four facts, how it came, the proof, and what to do in order. */
export function OneInsight({ id, period, about }: OneInsightProps): ReactNode {
  const { data, error, refetch } = useInsight(id);
  const isOver = error instanceof ApiProblem && error.code === "NOT_FOUND";
  return (
    <>
      <Trail period={period} />
      {isOver && <Over period={period} />}
      {error !== null && !isOver && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[72, 360, 280]} />}
      {data !== undefined && !isOver && <Shown answer={data} period={period} about={about} />}
    </>
  );
}

function Trail({ period }: { readonly period: PeriodChoice }): ReactNode {
  const { text } = useMessages();
  return (
    <nav className="trail" aria-label={text.insightPage.back}>
      <Link to={{ page: "flow", period, flyout: null }}>{text.frame.mailFlow}</Link>
      <span aria-hidden="true">/</span>
      <Link to={{ page: "insights", period, insight: null }}>{text.insightPage.title}</Link>
    </nav>
  );
}

/** It is found no more: good news, told as such. */
function Over({ period }: { readonly period: PeriodChoice }): ReactNode {
  const { text } = useMessages();
  return (
    <section className="state">
      <h1>{text.insightPage.gone}</h1>
      <p>{text.insightPage.goneBody}</p>
      <Link className="control primary" to={{ page: "insights", period, insight: null }}>
        {text.insightPage.back}
      </Link>
    </section>
  );
}

interface ShownProps {
  readonly answer: InsightAnswer;
  readonly period: PeriodChoice;
  readonly about: AboutAnswer;
}

function Shown({ answer, period, about }: ShownProps): ReactNode {
  const { timeZone } = about;
  const messages = useMessages();
  const { text } = messages;
  const { insight, isSnoozed } = answer;
  const [asking, setAsking] = useState<"no" | "yes" | "answered">("no");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that opened the dialogue is gone then.
    if (asking === "answered") heading.current?.focus();
  }, [asking]);
  return (
    <>
      <div className="page-head insight-head">
        <svg className="severity" width="4" height="100%" aria-hidden="true">
          <rect width="4" height="100%" rx="2" fill={paintOf(insight.outcome)} />
        </svg>
        <h1 ref={heading} tabIndex={-1}>
          {titleOfInsight(messages, insight)}
        </h1>
        {!isSnoozed && (
          <button type="button" className="control" onClick={() => setAsking("yes")}>
            <Icon name="clock" />
            {text.insightPage.snooze.open}
          </button>
        )}
      </div>
      {asking === "yes" && (
        <SnoozeDialog id={insight.id} timeZone={timeZone} cancel={() => setAsking("no")} done={() => setAsking("answered")} />
      )}
      <SnoozeNote insight={insight} isSnoozed={isSnoozed} timeZone={timeZone} />
      <FactsStrip answer={answer} timeZone={timeZone} />
      <div className="insight-columns">
        <div className="insight-main">
          <WhatHappensCard answer={answer} about={about} />
          {answer.samples.length > 0 && <SamplesCard answer={answer} timeZone={timeZone} />}
          {answer.examples.length > 0 && <EvidenceCard answer={answer} period={period} timeZone={timeZone} />}
        </div>
        <div className="insight-side">
          <StepsCard answer={answer} period={period} />
          <SubjectCard answer={answer} period={period} />
        </div>
      </div>
    </>
  );
}
