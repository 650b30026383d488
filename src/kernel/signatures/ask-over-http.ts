/** Sends over HTTP; another takes its place where a network is not to be had. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Asking = {
  readonly fetch?: Fetch;
  readonly patienceMs: number;
  readonly mostBytes: number;
};

/**
 * Asks another system, for a limited time, and reads no more than so many bytes.
 * @returns undefined when it does not answer, answers no, or answers too much
 */
export async function askOverHttp(
  url: string,
  post: { readonly type: string; readonly body: Uint8Array } | undefined,
  { fetch = globalThis.fetch, patienceMs, mostBytes }: Asking,
): Promise<Buffer | undefined> {
  const sent = post ? { method: 'POST', headers: { 'content-type': post.type }, body: Buffer.from(post.body) } : {};
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { ...sent, signal, redirect: 'error' });
    return response.ok && response.body ? await readAll(response.body, mostBytes) : undefined;
  } catch {
    return undefined;
  }
}

async function readAll(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    // Leaving the loop lets go of the connection.
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
