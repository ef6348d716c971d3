/** Says whose course is under way, where it is not the average subject's, and leads back to that. */
import { returnToAverageSubject } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { t } from "../../web/messages/messages.ts";
import "./subject-banner.css";

export function SubjectBanner() {
  const subject = useAppState((state) => state.course?.virtualSubject ?? null);
  const isAsked = useAppState((state) => state.courseUnderWay !== null);
  if (!subject) return null;
  return (
    <div className="subject-banner" role="status">
      <span>{t("subject.banner", { number: subject.number })}</span>
      <button type="button" className="button" disabled={isAsked} onClick={returnToAverageSubject}>
        {t("subject.return")}
      </button>
    </div>
  );
}
