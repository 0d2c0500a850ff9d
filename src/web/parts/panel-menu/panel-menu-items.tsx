import { type ReactNode, useRef, useState } from "react";
import { renderCsv } from "../../../messages/csv.ts";
import { renderFileName } from "../../../messages/file-name.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { copyText } from "./copy-text.ts";
import { renderCurlCommand } from "./curl-command.ts";
import type { PanelDescription } from "./panel-description.ts";
import { saveFile } from "./save-file.ts";

interface PanelMenuItemsProps {
  readonly panel: PanelDescription;
  readonly close: () => void;
}

/** What can be taken along of a panel, as it stands while the menu is open. */
export function PanelMenuItems({ panel, close }: PanelMenuItemsProps): ReactNode {
  const { text, format } = useMessages();
  const { title, range, csv, apiPath } = panel;
  const hasPicture = panel.chart?.current?.querySelector("svg:not(.icon, .swatch)") != null;
  const save = (kind: "svg" | "png") => {
    close();
    const heading = range === undefined ? title : `${title}, ${format.dayRange(range.from, range.to)}`;
    // Loaded when wanted: most readers never draw a picture.
    void import("./save-picture.ts").then(({ savePicture }) => savePicture(panel, heading, kind));
  };
  return (
    <>
      {csv !== undefined && (
        <MenuItem
          icon="table"
          name={text.panel.csv}
          onChoose={() => {
            close();
            saveFile(renderFileName(panel, "csv"), new Blob([renderCsv(csv())], { type: "text/csv;charset=utf-8" }));
          }}
        />
      )}
      {hasPicture && <MenuItem icon="picture" name={text.panel.svg} onChoose={() => save("svg")} />}
      {hasPicture && <MenuItem icon="picture" name={text.panel.png} onChoose={() => save("png")} />}
      <CopyItem icon="link" name={text.panel.link} textOf={() => window.location.href} />
      {apiPath !== undefined && (
        <CopyItem icon="code" name={text.panel.apiCall} textOf={() => renderCurlCommand(window.location.origin + apiPath)} />
      )}
    </>
  );
}

interface MenuItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onChoose: () => void;
}

function MenuItem({ icon, name, onChoose }: MenuItemProps): ReactNode {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      <Icon name={icon} />
      {name}
    </button>
  );
}

/** Says in its place what became of it; the menu stays until it is left. */
function CopyItem({ icon, name, textOf }: Omit<MenuItemProps, "onChoose"> & { readonly textOf: () => string }): ReactNode {
  const { text } = useMessages();
  const item = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    if (item.current === null) return;
    setOutcome((await copyText(textOf(), item.current)) ? "copied" : "notCopied");
  };
  return (
    <button ref={item} type="button" role="menuitem" tabIndex={-1} onClick={() => void copy()}>
      <Icon name={outcome === "copied" ? "check" : icon} />
      <span aria-live="polite">{outcome === null ? name : text.panel[outcome]}</span>
    </button>
  );
}
