/** What the lines and bands of a course mean, each with a piece of it. */
import type { ReactNode } from "react";
import { useBandsOf } from "../../../app/use-band-state.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { t } from "../../../web/messages/messages.ts";
import { bandLook, medianColour } from "./course-band.ts";
import "./curve-key.css";

interface CurveKeyProps {
  /** The course whose bands are drawn; null where there is none. */
  readonly course: CourseReport | null;
  /** What the lines of the parameter set are: of a plan and what was simulated of it, or of plans alone. */
  readonly lines: "planned-and-simulated" | "planned";
  readonly children?: ReactNode;
}

export function CurveKey({ course, lines, children }: CurveKeyProps) {
  return (
    <ul className="curve-key quiet small">
      {lines === "planned-and-simulated" ? (
        <>
          <Entry piece={<path d="M0 5H24" strokeWidth="1.25" strokeDasharray="2 3" />}>
            {t("hours.planned")}
          </Entry>
          <Entry piece={<path d="M0 5H24" strokeWidth="2.25" />}>{t("hours.simulated")}</Entry>
        </>
      ) : (
        <Entry piece={<path d="M0 5H24" strokeWidth="2.25" />}>{t("hours.plannedOnly")}</Entry>
      )}
      {course && <BandEntry course={course} />}
      {children && <li>{children}</li>}
    </ul>
  );
}

function BandEntry({ course }: { readonly course: CourseReport }) {
  const bands = useBandsOf(course)?.bands;
  if (!bands) return null;
  return (
    <Entry
      piece={
        <>
          <rect width="24" height="10" fill="currentColor" opacity={bandLook.fillShare} stroke="none" />
          <path
            d="M0 5H24"
            strokeWidth={bandLook.medianPx}
            style={{ stroke: medianColour("currentColor", "var(--text)") }}
          />
        </>
      }
    >
      {t("hours.bandKey", { members: bands.members })}
    </Entry>
  );
}

function Entry({ piece, children }: { readonly piece: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 24 10" width="1.5rem" height="0.625rem" aria-hidden="true" focusable="false">
        {piece}
      </svg>
      <span>{children}</span>
    </li>
  );
}
