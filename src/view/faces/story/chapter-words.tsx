/** The words of a chapter, with the values of the network that runs. */
import type { ChapterName } from "../../../app/story/chapter-names.ts";
import { decisiveAssumption } from "../../../app/story/story-actions.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";

export function ChapterWords({ name }: { readonly name: ChapterName }) {
  const neurons = useAppState((state) => state.report?.neurons ?? 0);
  const parameterSet = useAppState((state) => state.parameterSet);
  if (name === "cortex") return t("story.cortex.text", { neurons });
  if (name === "unknown")
    return t("story.unknown.text", { assumption: decisiveAssumption(parameterSet).mechanism });
  return t(`story.${name}.text`);
}
