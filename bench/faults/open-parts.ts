/**
 * How a person reaches each part of the page that is loaded later, by the source or package that the build's manifest names. A part
 * that is missing here is a fault of the run (part-faults.ts), so that none is forgotten.
 */
import "../../src/web/messages/later-words.ts";
import type { Page } from "playwright";
import type { ExportTarget } from "../../src/io/network/simulators/targets.ts";
import { t } from "../../src/web/messages/messages.ts";

export interface Way {
  readonly query?: string;
  readonly hash?: string;
  /** Whether a network must run for it, which makes a page several times as slow to open. */
  readonly needsNetwork?: true;
  readonly act?: (page: Page) => Promise<unknown>;
  /** The part that must be there before this one can be asked for. */
  readonly within?: string;
  /** What is said where the part cannot be loaded. */
  readonly failed: readonly string[];
  /** What is said where it does not come. */
  readonly awaited: readonly string[];
  /** At the latest, s, with the time that the page itself needs: parts of it are said to be late after 8 s, what a person has asked to be made after 30 s. */
  readonly withinS: number;
}

const part = { failed: ["page.faceFault"], awaited: ["page.partAwaited"], withinS: 15 };
const words = {
  failed: ["language.fault"],
  awaited: ["language.fault"],
  withinS: 15,
  needsNetwork: true,
} as const;
const made = {
  failed: ["refusal.partFailed"],
  awaited: ["refusal.partFailed"],
  withinS: 33,
  needsNetwork: true,
} as const;

const press = (name: string) => (page: Page) =>
  page.getByRole("button", { name, exact: true }).first().click();
const key = (name: string) => async (page: Page) => {
  await page.getByRole("button", { name: t("run.help") }).waitFor();
  await page.keyboard.press(name);
};
const inTurn =
  (...acts: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page);
  };
const language = (tag: string): Way => ({ query: `?language=${tag}`, ...words });
const face = (name: string): Way => ({ hash: `#/${name}`, ...part });
const dialog = (...acts: readonly ((page: Page) => Promise<unknown>)[]): Way => ({
  act: inTurn(...acts),
  ...part,
});

const takeHome = press(t("export.title"));
const save = async (page: Page) => {
  await page.locator(".take-home-save .button-strong").click();
};
/** Only what is of this kind, in this format. */
const only =
  (kind: "figure" | "series" | "spikes" | "picture" | "video", format?: string) => async (page: Page) => {
    for (const box of await page.locator(".take-home-choice input:checked").all()) await box.uncheck();
    const group = page.getByRole("group", { name: t(`export.kind.${kind}`) });
    await group.getByRole("checkbox").first().check();
    if (format) await page.locator(".take-home-formats select").first().selectOption(format);
  };
const takeHomePart = "src/view/ui/export/take-home.tsx";
const file = (...acts: readonly ((page: Page) => Promise<unknown>)[]): Way => ({
  act: inTurn(takeHome, ...acts, save),
  within: takeHomePart,
  ...made,
});

/** The network for another program, which the analysis thread writes. */
export const exportFor = (target: ExportTarget): Way => ({
  ...made,
  act: inTurn(takeHome, async (page) => {
    await page.getByLabel(t("networkExport.target")).selectOption(target);
    await page.getByRole("button", { name: t("networkExport.save") }).click();
  }),
});

/** A mixture of hypotheses, for which the analysis thread gets networks without a receptor. */
export const computeMixture = inTurn(
  press(t("certainty.title")),
  (page) => page.getByRole("tab", { name: t("certainty.tab.hypotheses") }).click(),
  (page) => page.locator(".mixture summary").click(),
  (page) => page.getByRole("button", { name: t("verdict.mixtureCompute") }).click(),
);

/** The virtual cohort. */
export const openCohort = inTurn(press(t("certainty.title")), (page) =>
  page.getByRole("tab", { name: t("certainty.tab.cohort") }).click(),
);

const protocol = "?protocol=single-infusion";

