import type { ReactNode } from "react";
import { Command } from "../../parts/command.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

const RECORD = '_smtp._tls.example.org. IN TXT "v=TLSRPTv1; rua=mailto:tls-reports@example.org"';
const IMPORT = "postseal import report.json.gz";

/** While there is none: how to get reports, and how to read them. */
export function FirstReport(): ReactNode {
  const { text } = useMessages();
  const words = text.tlsReports.first;
  return (
    <section className="state card first-report">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Command line={RECORD} />
      <p>{words.afterwards}</p>
      <Command line={IMPORT} />
    </section>
  );
}
