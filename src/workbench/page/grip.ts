/** Width of Excel's task panes, in pixels. */
const NARROWEST = 320;
const WIDEST = 500;

/** Lets the pane be made wider and narrower by dragging the grip left of it. */
export function watchGrip(grip: HTMLElement, pane: HTMLElement): void {
  grip.onpointerdown = (down) => {
    const from = pane.getBoundingClientRect().width;
    grip.setPointerCapture(down.pointerId);
    grip.onpointermove = ({ clientX }) => {
      const width = Math.min(WIDEST, Math.max(NARROWEST, from + down.clientX - clientX));
      pane.style.width = `${width}px`;
    };
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  };
}
