import type { Downloads } from '../app/ports/downloads';

/** Long enough for any browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Downloads by the page's own links. `offered`: whether the platform lets a pane save files. */
export function pageDownloads(offered: boolean): Downloads {
  return {
    offered,
    save: (name, content) => {
      const link = document.createElement('a');
      const address = URL.createObjectURL(content);
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    },
  };
}
