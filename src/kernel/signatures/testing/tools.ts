import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const isThere = (tool: string, question: string): boolean => spawnSync(tool, [question]).status === 0;

/** Registers a test where a tool that others wrote is on this machine. */
export const withPdfsig = onlyIf(isThere('pdfsig', '-v'));
export const withOpenssl = onlyIf(isThere('openssl', 'version'));

function onlyIf(isThere: boolean) {
  return (sentence: string, run: () => Promise<void> | void): void => void (isThere && test(sentence, run));
}

/** Writes files to a folder of their own, runs a tool there, and gives all that it said and the bytes of its answer. */
export function runTool(
  tool: string,
  options: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>>,
): { readonly said: string; readonly bytes: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-signatures-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const { stdout, stderr } = spawnSync(tool, options, { cwd: folder, timeout: 30_000 });
    return { said: `${stdout.toString()}${stderr.toString()}`, bytes: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const pem = (certificate: Uint8Array): string => new X509Certificate(certificate).toString();
