import type { ReactNode } from "react";
import type { LoggingAnswer } from "../../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { dayOf } from "../../../../model/day.ts";
import type { LoggingAdvice } from "../../../../model/logging-advice.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import { useLogging } from "../../../asking/settings-questions.ts";
import { Card } from "../../../parts/card.tsx";
import { PageSkeleton } from "../../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { CopyButton } from "../copy-button.tsx";
import { renderGapRows } from "../settings-csv.ts";

type Host = LoggingAnswer["hosts"][number];

/** Where the logs leave the outcome open, and the lines of the mail server's configuration that change that. */
export function LoggingCard({ timeZone }: { readonly timeZone: string }): ReactNode {
  const language = useMessages();
  const { text, format } = language;
  const { data, error, refetch } = useLogging();
  const period = data === undefined ? undefined : format.shortRange(dayOf(data.period.from, timeZone), dayOf(data.period.to - 1, timeZone));
  return (
    <Card
      title={text.settings.loggingTitle}
      {...(period === undefined ? {} : { subtitle: text.settings.loggingSubtitle(period) })}
      span="full"
      menu={
        data !== undefined && (
          <PanelMenu
            panel={{
              title: text.settings.loggingTitle,
              csv: () => renderGapRows(data.hosts, language),
              apiPath: "/api/v1/settings/logging",
            }}
          />
        )
      }
    >
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[140]} />}
      {data !== undefined && <Findings answer={data} />}
    </Card>
  );
}

function Findings({ answer }: { readonly answer: LoggingAnswer }): ReactNode {
  const { text } = useMessages();
  const gaps = answer.hosts.filter(({ unknown }) => unknown > 0);
  if (answer.hosts.length === 0) return <p className="nothing quiet-text">{text.settings.loggingNoMail}</p>;
  if (gaps.length === 0) return <p className="nothing quiet-text">{text.settings.loggingNone}</p>;
  return (
    <>
      <table className="logging">
        <thead>
          <tr>
            <th scope="col">{text.settings.host}</th>
            <th scope="col">{text.sources.source}</th>
            <th scope="col">{text.settings.mail}</th>
            <th scope="col" className="figure">
              {text.settings.unknownMessages}
            </th>
            <th scope="col" className="figure">
              {text.settings.unknownShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <GapRow key={`${gap.source} ${gap.host ?? ""} ${gap.direction}`} gap={gap} answer={answer} />
          ))}
        </tbody>
      </table>
      <Fixes advice={answer.advice} />
    </>
  );
}

function GapRow({ gap, answer: { period, hosts } }: { readonly gap: Host; readonly answer: LoggingAnswer }): ReactNode {
  const { text, format } = useMessages();
  const { source, host, direction, messages, unknown } = gap;
  // The list of messages knows sources, not the hosts that logged into them: it opens where it counts the same.
  const isAlone = hosts.filter((each) => each.source === source && each.direction === direction).length === 1;
  const to = messagesAddress({ kind: "last", days: 30 }, { tls: ["unknown"], direction, source }, { window: period });
  return (
    <tr>
      <th scope="row">
        <bdi className="mono">{host === null ? text.settings.hostUnknown : renderVisibleText(host)}</bdi>
      </th>
      <td data-label={text.sources.source}>
        <bdi className="mono">{renderVisibleText(source)}</bdi>
      </td>
      <td data-label={text.settings.mail}>{direction === "submission" ? text.settings.submission : text.direction[direction]}</td>
      <td className="figure" data-label={text.settings.unknownMessages}>
        {isAlone ? <Link to={to}>{format.number(unknown)}</Link> : format.number(unknown)}
      </td>
      <td className="figure" data-label={text.settings.unknownShare}>
        {format.share(unknown / messages)}
      </td>
    </tr>
  );
}

function Fixes({ advice }: Pick<LoggingAnswer, "advice">): ReactNode {
  const { text } = useMessages();
  return (
    <ul className="fixes">
      {advice.map(({ host, settings }) => (
        <li key={host ?? ""}>
          <h3>{text.settings.fixTitle(host === null ? text.settings.hostUnknown : renderVisibleText(host))}</h3>
          {settings.map((setting) => (
            <Fix key={setting.file} setting={setting} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Fix({ setting: { file, lines, commands } }: { readonly setting: LoggingAdvice }): ReactNode {
  const { text } = useMessages();
  return (
    <>
      <pre>
        <code>{lines.join("\n")}</code>
      </pre>
      <div className="fix-words">
        <p className="field-hint">{text.settings.fix(file, commands.join("; "))}</p>
        <CopyButton text={`${lines.join("\n")}\n`} />
      </div>
    </>
  );
}
