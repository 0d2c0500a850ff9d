import { type Command, Option } from "commander";
import type { PeerDescription } from "../../connectors/describe-peer.ts";
import { parseCountArgument } from "../parse-argument.ts";
import type { ConnectorsImportOptions } from "../run/run-connectors-import.ts";
import type { ConnectorsSuggestOptions } from "../run/run-connectors-suggest.ts";
import { addConfigOption, addStoreOptions } from "../store-options.ts";

const LIST_EXAMPLES = `
Examples:
  postseal connectors list --config postseal.yaml`;

const TEST_EXAMPLES = `
Examples:
  postseal connectors test --config postseal.yaml --from 198.51.100.7 --sender contoso.example
  postseal connectors test --config postseal.yaml --from 198.51.100.7 --certificate mx1.contoso.example
  postseal connectors test --config postseal.yaml --to mx.fabrikam.example --recipient fabrikam.example

Says which connector takes such a message and why, and for every other one why not.`;

const IMPORT_EXAMPLES = `
Examples:
  postseal connectors import inbound.json outbound.json
  postseal connectors import inbound.json --config postseal.yaml --write

Takes what Exchange Online's PowerShell gave, for example:
  Get-InboundConnector | ConvertTo-Json -Depth 5 | Out-File inbound.json`;

const SUGGEST_EXAMPLES = `
Examples:
  postseal connectors suggest --data /var/lib/postseal
  postseal connectors suggest --config postseal.yaml --days 90 --min-messages 100

Looks at the stored mail of the last days that took no connector. Prints, each with what speaks for it:
  your own servers    addresses of your own networks with mail on three days or more
  partners, inbound   domains whose mail comes on three days or more from the same few addresses,
                      or with the same certificate
  partners, outbound  domains that you write to on three days or more, and that write back
Large mailbox providers and your own domains are left out. Nothing is written: paste what you want.`;

/** `connectors list|test|import|suggest` */
export function addConnectorsCommand(program: Command): void {
  const connectors = program
    .command("connectors")
    .description("see the configured connectors, ask which one a peer matches, take over those of Exchange Online, or find candidates");
  const list = connectors.command("list").description("the configured connectors, in the order in which they are tried");
  addConfigOption(list)
    .addHelpText("after", LIST_EXAMPLES)
    .action(async (options: { readonly config?: string }) => (await import("../run/run-connectors-list.ts")).runConnectorsList(options));
  const test = connectors
    .command("test")
    .description("which connector takes a message, and why")
    .addOption(new Option("--from <address>", "address or host name that an inbound message comes from").conflicts(["to", "recipient"]))
    .option("--sender <domain>", "the sender's domain; without it, a bounce")
    .option("--certificate <name>", "name in the peer's certificate")
    .addOption(
      new Option("--to <host>", "host name or address that an outbound message goes to").conflicts(["from", "sender", "certificate"]),
    )
    .option("--recipient <domain...>", "the recipients' domains");
  addConfigOption(test)
    .addHelpText("after", TEST_EXAMPLES)
    .action(async (options: PeerDescription & { readonly config?: string }) =>
      (await import("../run/run-connectors-test.ts")).runConnectorsTest(options),
    );
  const take = connectors
    .command("import")
    .description("take over connectors of Exchange Online: print them as lines of a configuration, or write them into it")
    .argument("<file...>", "exports of Get-InboundConnector and Get-OutboundConnector: JSON, CLIXML or CSV")
    .option("--write", "write them into the configuration, whose other lines stay as they are");
  addConfigOption(take)
    .addHelpText("after", IMPORT_EXAMPLES)
    .action(async (files: readonly string[], options: ConnectorsImportOptions) =>
      (await import("../run/run-connectors-import.ts")).runConnectorsImport(files, options),
    );
  const suggest = connectors
    .command("suggest")
    .description("find partners and own servers in the stored mail, and print connectors to paste")
    .option("--days <count>", "how far to look back from the newest delivery", parseCountArgument, 30)
    .option("--min-messages <count>", "what is too little to suggest", parseCountArgument, 20);
  addStoreOptions(suggest)
    .addHelpText("after", SUGGEST_EXAMPLES)
    .action(async (options: ConnectorsSuggestOptions) => (await import("../run/run-connectors-suggest.ts")).runConnectorsSuggest(options));
  connectors.addHelpText(
    "after",
    `${LIST_EXAMPLES}\n  postseal connectors test --config postseal.yaml --from 198.51.100.7 --sender contoso.example`,
  );
}
