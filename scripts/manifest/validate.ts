import { runValidate } from './runValidate';

// Start-up of `npm run validate`.
process.exitCode = runValidate(process.argv.slice(2), (line) => console.log(line));
