/** The settings that a page, and a new run, begin with. */
import { type Setting, type Settings, settingNames, settingTable } from "./settings.ts";

/** The initial values of the settings that `isWanted` takes. */
function initialOf(isWanted: (setting: Pick<Setting<unknown>, "isOfRun">) => boolean): Partial<Settings> {
  const wanted = settingNames.filter((name) => isWanted(settingTable[name]));
  return Object.fromEntries(wanted.map((name) => [name, settingTable[name].initial]));
}

export const initialSettings = initialOf(() => true) as Settings;

/** What a restart puts back. */
export const settingsOfNewRun: Partial<Settings> = initialOf(({ isOfRun }) => isOfRun === true);
