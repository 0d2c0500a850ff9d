import type { ReactNode } from "react";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import type { AdviceStep } from "../../../insights/advice.ts";
import { adviseInsight } from "../../../insights/advise-insight.ts";
import { filterOfInsight } from "../../../insights/insight-messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { LinesToSet } from "./lines-to-set.tsx";
import { PostfixStep } from "./postfix-step.tsx";

interface StepsCardProps {
  readonly answer: InsightAnswer;
  readonly period: PeriodChoice;
}

/** What to do, in order. */
export function StepsCard({ answer, period }: StepsCardProps): ReactNode {
  const { text } = useMessages();
  const steps = adviseInsight(answer.insight, answer.connector);
  return (
    <section className="card" aria-label={text.insightPage.whatToDo}>
      <header className="card-head">
        <h2>{text.insightPage.whatToDo}</h2>
      </header>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.kind === "postfix" ? step.purpose : step.kind}>
            <span className="step-number" aria-hidden="true">
              {index + 1}
            </span>
            <Step step={step} isFirst={index === 0} answer={answer} period={period} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepProps extends StepsCardProps {
  readonly step: AdviceStep;
  readonly isFirst: boolean;
}

function Step({ step, isFirst, answer, period }: StepProps): ReactNode {
  const { text } = useMessages();
  const { steps } = text.insightPage;
  const control = isFirst ? "control primary" : "control";
  switch (step.kind) {
    case "tell-peers":
      return <TellPeers peers={step.peers} period={period} control={control} />;
    case "mend-own":
      return <Words title={step.what === "no-tls" ? steps.mendNoTls : steps.mendOldTls} body={steps.mendBody} />;
    case "postfix":
      return <PostfixStep step={step} />;
    case "log-tls":
      return (
        <div>
          <h3>{steps.logTls}</h3>
          <p>{steps.logTlsBody}</p>
          {step.settings.map(({ file, lines, commands }) => (
            <LinesToSet key={file} summary={steps.configuration} files={[{ file, lines }]} commands={commands} />
          ))}
        </div>
      );
    case "make-connector":
      return (
        <div>
          <h3>{steps.connector}</h3>
          <p>{steps.connectorBody}</p>
          <div className="step-controls">
            <Link className={control} to={peersAddress(period)}>
              {steps.connectorButton}
            </Link>
          </div>
        </div>
      );
    case "update":
      return (
        <div>
          <h3>{steps.update}</h3>
          <p>{steps.updateBody}</p>
          <div className="step-controls">
            <Link className={control} to={{ page: "flow", period, flyout: null }}>
              {steps.updateButton}
            </Link>
          </div>
        </div>
      );
    case "read-messages":
      return <ReadMessages answer={answer} period={period} control={control} />;
  }
}

function TellPeers({
  peers,
  period,
  control,
}: { readonly peers: readonly string[]; readonly control: string } & Pick<StepProps, "period">): ReactNode {
  const { text, language } = useMessages();
  const { tell, tellBody, tellButton } = text.insightPage.steps;
  return (
    <div>
      <h3>
        {tell}{" "}
        {peers.map((peer, index) => (
          <span key={peer}>
            {index > 0 && ", "}
            <bdi>{renderVisibleText(peer)}</bdi>
          </span>
        ))}
      </h3>
      <p>{tellBody}</p>
      <div className="step-controls">
        {peers.map((peer) => (
          <Link key={peer} className={control} to={{ page: "peer", period, peer, letter: language }}>
            <Icon name="pencil" />
            {peers.length === 1 ? tellButton : <bdi>{renderVisibleText(peer)}</bdi>}
          </Link>
        ))}
      </div>
    </div>
  );
}

function Words({ title, body }: { readonly title: string; readonly body: string }): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <p>{body}</p>
    </div>
  );
}

function ReadMessages({ answer: { insight }, period, control }: StepsCardProps & { readonly control: string }): ReactNode {
  const { text, format } = useMessages();
  const { steps, openAll, openAllAttempts } = text.insightPage;
  const filter = filterOfInsight(insight);
  const areAttempts = insight.kind === "tls-failures";
  return (
    <div>
      <h3>{steps.read}</h3>
      <p>{areAttempts ? steps.readReasons : steps.readBody}</p>
      {filter !== null && (
        <div className="step-controls">
          <Link className={control} to={messagesAddress(period, filter, { window: insight.window })}>
            <Icon name="mail" />
            {(areAttempts ? openAllAttempts : openAll)(format, insight.messages)}
          </Link>
        </div>
      )}
    </div>
  );
}
