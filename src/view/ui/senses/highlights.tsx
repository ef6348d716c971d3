/** Shows in the picture what the description and the sound speak of: one kind of cell, or one synapse. */
import { useEffect, useState } from "react";
import { type PopulationName, populationNames, singleOut } from "../../../app/cell-groups.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { travelTo } from "../../../app/view.ts";
import { t } from "../../../web/messages/messages.ts";
import { PopulationMark } from "../../instruments/population-mark.tsx";
import { LegendMark } from "../legend-mark.tsx";

export function Highlights() {
  const [shown, setShown] = useState<PopulationName | null>(null);
  const scale = useAppState((state) => state.scale);
  const run = useAppState((state) => state.run);
  const isBrushed = useAppState((state) => state.brushedCells !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another network has other cells
  useEffect(() => (shown ? singleOut(shown) : undefined), [shown, run]);
  // What something else has singled out, or nothing any more, is no highlight of this.
  useEffect(() => {
    if (!isBrushed) setShown(null);
  }, [isBrushed]);
  const show = (population: PopulationName) => {
    const next = population === shown ? null : population;
    // From near there is one cell only.
    if (next !== null && scale !== "sheet") travelTo("sheet");
    setShown(next);
  };
  return (
    <fieldset className="senses-highlights" aria-label={t("described.show")}>
      {populationNames.map((population) => (
        <button
          key={population}
          type="button"
          className="button"
          aria-pressed={shown === population}
          onClick={() => show(population)}
        >
          <PopulationMark population={population} />
          {t(`described.show.${population}`)}
        </button>
      ))}
      <button
        type="button"
        className="button"
        aria-pressed={scale === "synapse"}
        onClick={() => travelTo(scale === "synapse" ? "sheet" : "synapse")}
      >
        <LegendMark name="bouton" />
        {t("described.show.synapse")}
      </button>
    </fieldset>
  );
}
