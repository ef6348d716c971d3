/** How a recording of another simulator comes in: a button, and a file that is dropped on the laboratory. */
import { type DragEvent, useRef, useState } from "react";
import { openRecording } from "../../../app/recording/open-recording.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";

const endings = ".h5,.csv";

export function OpenRecording() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button lab-button"
        title={t("recording.openMeaning")}
        onClick={() => input.current?.click()}
      >
        <Icon path={iconPaths.open} />
        <span className="lab-open-word">{t("recording.open")}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={endings}
        hidden
        aria-label={t("recording.openMeaning")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be opened again.
          target.value = "";
          if (file) void openRecording(file);
        }}
      />
    </>
  );
}

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** What an element needs so that a file can be dropped on it; panels that are dragged carry no file. */
export function useDroppedRecording() {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const handlers = {
    onDragEnter: over,
    onDragOver: over,
    onDragLeave: ({ relatedTarget, currentTarget }: DragEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) void openRecording(file);
    },
  };
  return { isOver, handlers };
}
