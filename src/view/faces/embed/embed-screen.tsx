/** The page within another one: a face of it with little around, which exchanges messages with the page around. */
import "../../../web/messages/later-words.ts";
import { useEffect, useRef, useState } from "react";
import { embeddedFace } from "../../../app/embed/answers.ts";
import { readEmbedding } from "../../../app/embed/embed-address.ts";
import { talkToHost } from "../../../app/embed/host-messages.ts";
import { pauseWhileHidden } from "../../../app/embed/pause-hidden.ts";
import { useFaceState } from "../../../app/use-face-state.ts";
import { StoryScreen } from "../story/story-screen.tsx";
import { TranscriptScreen } from "../story/transcript-screen.tsx";
import { EmbedExplore } from "./embed-explore.tsx";
import { EmbedNotices } from "./embed-notices.tsx";
import { FullPageLink } from "./full-page-link.tsx";
import { WheelHint } from "./wheel-hint.tsx";
import "./embed.css";

export function EmbedScreen() {
  const frame = useRef<HTMLDivElement>(null);
  const [embedding] = useState(() => readEmbedding(window.location.search, window.location.origin));
  const face = useFaceState((state) => embeddedFace(state.face));
  useEffect(() => pauseWhileHidden(window, document.documentElement), []);
  useEffect(() => talkToHost(window, embedding), [embedding]);
  return (
    <div ref={frame} className="embed">
      {face === "story" && <StoryScreen tools={<FullPageLink />} />}
      {face === "transcript" && <TranscriptScreen />}
      {face === "explore" && <EmbedExplore hasControls={embedding.mode === "controls"} />}
      <EmbedNotices refused={embedding.refused} />
      <WheelHint frame={frame} />
    </div>
  );
}