export const ways: { readonly [Source: string]: Way } = {
  "src/view/faces/story/story-screen.tsx": face("story"),
  "src/view/faces/story/transcript-screen.tsx": face("transcript"),
  "src/view/faces/explore/explore-screen.tsx": face("explore"),
  "src/view/faces/lab/lab-screen.tsx": face("lab"),
  "src/view/faces/kiosk/kiosk-screen.tsx": face("kiosk"),
  "src/view/faces/kiosk/setup-screen.tsx": face("kiosk-setup"),
  "src/view/faces/embed/embed-screen.tsx": { query: "?embed", ...part },
  "src/view/faces/senses/senses.tsx": { query: "?described=on", ...part },
  "src/view/scene/scene.tsx": { ...part, failed: ["page.chartInstead"], needsNetwork: true },
  "src/view/faces/certainty/certainty.tsx": {
    ...dialog(press(t("certainty.title"))),
    failed: ["certainty.failed"],
  },
  [takeHomePart]: { ...dialog(takeHome), failed: ["export.failed"] },
  "src/view/ui/share/share.tsx": dialog(press(t("run.share"))),
  "src/view/ui/parameters/parameters-table.tsx": {
    ...dialog(press(t("run.engineChange")), press(t("parameters.open"))),
    ...{ needsNetwork: true, within: "src/view/ui/dialogs/network-form.tsx" },
  },
  "src/view/ui/dialogs/help.tsx": dialog(key("?")),
  "src/view/ui/dialogs/limits.tsx": dialog(press(t("page.limits"))),
  "src/view/ui/dialogs/network-form.tsx": { ...dialog(press(t("run.engineChange"))), needsNetwork: true },
  "src/view/ui/dialogs/phase-times.tsx": { ...dialog(press(t("run.engineChange"))), needsNetwork: true },
  "src/view/ui/dialogs/dose-form.tsx": dialog(press(t("dose.giveDose")), press(t("dose.preset.other"))),
  "src/view/ui/experiments/experiments-drawer.tsx": dialog(key("e")),
  "src/view/ui/clinic/clinic.tsx": dialog(press(t("clinic.title"))),
  "src/view/ui/clinic/wins-and-losses.tsx": {
    ...dialog(press(t("page.limits")), press(t("finding.title"))),
    within: "src/view/ui/dialogs/limits.tsx",
  },
  "src/view/ui/language/language-list.tsx": dialog(press(t("language.button", { name: "English" }))),
  "src/view/ui/outcome/course-outcome.tsx": {
    ...{ query: protocol, ...part, failed: ["outcome.failed"], needsNetwork: true },
    act: press(t("outcome.show")),
  },
  "src/view/ui/outcome/comparison-outcome.tsx": {
    ...{ ...part, failed: ["outcome.failed"], needsNetwork: true },
    within: "src/view/ui/experiments/experiments-drawer.tsx",
    act: async (page) => {
      await page.keyboard.press("e");
      await page.getByRole("tab", { name: t("experiment.tab.compare") }).click();
      await page
        .getByRole("button", { name: t("experiment.compare"), exact: true })
        .first()
        .click();
      await page.locator(".card-outcome button").first().click({ timeout: 60_000 });
    },
  },
  "src/view/instruments/exports/instrument-files.ts": file(only("figure")),
  "src/view/scene/quality/capture.ts": file(only("picture")),
  "src/view/scene/quality/film.ts": file(only("video")),
  "files-video": file(only("video")),
  "files-zip": file(),
  "files-parquet": file(only("series", "parquet")),
  "files-hdf5": file(only("spikes", "sonata")),
  "src/app/session-file.ts": {
    ...{ act: inTurn(press(t("run.share")), press(t("share.save"))), ...made },
    within: "src/view/ui/share/share.tsx",
  },
  "node_modules/idb-keyval/dist/index.js": {
    ...{ query: "?autosave=on", ...made, failed: ["run.notKept"], awaited: ["run.notKept"] },
  },
  "src/web/messages/generated/de.ts": language("de"),
  "src/web/messages/generated/fr.ts": language("fr"),
  "src/web/messages/generated/es.ts": language("es"),
  "src/web/messages/generated/pt.ts": language("pt"),
  "src/web/messages/generated/ar.ts": language("ar"),
  "src/web/messages/generated/hi.ts": language("hi"),
  "src/web/messages/generated/ja.ts": language("ja"),
  "src/web/messages/generated/zh-Hans.ts": language("zh-Hans"),
  "src/web/design/fonts/arabic.css": language("ar"),
  "src/web/design/fonts/devanagari.css": language("hi"),
  "src/web/design/fonts/japanese.css": language("ja"),
  "src/web/design/fonts/chinese.css": language("zh-Hans"),
};
