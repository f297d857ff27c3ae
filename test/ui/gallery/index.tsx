import { createRoot } from 'react-dom/client';
import { initialState } from '../../../src/app/pane/state';
import { GalleryPane } from './GalleryPane';
import { guardStates } from './guardStates';
import { paneStates } from './paneStates';
import { rareStates } from './rareStates';
import { repairStates } from './repairStates';
import { galleryTools, toolStates } from './toolStates';
import { galleryWarnings } from './warningStates';

/** Shows `?view=…&guard=…&repair=…&tools=…&warnings=…&files=no&language=de|en&theme=light|dark|contrast`. */
const asked = new URLSearchParams(location.search);
const language = asked.get('language') === 'en' ? 'en' : 'de';
const theme = (['light', 'dark', 'contrast'] as const).find((one) => one === asked.get('theme'));
const views = { ...paneStates(language), ...rareStates(language) };
const start = views[asked.get('view') ?? 'wrong'] ?? initialState(language);

const guard = guardStates[asked.get('guard') ?? 'off'];

const repair = repairStates[asked.get('repair') ?? 'none'];
const others = (asked.get('others') ?? '').split(',').flatMap((name) => guardStates[name] ?? []);

const tools = toolStates[asked.get('tools') ?? 'none'];

const place = document.getElementById('pane');
if (place !== null)
  createRoot(place).render(
    <GalleryPane
      start={start}
      look={theme ?? 'light'}
      others={others}
      savesFiles={asked.get('files') !== 'no'}
      warnings={galleryWarnings(start, asked.get('warnings') ?? 'open')}
      {...(tools && { tools: galleryTools(tools) })}
      {...(guard && { guard })}
      {...(repair && { repair })}
    />,
  );
