import { readFileSync } from 'node:fs';

/**
 * The most memory that this process held, in bytes. On Linux its own from its start on: what the
 * system's accounts call the largest counts the process that started it, too.
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No such file: another system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
