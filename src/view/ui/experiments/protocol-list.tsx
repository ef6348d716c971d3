/** Every named protocol as a card, and the way to a protocol of one's own. */
import { useId } from "react";
import { refuseCourse, startCourse } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { ProtocolError } from "../../../treatment/protocol/check-course.ts";
import { namedProtocols } from "../../../treatment/protocol/named-protocols.ts";
import { readProtocolText } from "../../../treatment/protocol/read-protocol.ts";
import { ProtocolCard } from "./protocol-card.tsx";

export function ProtocolList() {
  const running = useAppState((state) => state.course?.protocol.name);
  const course = useAppState((state) => state.course);
  const refusal = useAppState((state) => state.courseRefusal);
  const isOwn = course !== null && !namedProtocols.some(({ name }) => name === running);
  return (
    <div className="cards">
      <p className="control-note">
        Each is a course of treatment as data. One tap runs it on a fresh time line; what is expected, and
        what comes out, stands on its card.
      </p>
      <p className="card-refusal" role="alert">
        {refusal}
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
      refuseCourse(`${error.message} Nothing was changed.`);
    }
  };
  return (
    <div className="card">
      <label htmlFor={inputId} className="card-title">
        A protocol of your own
      </label>
      <p className="control-note">
        A JSON file in the form of <a href="./protocol.schema.json">protocol.schema.json</a>. It is checked
        before anything is changed.
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
