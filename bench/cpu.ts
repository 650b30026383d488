import { readdirSync, readFileSync } from 'node:fs';

const msPerTick = 10;

type Process = { readonly parent: number; readonly ms: number };

/** Processor time in milliseconds that one process has used, without its children. */
export function ownCpuMs(pid: number): number {
  const stat = readStat(String(pid)) ?? '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** Processor time in milliseconds that processes and their descendants, living and gone, have used (proc(5), stat). */
export function cpuMs(...roots: readonly number[]): number {
  const all = readAll();
  const counts = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) {
      if (roots.includes(at)) return true;
    }
    return false;
  };
  return [...all].reduce((sum, [pid, { ms }]) => (counts(pid) ? sum + ms : sum), 0);
}

function readAll(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(name);
    // After the command's closing bracket: state, parent, …; utime, stime, cutime, cstime are the 12th to 15th.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
    if (stat) found.set(Number(name), { parent: Number(fields[1]), ms: ticks * msPerTick });
  }
  return found;
}

/** Undefined for a process that ended meanwhile. */
function readStat(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
