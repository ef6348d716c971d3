import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./view/app.tsx";
import { FaceBoundary } from "./view/faces/face-boundary.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FaceBoundary face="explore">
        <App />
      </FaceBoundary>
    </StrictMode>,
  );
}
