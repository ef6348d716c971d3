/** What is wrong with the address of the frame or with the page around it, for whoever has embedded it. */
import { embeddedFace } from "../../../app/embed/answers.ts";
import { useEmbedState } from "../../../app/embed/use-embed-state.ts";
import { hashOf } from "../../../app/face.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { useFaceState } from "../../../app/use-face-state.ts";
import { type Sentence, say, t } from "../../../web/messages/messages.ts";

export function EmbedNotices({ refused }: { readonly refused: Sentence | null }) {
  const stranger = useEmbedState((state) => state.stranger);
  const refusedAddress = useAppState((state) => state.refusedAddress);
  const courseRefusal = useAppState((state) => state.courseRefusal);
  const refusedFace = useFaceState((state) => state.refusedFace);
  const face = useFaceState((state) => state.face);
  const sentences = [refused, refusedAddress, refusedFace, stranger, courseRefusal]
    .filter((sentence) => sentence !== null)
    .map(say);
  if (face !== embeddedFace(face)) sentences.push(t("embed.otherFace", { hash: hashOf(face) }));
  return (
    <div role="status" className="embed-notices">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
