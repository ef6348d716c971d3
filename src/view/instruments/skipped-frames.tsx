/** How many pictures the page was too slow to take: the network went on without them. */

import { t } from "../../web/messages/messages.ts";
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import { LiveText } from "./live-text.tsx";

const skipped = (frame: Frame) => t("run.skipped", { frames: scalarOf(frame, "framesSkipped") });

export const SkippedFrames = () => <LiveText read={skipped} waiting={t("run.noFrames")} />;
