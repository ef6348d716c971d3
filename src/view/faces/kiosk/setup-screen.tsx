/** For the technician who puts up a kiosk: writes its settings file, and the command that opens it. */
import "../../../web/messages/later-words.ts";
import { useState } from "react";
import { launchCommands } from "../../../app/kiosk/launch-commands.ts";
import { makeConfigText, type TypedConfig, typedDefaults } from "../../../app/kiosk/make-config.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { saveFile } from "../../../web/save-file.ts";
import { Toggle } from "../../../web/toggle.tsx";
import { Form, NumberField, SelectField } from "../../ui/dialogs/form.tsx";
import { CopiedText } from "./copied-text.tsx";
import { LanguagesField } from "./languages-field.tsx";
import { kioskSizes, nameOfSize } from "./operator-changes.tsx";
import "./kiosk.css";
import "./setup.css";

/** Text with words of the same name; the volume has those of the sound. */
type TextName = Exclude<
  { [Name in keyof TypedConfig]: string extends TypedConfig[Name] ? Name : never }[keyof TypedConfig],
  "volume"
>;

export function SetupScreen() {
  const [typed, setTyped] = useState(typedDefaults);
  const [page, setPage] = useState(() => `${window.location.origin}${window.location.pathname}`);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const change = (changes: Partial<TypedConfig>) => {
    setTyped((before) => ({ ...before, ...changes }));
    setRefusal(null);
  };
  const make = async () => {
    try {
      setFile(await makeConfigText(typed));
      setRefusal(null);
    } catch (error) {
      setFile(null);
      setRefusal(say(reasonOf(error)));
    }
  };
  const text = (name: TextName, type: "text" | "password" | "url" = "text", hint = "") => (
    <label>
      <span>{t(`kiosk.setup.${name}`)}</span>
      <input
        className="field"
        type={type}
        autoComplete="off"
        placeholder={hint}
        value={typed[name]}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  );
  const commands = launchCommands(page);
  return (
    <main className="kiosk-setup">
      <h1>{t("kiosk.setup.title")}</h1>
      <p>{t("kiosk.setup.meaning")}</p>
      <Form
        refusal={refusal}
        note={t("kiosk.setup.note")}
        action={t("kiosk.setup.make")}
        onSubmit={() => void make()}
      >
        {text("venue")}
        <SelectField
          label={t("kiosk.setup.audience")}
          value={typed.audience}
          choices={["general", "children"]}
          nameOf={(audience) => t(`kiosk.setup.audience.${audience}`)}
          onChange={(audience) => change({ audience })}
        />
        <SelectField
          label={t("kiosk.operator.neurons")}
          value={typed.neurons}
          choices={kioskSizes}
          nameOf={nameOfSize}
          onChange={(neurons) => change({ neurons })}
        />
        <SelectField
          label={t("kiosk.setup.calm")}
          value={typed.calm}
          choices={["system", "on"]}
          nameOf={(calm) => t(`kiosk.setup.calm.${calm}`)}
          onChange={(calm) => change({ calm })}
        />
        <div className="kiosk-switch">
          <span id="setup-sound">{t("heard.switch")}</span>
          <Toggle
            isOn={typed.sound === "on"}
            aria-labelledby="setup-sound"
            onToggle={() => change({ sound: typed.sound === "on" ? "off" : "on" })}
          />
        </div>
        <NumberField
          label={t("heard.volume")}
          text={typed.volume}
          isRefused={false}
          onChange={(volume) => change({ volume })}
        />
        <LanguagesField languages={typed.languages} onChange={(languages) => change({ languages })} />
        {text("idleSeconds")}
        {text("warningSeconds")}
        <label>
          <span>{t("kiosk.setup.helpLine")}</span>
          <textarea
            className="field"
            rows={3}
            value={typed.helpLine}
            onChange={({ currentTarget }) => change({ helpLine: currentTarget.value })}
          />
        </label>
        {text("qrAddress", "url")}
        {text("qrLabel")}
        {text("reloadAt", "text", "04:00")}
        {text("memoryCeilingMb")}
        {text("pin", "password")}
      </Form>
      {file !== null && (
        <section aria-labelledby="setup-file">
          <h2 id="setup-file">{t("kiosk.setup.file")}</h2>
          <CopiedText label={t("kiosk.setup.file")} text={file}>
            <button
              type="button"
              className="button"
              onClick={() => saveFile("kiosk.json", new Blob([file], { type: "application/json" }))}
            >
              {t("kiosk.setup.save")}
            </button>
          </CopiedText>
        </section>
      )}
      <section aria-labelledby="setup-commands">
        <h2 id="setup-commands">{t("kiosk.setup.commands")}</h2>
        <label className="kiosk-setup-page">
          <span>{t("kiosk.setup.page")}</span>
          <input
            className="field"
            type="url"
            value={page}
            onChange={({ currentTarget }) => setPage(currentTarget.value)}
          />
        </label>
        <h3>{t("kiosk.setup.chromium")}</h3>
        <CopiedText label={t("kiosk.setup.chromium")} text={commands.chromium} />
        <h3>{t("kiosk.setup.firefox")}</h3>
        <CopiedText label={t("kiosk.setup.firefox")} text={commands.firefox} />
      </section>
    </main>
  );
}
