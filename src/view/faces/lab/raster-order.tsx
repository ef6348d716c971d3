/** By what the raster's rows are sorted. */
import { useStore } from "zustand";
import { labStore, rasterOrders, sortRaster } from "../../../app/lab/lab-state.ts";
import { t } from "../../../web/messages/messages.ts";

export function RasterOrderChoice() {
  const order = useStore(labStore, (state) => state.order);
  return (
    <fieldset className="segments lab-segments" aria-label={t("lab.order")}>
      {rasterOrders.map((name) => (
        <button key={name} type="button" aria-pressed={name === order} onClick={() => sortRaster(name)}>
          {t(`lab.order.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
