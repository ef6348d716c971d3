/** Starts what the page needs: the session with what the address asks for, and the pace of the hours. */
import { RefusalError } from "../model/refusal.ts";
import { aboutRefused, readAddress } from "./address.ts";
import { followDrops, keepSession, openBrowserStorage } from "./autosave.ts";
import { followCourses } from "./course-bands.ts";
import { isEmbedded } from "./embed/embedding.ts";
import { followFace, leaveHistory, readFace } from "./face.ts";
import { firstFaceOf, noteVisit } from "./first-face.ts";
import { followAddress, openCourse } from "./follow-address.ts";
import { keepPace } from "./hours-pace.ts";
import { followLanguage } from "./language.ts";
import { keepOffline } from "./offline/offline.ts";
import { RememberedEngine } from "./remembered-engine.ts";
import { type StartedThread, session } from "./session.ts";
import { showFrames } from "./show-frames.ts";
import { appStore } from "./store.ts";
import { tellMissingStyles, tellPageFaults } from "./supervision/page-faults.ts";
import { Recovery } from "./supervision/recover-run.ts";

/** Starts everything. Returns what ends it. */
export function startApp(): () => void {
  const asked = readAddress(window.location.search);
  const isKiosk = readFace(window.location.hash, "explore").face === "kiosk";
  const isWithinAnother = isEmbedded();
  appStore.setState({ refusedAddress: aboutRefused(asked) });
  const stop = session.start(
    {
      ...{ startThread, showFrames, recover: new Recovery().recover },
      // A kiosk keeps nothing of its visitors, and a page within another one nothing at all.
      ...(!isKiosk && !isWithinAnother && { remembered: new RememberedEngine(window) }),
      fetchFile: (address, options) => fetch(address, options),
    },
    { ...asked.settings, ...((isKiosk || isWithinAnother) && { isAutosaveOn: false }) },
  );
  tellMissingStyles(document);
  openCourse(asked);
  const stops = [
    stop,
    followLanguage(window),
    tellPageFaults(window),
    keepPace(),
    followCourses(),
    ...(isWithinAnother ? visitWithinAnother() : visitOfItsOwn()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const visitOfItsOwn = () => [
  followAddress(window, firstFaceOf(window)),
  noteVisit(window),
  keepSession(openBrowserStorage),
  followDrops(window),
  keepOffline(window),
];

/** The history, the storage and the address of the frame are the host page's business. */
function visitWithinAnother() {
  leaveHistory();
  return [followFace(window, "explore")];
}

function startThread(): StartedThread {
  if (typeof Worker === "undefined") {
    throw new RefusalError({ key: "refusal.noWorkers" });
  }
  const thread = new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), {
    type: "module",
  });
  return { thread, terminate: () => thread.terminate() };
}
