/** The page: starts the simulation and shows the screen. */
import "../web/design/tokens.css";
import "../web/design/base.css";
import "../web/design/words.css";
import "../web/design/fields.css";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import { useEffect } from "react";
import { startApp } from "../app/start-app.ts";
import { useLocale } from "../web/messages/use-locale.ts";
import { ExploreScreen } from "./faces/explore/explore-screen.tsx";
import { InstrumentsProvider } from "./instruments/instruments.tsx";
import "../web/design/forced-colours.css";

export function App() {
  useEffect(() => startApp(), []);
  // Another language renders everything below again.
  useLocale();
  return (
    <InstrumentsProvider>
      <ExploreScreen />
    </InstrumentsProvider>
  );
}
