/** Every named protocol as a card, and a file chooser for other protocols. */
import { useId } from "react";
import { refuseCourse, startCourse } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { ProtocolError } from "../../../treatment/protocol/check-course.ts";
import { namedProtocols } from "../../../treatment/protocol/named-protocols.ts";
import { readProtocolText } from "../../../treatment/protocol/read-protocol.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { RichText } from "../../../web/messages/rich-text.tsx";
import { ProtocolCard } from "./protocol-card.tsx";

export function ProtocolList() {
  const running = useAppState((state) => state.course?.protocol.name);
  const course = useAppState((state) => state.course);
  const refusal = useAppState((state) => state.courseRefusal);
  const isOwn = course !== null && !namedProtocols.some(({ name }) => name === running);
  return (
    <div className="cards">
      <p className="control-note">{t("experiment.protocolsNote")}</p>
      <p className="refusal" role="alert">
        {refusal && say(refusal)}
      </p>
      {isOwn && course && <ProtocolCard protocol={course.protocol} />}
      {namedProtocols.map((protocol) => (
        <ProtocolCard key={protocol.name} protocol={protocol} />
      ))}
      <FileChooser />
    </div>
  );
}

function FileChooser() {
  const inputId = useId();
  const open = async (file: File) => {
    try {
      startCourse(readProtocolText(await file.text(), `“${file.name}”`));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      refuseCourse({ key: "experiment.refused", values: { detail: reasonOf(error) } });
    }
  };
  return (
    <div className="card">
      <label htmlFor={inputId} className="card-title">
        {t("experiment.ownProtocol")}
      </label>
      <p className="control-note">
        <RichText
          message={t("experiment.ownProtocolNote")}
          parts={{ link: (words) => <a href="./protocol.schema.json">{words}</a> }}
        />
      </p>
      <input
        id={inputId}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it was mended.
          currentTarget.value = "";
          if (file) void open(file);
        }}
      />
    </div>
  );
}
