import { Document, stringify, visit } from "yaml";
import type { Connector } from "../../model/connector.ts";
import { CONNECTOR_PROPERTIES } from "../config-schema.ts";

const ON_ONE_LINE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** One value, as it stands between brackets. */
export function renderElement(value: string): string {
  return renderFlow([value]).slice(1, -1);
}

/** A list in brackets, or a single value. */
export function renderValue(value: unknown): string {
  return Array.isArray(value) ? renderFlow(value) : stringify(value, ON_ONE_LINE).trimEnd();
}

/** A connector's lines as an entry of a list, without those that say what holds anyway. */
export function renderConnector(connector: Connector, indent: number, lineBreak: string): string {
  const margin = " ".repeat(indent);
  const given = givenProperties(connector).map(([name, value]) => `${name}: ${renderValue(value)}`);
  return given.map((line, index) => `${margin}${index === 0 ? "- " : "  "}${line}${lineBreak}`).join("");
}

/** The whole section, to be put into a file by hand. */
export function renderConnectors(connectors: readonly Connector[]): string {
  if (connectors.length === 0) return "connectors: []\n";
  return `connectors:\n${connectors.map((connector) => renderConnector(connector, 2, "\n")).join("")}`;
}

/** Whether a property has to be written at all. */
export function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== false;
}

function givenProperties(connector: Connector): readonly (readonly [string, unknown])[] {
  const properties: Readonly<Record<string, unknown>> = { ...connector };
  return CONNECTOR_PROPERTIES[connector.direction].map((name) => [name, properties[name]] as const).filter(([, value]) => isGiven(value));
}

function renderFlow(values: readonly unknown[]): string {
  const document = new Document(values);
  visit(document, {
    Seq: (_, list) => {
      list.flow = true;
    },
  });
  return document.toString(ON_ONE_LINE).trimEnd();
}
