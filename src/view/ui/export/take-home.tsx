/** What to write into files and how, the button that does it, the network for other programs, and how to cite. */
import "../../../web/messages/later-words.ts";
import { useState, useSyncExternalStore } from "react";
import { type Exportable, exportStore } from "../../../app/exports.ts";
import { replay } from "../../../app/recording/replay.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { NumberField, SelectField } from "../dialogs/form.tsx";
import { Cite } from "./cite.tsx";
import { entriesOf, isDrawn } from "./entries.ts";
import {
  chosenSize,
  dataFormats,
  type Formats,
  figureFormats,
  filmMsPerSecond,
  filmSeconds,
  grounds,
  initialFormats,
  sideLimits,
  sizeNames,
  spikeFormats,
} from "./formats.ts";
import { NetworkExport } from "./network-export.tsx";
import { type Saving, useSaving } from "./use-saving.ts";
import "./take-home.css";

const kinds = [
  "figure",
  "series",
  "spikes",
  "picture",
  "video",
] as const satisfies readonly Exportable["kind"][];
const keyOf = ({ kind, id }: Exportable) => `${kind} ${id}`;
/** Chosen when the dialog opens: what is made at once and is small. */
const isChosenAtFirst = ({ kind }: Exportable) => kind === "figure" || kind === "series";

export function TakeHome() {
  const registered = useSyncExternalStore(exportStore.subscribe, exportStore.getState);
  const [isRecording] = useState(() => replay.store.getState().opened !== null);
  const [offered] = useState(() =>
    registered.filter(
      ({ isAvailable, isOfShownRecording }) =>
        (!isRecording || isOfShownRecording) && (isAvailable?.() ?? true),
    ),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(isChosenAtFirst).map(keyOf)),
  );
  const [formats, setFormats] = useState(initialFormats);
  const saving = useSaving();
  const picked = offered.filter((each) => chosen.has(keyOf(each)));
  const entries = entriesOf(picked, formats);
  const toggle = (exportable: Exportable) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(keyOf(exportable))) next.add(keyOf(exportable));
      return next;
    });
  return (
    <div className="take-home">
      <p>{t("export.introduction")}</p>
      {offered.length === 0 && <p role="status">{t("export.nothing")}</p>}
      <div className="take-home-kinds">
        {kinds.map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            offered={offered.filter((each) => each.kind === kind)}
            isChosen={(each) => chosen.has(keyOf(each))}
            onToggle={toggle}
          />
        ))}
      </div>
      <FormatFields
        formats={formats}
        kinds={new Set(picked.map(({ kind }) => kind))}
        onChange={(change) => setFormats({ ...formats, ...change })}
      />
      <SaveLine saving={saving} count={entries.length} onSave={() => void saving.save(entries)} />
      {!isRecording && <NetworkExport />}
      <Cite />
    </div>
  );
}

interface KindProps {
  readonly kind: Exportable["kind"];
  readonly offered: readonly Exportable[];
  readonly isChosen: (exportable: Exportable) => boolean;
  readonly onToggle: (exportable: Exportable) => void;
}

function Kind({ kind, offered, isChosen, onToggle }: KindProps) {
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{t(`export.kind.${kind}`)}</legend>
      {offered.map((each) => (
        <label key={keyOf(each)} className="take-home-choice">
          <input type="checkbox" checked={isChosen(each)} onChange={() => onToggle(each)} />
          {each.title()}
        </label>
      ))}
    </fieldset>
  );
}

interface FormatFieldsProps {
  readonly formats: Formats;
  /** Only what is chosen needs a format. */
  readonly kinds: ReadonlySet<Exportable["kind"]>;
  readonly onChange: (change: Partial<Formats>) => void;
}

