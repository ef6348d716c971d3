/** Full screen, where the browser offers it. A refusal by the browser leaves things as they are. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}
