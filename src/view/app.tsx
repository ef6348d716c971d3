/** The page: starts the simulation and shows the face that the address names. */
import "../web/design/tokens.css";
import "../web/design/base.css";
import "../web/design/words.css";
import "../web/design/fields.css";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import { type ComponentType, Suspense, useEffect } from "react";
import { isEmbedded } from "../app/embed/embedding.ts";
import type { FaceName } from "../app/face.ts";
import { startApp } from "../app/start-app.ts";
import { useAppState } from "../app/use-app-state.ts";
import { useFaceState } from "../app/use-face-state.ts";
import { useLanguageState } from "../app/use-language-state.ts";
import { Awaited } from "../web/awaited.tsx";
import { useLocale } from "../web/messages/use-locale.ts";
import { FaceBoundary } from "./faces/face-boundary.tsx";
import { PictureHost } from "./faces/picture-host.tsx";
import { InstrumentsProvider } from "./instruments/instruments.tsx";
import "../web/design/forced-colours.css";
import { lazyPart } from "../web/lazy-part.ts";

/** A face is loaded when it is shown: what one needs, visitors of the others do not wait for. */
const screens: { readonly [Name in FaceName]: ComponentType } = {
  story: lazyPart(() =>
    import("./faces/story/story-screen.tsx").then((module) => ({ default: module.StoryScreen })),
  ),
  transcript: lazyPart(() =>
    import("./faces/story/transcript-screen.tsx").then((module) => ({ default: module.TranscriptScreen })),
  ),
  explore: lazyPart(() =>
    import("./faces/explore/explore-screen.tsx").then((module) => ({ default: module.ExploreScreen })),
  ),
  lab: lazyPart(() => import("./faces/lab/lab-screen.tsx").then((module) => ({ default: module.LabScreen }))),
  kiosk: lazyPart(() =>
    import("./faces/kiosk/kiosk-screen.tsx").then((module) => ({ default: module.KioskScreen })),
  ),
  "kiosk-setup": lazyPart(() =>
    import("./faces/kiosk/setup-screen.tsx").then((module) => ({ default: module.SetupScreen })),
  ),
};

/** In place of all of them, within another page. */
const EmbedScreen = lazyPart(() =>
  import("./faces/embed/embed-screen.tsx").then((module) => ({ default: module.EmbedScreen })),
);

const Senses = lazyPart(() =>
  import("./faces/senses/senses.tsx").then((module) => ({ default: module.Senses })),
);

export function App() {
  useEffect(() => startApp(), []);
  // Another language renders everything below again.
  useLocale();
  const isLanguageDecided = useLanguageState((state) => state.isDecided);
  const hasSenses = useAppState((state) => state.isDescribed || state.isHeard);
  const face = useFaceState((state) => state.face);
  const Screen = isEmbedded() ? EmbedScreen : screens[face];
  // Nothing is shown in a language that is about to go: what the page says meanwhile is in index.html.
  if (!isLanguageDecided) return null;
  return (
    <InstrumentsProvider>
      <PictureHost>
        <FaceBoundary face={face}>
          <Suspense fallback={<Awaited />}>
            <Screen />
          </Suspense>
          {hasSenses && (
            <Suspense fallback={<Awaited />}>
              <Senses />
            </Suspense>
          )}
        </FaceBoundary>
      </PictureHost>
    </InstrumentsProvider>
  );
}
