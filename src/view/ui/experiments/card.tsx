/** A card of the drawer: what it is about, the button that runs it, and what came of it. */
import type { ReactNode, Ref } from "react";
import { t } from "../../../web/messages/messages.ts";

interface CardProps {
  readonly title: string;
  readonly action: string;
  readonly isDisabled: boolean;
  readonly onAction: () => void;
  readonly isRunning?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

export function Card({ title, action, isDisabled, onAction, isRunning, children, ref }: CardProps) {
  return (
    <article ref={ref} className="card" data-running={isRunning}>
      <header className="card-head">
        <h3 className="card-title">{title}</h3>
        <button
          type="button"
          className="button card-run"
          aria-label={t("experiment.action", { action, title })}
          disabled={isDisabled}
          onClick={onAction}
        >
          {action}
        </button>
      </header>
      {children}
    </article>
  );
}