function FormatFields({ formats, kinds: shown, onChange }: FormatFieldsProps) {
  const hasDrawn = [...shown].some((kind) => isDrawn({ kind }));
  if (shown.size === 0) return null;
  return (
    <fieldset className="take-home-formats form">
      <legend>{t("export.options")}</legend>
      {shown.has("figure") && (
        <SelectField
          label={t("export.figureFormat")}
          value={formats.figure}
          choices={figureFormats}
          nameOf={(name) => t(`export.figureFormat.${name}`)}
          onChange={(figure) => onChange({ figure })}
        />
      )}
      {(shown.has("figure") || hasDrawn) && (
        <SelectField
          label={t("export.ground")}
          value={formats.ground}
          choices={grounds}
          nameOf={(name) => t(`export.ground.${name}`)}
          onChange={(ground) => onChange({ ground })}
        />
      )}
      {shown.has("series") && (
        <SelectField
          label={t("export.dataFormat")}
          value={formats.data}
          choices={dataFormats}
          nameOf={(name) => t(`export.dataFormat.${name}`)}
          onChange={(data) => onChange({ data })}
        />
      )}
      {shown.has("spikes") && (
        <SelectField
          label={t("export.spikeFormat")}
          value={formats.spikes}
          choices={spikeFormats}
          nameOf={(name) => t(`export.spikeFormat.${name}`)}
          onChange={(spikes) => onChange({ spikes })}
        />
      )}
      {hasDrawn && (
        <SelectField
          label={t("export.size")}
          value={formats.size}
          choices={sizeNames}
          nameOf={(name) => t(`export.size.${name}`)}
          onChange={(size) => onChange({ size })}
        />
      )}
      {hasDrawn && formats.size === "own" && <OwnSize formats={formats} onChange={onChange} />}
      {shown.has("video") && (
        <>
          <SelectField
            label={t("export.film.length")}
            value={formats.filmSeconds}
            choices={filmSeconds}
            nameOf={(seconds) => t("export.film.seconds", { seconds })}
            onChange={(seconds) => onChange({ filmSeconds: seconds })}
          />
          <SelectField
            label={t("export.film.step")}
            value={formats.filmMsPerSecond}
            choices={filmMsPerSecond}
            nameOf={(ms) => t("export.film.ms", { ms })}
            onChange={(ms) => onChange({ filmMsPerSecond: ms })}
          />
        </>
      )}
    </fieldset>
  );
}

function OwnSize({ formats, onChange }: Pick<FormatFieldsProps, "formats" | "onChange">) {
  const { ownWidth, ownHeight } = formats;
  const isRefused = chosenSize(formats) === null;
  const refused = { width: ownWidth, height: ownHeight };
  const limits = { least: decimal(sideLimits.least), most: decimal(sideLimits.most) };
  return (
    <>
      <NumberField
        label={t("export.size.width")}
        text={ownWidth}
        isRefused={isRefused}
        onChange={(text) => onChange({ ownWidth: text })}
      />
      <NumberField
        label={t("export.size.height")}
        text={ownHeight}
        isRefused={isRefused}
        onChange={(text) => onChange({ ownHeight: text })}
      />
      <p className="refusal" role="alert">
        {isRefused && t("export.size.refused", { ...refused, ...limits })}
      </p>
    </>
  );
}

interface SaveLineProps {
  readonly saving: Saving;
  readonly count: number;
  readonly onSave: () => void;
}

function SaveLine({ saving: { state, cancel }, count, onSave }: SaveLineProps) {
  if (state.kind === "making") {
    const percent = Math.floor(100 * state.share);
    return (
      <div className="take-home-save">
        <progress max={1} value={state.share} aria-label={t("export.title")} />
        <span>{t("export.making", { name: state.name, percent })}</span>
        <button type="button" className="button" onClick={cancel}>
          {t("export.cancel")}
        </button>
      </div>
    );
  }
  return (
    <div className="take-home-save">
      <button type="button" className="button button-strong" disabled={count === 0} onClick={onSave}>
        {t("export.save", { count })}
      </button>
      {state.kind === "said" && (
        <p role={state.isFailure ? "alert" : "status"} className={state.isFailure ? "refusal" : undefined}>
          {state.sentence}
        </p>
      )}
    </div>
  );
}
