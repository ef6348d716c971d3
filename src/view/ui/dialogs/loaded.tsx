/** Content that is loaded when it is shown: what is said until then, and when that fails. */
import { Component, type ReactNode, Suspense } from "react";
import { reasonOf } from "../../../model/refusal.ts";
import { Awaited } from "../../../web/awaited.tsx";
import { say } from "../../../web/messages/messages.ts";

interface LoadedProps {
  readonly loading: string;
  readonly failed: (detail: string) => string;
  readonly children: ReactNode;
}

export function Loaded({ loading, failed, children }: LoadedProps) {
  return (
    <Boundary failed={failed}>
      <Suspense fallback={<Awaited loading={loading} />}>{children}</Suspense>
    </Boundary>
  );
}

type BoundaryProps = Pick<LoadedProps, "failed" | "children">;

/** Keeps the page whole when the content cannot be loaded or drawn. */
class Boundary extends Component<BoundaryProps, { readonly detail: string | null }> {
  override state = { detail: null };

  static getDerivedStateFromError(error: unknown) {
    return { detail: say(reasonOf(error)) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    const { failed, children } = this.props;
    return detail === null ? children : <p role="alert">{failed(detail)}</p>;
  }
}
