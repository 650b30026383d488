import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Stored = { payload: AdapterPayload; readonly until: number };

const mostKept = 5000;

/** Sessions, codes and grants in memory: a restart of the sandbox forgets them, and the person signs in anew. */
export function memoryAdapter(): AdapterFactory {
  const all = new Map<string, Stored>();
  const live = (key: string): AdapterPayload | undefined => {
    const stored = all.get(key);
    return stored && stored.until > Date.now() ? stored.payload : undefined;
  };
  const search = (prefix: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of all.keys()) {
      const payload = key.startsWith(prefix) ? live(key) : undefined;
      if (payload && matches(payload)) return payload;
    }
    return undefined;
  };

  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        all.delete(keyOf(id));
        all.set(keyOf(id), { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
        const oldest = all.size > mostKept ? all.keys().next().value : undefined;
        if (oldest !== undefined) all.delete(oldest);
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => search(`${model}:`, (payload) => payload.uid === uid),
      findByUserCode: async (code) => search(`${model}:`, (payload) => payload.userCode === code),
      async consume(id) {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        all.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of all)
          if (key.startsWith(`${model}:`) && payload.grantId === grantId) all.delete(key);
      },
    };
  };
}
