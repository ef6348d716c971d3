/** Where a shape of the screen has its picture. The picture itself is mounted once: its host moves from shape to shape. */
import { useLayoutEffect, useRef } from "react";

export function PicturePlace({ host }: { readonly host: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(host), [host]);
  return <div ref={place} className="story-picture" />;
}
