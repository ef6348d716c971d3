// First of all: others read the language of the browser as they are loaded.
import "./web/browser-language.ts";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./view/app.tsx";
import { FaceBoundary } from "./view/faces/face-boundary.tsx";
import { showFirstStyles } from "./web/first-styles.ts";
import { allowOwnScripts } from "./web/own-scripts.ts";

allowOwnScripts(window, new URL(".", document.baseURI));
const root = document.getElementById("root");
// Until then index.html has its own words for whoever waits.
void showFirstStyles(document).then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <FaceBoundary face="explore">
        <App />
      </FaceBoundary>
    </StrictMode>,
  );
});
