/**
 * `npm run bench:lab`: what the laboratory costs, in Markdown tables.
 *
 *   npm run bench:lab                                  script of the page's thread for each picture, beside Explore in one run;
 *                                                      its processor time, which waiting for the software renderer is not
 *   npm run bench:lab -- --minutes 10 --neurons 5120   memory over so many biological minutes, with every panel in view
 *
 * A run ends by itself: each face has `--limit-s` to open, and memory is watched for at most `--limit-minutes` of wall time.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright";
import { serveBuild } from "../scripts/serve-build.mjs";
import { launchChromium } from "../tests/support/launch-chromium.ts";
import { growthOf, type MemorySample, watchMemory } from "./lab/memory.ts";
import { labFaces, type OpenOptions, openFace } from "./lab/open-lab.ts";
import { measureRound, type Round } from "./lab/script-time.ts";

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "20480" },
    rounds: { type: "string", default: "3" },
    "window-s": { type: "string", default: "8" },
    width: { type: "string", default: "2560" },
    height: { type: "string", default: "1600" },
    "limit-s": { type: "string", default: "90" },
    /** Watches memory instead, for so many biological minutes. */
    minutes: { type: "string", default: "0" },
    /** What the network did before is not counted: figures, compiled code and caches fill, and the recording up to its budget. */
    "warm-up-s": { type: "string", default: "60" },
    "limit-minutes": { type: "string", default: "60" },
  },
});
const minutes = Number(values.minutes);
const windowMs = 1000 * Number(values["window-s"]);
const options: OpenOptions = {
  neurons: values.neurons,
  size: { widthPx: Number(values.width), heightPx: Number(values.height) },
  limitMs: 1000 * Number(values["limit-s"]),
};
const warmUpS = Number(values["warm-up-s"]);
const everyS = 10;

const median = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);
const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);

async function measureScript(browser: Browser, url: string): Promise<void> {
  const rounds = new Map<string, Round[]>(labFaces.map((face) => [face, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const face of labFaces) {
      const measured = await measureRound(browser, url, face, { ...options, windowMs });
      rounds.get(face)?.push(measured);
      tell(
        `round ${round + 1}, ${face}: ${measured.scriptMs.toFixed(2)} ms of script a picture, ${measured.scriptElapsedMs.toFixed(1)} elapsed`,
      );
    }
  }
  row([
    "face",
    "figures",
    "script a picture, ms of processor",
    "of it elapsed, ms",
    "all tasks a picture, ms of processor",
    "pictures a second",
    "ms a second",
  ]);
  row(Array.from({ length: 7 }, () => "---"));
  for (const [face, list] of rounds) {
    const of = (pick: (round: Round) => number) => median(list.map(pick)).toPrecision(3);
    row([
      face,
      median(list.map(({ figures }) => figures)),
      of(({ scriptMs }) => scriptMs),
      of(({ scriptElapsedMs }) => scriptElapsedMs),
      of(({ taskMs }) => taskMs),
      of(({ picturesPerSecond }) => picturesPerSecond),
      of(({ msPerSecond }) => msPerSecond),
    ]);
  }
}

async function measureMemory(browser: Browser, url: string): Promise<void> {
  // Ten minutes of the network in minutes: what is drawn is not kept.
  const page = await openFace(browser, url, "every panel of the lab", { ...options, isDrawnSeldom: true });
  const limitMs = 60_000 * Number(values["limit-minutes"]);
  const samples = await watchMemory(browser, page, { minutes, everyS, limitMs }, (sample) =>
    tell(JSON.stringify(sample)),
  );
  const settled = samples.filter(({ biologicalS }) => biologicalS >= warmUpS);
  const workers = Object.keys(settled[0]?.workersMb ?? {});
  const sizes: readonly (readonly [string, (sample: MemorySample) => number])[] = [
    ["page, heap and buffers", ({ pageMb }) => pageMb],
    ["page less recording", ({ pageMb, recordingMb }) => pageMb - recordingMb],
    ...workers.map(
      (name) => [`${name} worker`, ({ workersMb }: MemorySample) => workersMb[name] ?? Number.NaN] as const,
    ),
    ["processes (Pss)", ({ processMb }) => processMb],
    ["processes less recording", ({ processMb, recordingMb }) => processMb - recordingMb],
  ];
  const [from, to] = [settled[0]?.biologicalS ?? 0, settled.at(-1)?.biologicalS ?? 0];
  console.log(`${settled.length} samples, ${from.toFixed(0)} to ${to.toFixed(0)} s of the network\n`);
  row(["memory", "first, MB", "last, MB", "MB a biological minute", "growth"]);
  row(["---", "---", "---", "---", "---"]);
  for (const [name, sizeMb] of sizes) {
    const { beganMb, endedMb, mbPerMinute, share } = growthOf(settled, sizeMb);
    const growth = `${(100 * share).toFixed(1)} %`;
    row([name, beganMb.toFixed(1), endedMb.toFixed(1), mbPerMinute.toFixed(2), growth]);
  }
}

const server = await serveBuild(0);
// Windows are put together on the processor: else the software renderer does that, too, and draws a picture in seconds.
const browser = await launchChromium();
try {
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, drawn in software; ${values.width} × ${values.height}; ${values.neurons} neurons\n`,
  );
  await (minutes > 0 ? measureMemory : measureScript)(browser, server.url);
} finally {
  await browser.close();
  await server.close();
}
