import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allIcons } from './allIcons';

const icons = allIcons();
for (const [name, bytes] of icons) writeFileSync(path.join('assets', name), bytes);
console.log(`assets/: ${icons.size} files`);
