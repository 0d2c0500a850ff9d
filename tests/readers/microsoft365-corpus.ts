import { microsoft365Format } from "../../src/readers/microsoft365/microsoft365-reader.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";

const NETWORK_MESSAGE_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const NAMES =
  "date_time_utc,client_ip,client_hostname,server_ip,server_hostname,source_context,connector_id,source,event_id,internal_message_id,message_id,network_message_id,recipient_address,recipient_status,total_bytes,recipient_count,related_recipient_address,reference,message_subject,sender_address,return_path,message_info,directionality,tenant_id,original_client_ip,original_server_ip,custom_data";

export const MICROSOFT365_CORPUS: ReaderCorpus = {
  format: microsoft365Format,
  // No tenant was at hand.
  labLogs: [],
  samples: ["samples/message-trace.csv"],
  tellsRecipients: () => true,
  namesEverySuite: false,
  withoutTls: (line) => line.replace(/S:tls(?:version|cipher)=[^;"]*;?/g, ""),
  keysOf: (line) => [NETWORK_MESSAGE_ID.exec(line)?.[0] ?? "no message"],
  isBarrier: (line) => line.includes("network_message_id"),
  longBefore: [NAMES],
  longAfter: "",
};
