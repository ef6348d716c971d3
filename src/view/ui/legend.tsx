/** What each mark of the picture means at the present scale, with its unit. */

import { useAppState } from "../../app/use-app-state.ts";
import type { Ground, ScaleName } from "../../app/view.ts";
import { type MessageKey, t } from "../../web/messages/messages.ts";
import { RichText } from "../../web/messages/rich-text.tsx";
import { glutamateFieldMaximum as maximum } from "../../wire/frame/layout.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { ColourScale, MappedLegend } from "./colour-scale.tsx";
import { LegendMark, type LegendMarkName } from "./legend-mark.tsx";
import "./legend.css";

export function Legend() {
  const mode = useAppState((state) => state.colourMode);
  const ground = useAppState((state) => state.ground);
  const scale = useAppState((state) => state.scale);
  const isMapped = mode !== "population";
  // A map colours cells: a spine or a receptor keeps the colours of its kind.
  const hasMarks = !isMapped || scale === "dendrite" || scale === "synapse";
  return (
    <div className="legend-block" data-ground={ground}>
      {hasMarks && <MarkLegend scale={scale} ground={ground} />}
      {isMapped && <MappedLegend mode={mode} ground={ground} />}
      <ColourChoice mode={mode} ground={ground} />
    </div>
  );
}

type LegendKey = Extract<MessageKey, `picture.legend.${string}`>;
/** A mark and its message; on a white ground what is bright is drawn dark. */
type LegendEntry = readonly [mark: LegendMarkName, key: LegendKey, keyOnWhite?: LegendKey];

const pyramid: LegendEntry = ["pyramid", "picture.legend.pyramid"];
const interneuron: LegendEntry = ["interneuron", "picture.legend.interneuron"];
const spine: LegendEntry = ["spine", "picture.legend.spine"];

const entriesOf: Readonly<Record<ScaleName, readonly LegendEntry[]>> = {
  sheet: [pyramid, interneuron, ["spike", "picture.legend.bright", "picture.legend.dark"], spine],
  column: [
    pyramid,
    interneuron,
    ["spike", "picture.legend.brightAxon", "picture.legend.darkAxon"],
    ["thread", "picture.legend.axonToCell"],
  ],
  dendrite: [
    spine,
    ["scar", "picture.legend.emptySite"],
    ["firedSpine", "picture.legend.firedSpine"],
    ["thread", "picture.legend.axon"],
  ],
  synapse: [
    ["bouton", "picture.legend.bouton"],
    ["spineHead", "picture.legend.spineHead"],
    ["glutamate", "picture.legend.glutamate"],
  ],
};

/** The field of glutamate lies under cells; from near, no field is seen. */
const hasField = (scale: ScaleName) => scale === "sheet" || scale === "column";

function MarkLegend({ scale, ground }: { readonly scale: ScaleName; readonly ground: Ground }) {
  return (
    <dl className="legend">
      {entriesOf[scale].map(([mark, key, keyOnWhite]) => (
        <div key={mark}>
          <dt>
            <LegendMark name={mark} />
          </dt>
          <dd>
            <RichText message={t((ground === "white" && keyOnWhite) || key)} />
          </dd>
        </div>
      ))}
      {hasField(scale) && (
        <div className="legend-field">
          <dt className="visually-hidden">{t("picture.legend.haze")}</dt>
          <dd>
            <span>
              <RichText message={t("picture.legend.field")} />
              <br />
              {t("picture.legend.fieldUnit")}
            </span>
            <ColourScale marks={[0, 1, maximum / 2, maximum].map((value) => [value / maximum, `${value}`])} />
          </dd>
        </div>
      )}
    </dl>
  );
}
