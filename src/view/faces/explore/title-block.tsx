/** The name and what it shows, in one sentence. */
import { t } from "../../../web/messages/messages.ts";

export function TitleBlock() {
  return (
    <>
      <h1>Disinhibit</h1>
      <Explanation />
    </>
  );
}

export function Explanation() {
  return <p className="story-explanation">{t("page.explanation")}</p>;
}
