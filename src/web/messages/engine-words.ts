import { type Sentence, say, t } from "./messages.ts";

interface DescribedEngine {
  readonly requested: string;
  readonly executedOn: string;
  readonly device: Sentence;
}

/** Which engine runs, on what, and which was asked for. */
export const engineInWords = ({ requested, executedOn, device }: DescribedEngine): string =>
  t("run.engineDetail", { requested, executedOn, device: say(device) });
