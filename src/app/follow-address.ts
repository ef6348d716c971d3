/** Keeps the address in step with the state, and the state with back and forward. */

import { type AskedByAddress, aboutRefused, cohortForm, readAddress, writeAddress } from "./address.ts";
import {
  type ChosenCourse,
  chosenCourseOf,
  isChosen,
  isSameCourse,
  isSameNetwork,
  nameOf,
} from "./chosen-state.ts";
import { type FaceName, faceStore, followFace, readFace } from "./face.ts";
import { initialSettings } from "./initial-settings.ts";
import { refuseCourse, restart, showRefusal } from "./intents.ts";
import { forgetSetAside, setAsideStore } from "./set-aside-store.ts";
import { networkPartOf, type SettingName, type Settings, settingNames, settingTable } from "./settings.ts";
import { type AppState, appStore } from "./store.ts";
import { takeUpCourse } from "./take-up-course.ts";
import { travelTo } from "./view.ts";

/** Browsers allow about three changes of the address a second; a slider makes sixty. */
const settledAfterMs = 400;

/** Keeps both in step until the returned function is called. An address that names no face shows `firstFace`. */
export function followAddress(page: Window, firstFace: FaceName = "explore"): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isVisiting = false;
  const put = (kind: "pushState" | "replaceState") => {
    clearTimeout(timer);
    timer = undefined;
    // A kiosk keeps its own: nothing of a visitor stays.
    if (faceStore.getState().face === "kiosk") return;
    const query = writeAddress(appStore.getState());
    if (query === page.location.search) return;
    page.history[kind](null, "", `${page.location.pathname}${query}${page.location.hash}`);
  };
  const putSoon = () => {
    timer ??= setTimeout(() => put("replaceState"), settledAfterMs);
  };
  const unsubscribe = appStore.subscribe((state, previous) => {
    if (isVisiting || writeAddress(state) === writeAddress(previous)) return;
    // In the Story, Back leads to the chapter before.
    const isNewPlace = placeOf(state) !== placeOf(previous) && !isStory(faceStore.getState().face);
    if (isNewPlace) put("pushState");
    else putSoon();
  });
  const visit = () => {
    const asked = readAddress(page.location.search);
    const { face } = readFace(page.location.hash, firstFace);
    const isOtherFace = face !== faceStore.getState().face;
    const { aside } = setAsideStore.getState();
    // The run from before the Story comes back by itself.
    const state = { ...appStore.getState(), ...(aside && { ...aside.settings, course: aside.course }) };
    // Another face of the same network and course shows what runs, wherever that has come to meanwhile. A chapter of the
    // Story brings the network to where it begins by itself.
    if (isStory(face) || (isOtherFace && isSamePlace(asked, state))) {
      putSoon();
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    isVisiting = true;
    forgetSetAside();
    goTo(asked);
    isVisiting = false;
  };
  // Before the face changes: `visit` compares the face that is shown with the one that is gone to.
  page.addEventListener("popstate", visit);
  const stopFollowingFace = followFace(page, firstFace);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    page.removeEventListener("popstate", visit);
    stopFollowingFace();
  };
}

const isStory = (face: FaceName): boolean => face === "story";

/** What makes a state a new place in the browser's history: its network and its course. */
function placeOf(state: AppState): string {
  const network = settingNames
    .filter((name) => settingTable[name].isOfNetwork)
    .map((name) => (isChosen(name, state) ? JSON.stringify(networkPartOf(name, state[name])) : ""));
  const course = chosenCourseOf(state);
  // A dose more is not another place.
  const name = course && (nameOf(course.protocol) ?? "own");
  return [...network, name, course?.virtualSubject && cohortForm.write(course.virtualSubject)].join();
}

const courseAskedBy = ({ course, virtualSubject }: AskedByAddress): ChosenCourse | null =>
  course && { protocol: course, virtualSubject };

const isSamePlace = (asked: AskedByAddress, state: AppState): boolean =>
  asked.refused === null &&
  isSameNetwork(asked.settings, state) &&
  isSameCourse(courseAskedBy(asked), chosenCourseOf(state));

/** Brings the page to what an address asks for; another network is started only where it has to be. */
function goTo(asked: AskedByAddress): void {
  const state = appStore.getState();
  const { settings, refused } = asked;
  appStore.setState({ refusedAddress: aboutRefused(asked) });
  if (refused !== null) return;
  const present = chosenCourseOf(state);
  const isSame = isSameCourse(courseAskedBy(asked), present);
  if (!isSameNetwork(settings, state) || (present !== null && !isSame)) restart(settings);
  else changeTo(settings, state);
  if (settings.scale && settings.scale !== state.scale) travelTo(settings.scale);
  if (!isSame) openCourse(asked);
}

/** Changes settings to those of an address. Where it says nothing, what was not chosen by a person stays as it is. */
function changeTo(settings: Partial<Settings>, state: AppState): void {
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== initialSettings[name as SettingName] || isChosen(name as SettingName, state),
  );
  appStore.setState(Object.fromEntries(changed));
}

/** Runs the course that an address asks for, from the time that it asks for. A refusal is shown. */
export function openCourse(asked: AskedByAddress): void {
  showRefusal(takeUpCourse(asked), refuseCourse);
}
