import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';

export type RemoteSettings = {
  /** Where the service's paths begin, without a slash at the end, such as `https://sign.example.vn/csc/v2`. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type Json = Readonly<Record<string, unknown>>;

/** Asks one thing of the service: its answer, or why it refused. */
export type CscClient = (path: string, body: Json) => Promise<Outcome<Json>>;

const patienceMs = 15_000;

/** What the protocol calls what went wrong (CSC API 2.0, 10). */
const faults: Readonly<
  Record<string, { readonly kind: (typeof errors)[keyof typeof errors]; readonly field?: string }>
> = {
  invalid_pin: { kind: errors.pinWrong, field: '/pin' },
  pin_locked: { kind: errors.locked, field: '/pin' },
  invalid_otp: { kind: errors.otpWrong, field: '/otp' },
  invalid_sad: { kind: errors.authorisationOver },
  expired_sad: { kind: errors.authorisationOver },
  invalid_credential: { kind: errors.keyGone },
};

/** A client of a remote signing service (Cloud Signature Consortium API 2.0), signed in as this site by OAuth 2. */
export function cscClient(settings: RemoteSettings): CscClient {
  let token: { readonly text: string; readonly until: number } | undefined;
  const accessToken = async (): Promise<string | undefined> => {
    if (token && token.until > Date.now()) return token.text;
    const { clientId, clientSecret } = settings;
    const answer = await send(`${settings.url}/oauth2/token`, {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const text = textAt(answer?.json, 'access_token');
    if (answer?.status !== 200 || text === undefined) return undefined;
    const seconds = Number(answer.json['expires_in'] ?? 0);
    // A minute less, so that none runs out on its way.
    token = { text, until: Date.now() + (seconds - 60) * 1000 };
    return text;
  };
  return async (path, body) => {
    const bearer = await accessToken();
    const answer = bearer === undefined ? undefined : await send(`${settings.url}/${path}`, body, bearer);
    if (!answer) return refuse(problem(errors.providerDown));
    if (answer.status >= 200 && answer.status < 300) return succeed(answer.json);
    const fault = faults[textAt(answer.json, 'error') ?? ''];
    return refuse(fault ? problem(fault.kind, fault.field) : problem(errors.providerDown));
  };
}

/** Undefined when nothing that can be read comes back in time. */
async function send(url: string, body: Json, bearer?: string): Promise<{ status: number; json: Json } | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await answer.text();
    const json: unknown = text === '' ? {} : JSON.parse(text);
    return isJson(json) ? { status: answer.status, json } : undefined;
  } catch {
    return undefined;
  }
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (json: Json | undefined, name: string): Json => {
  const value = json?.[name];
  return isJson(value) ? value : {};
};

export const listAt = (json: Json | undefined, name: string): readonly unknown[] => {
  const value = json?.[name];
  return Array.isArray(value) ? value : [];
};

export const textAt = (json: Json | undefined, name: string): string | undefined => {
  const value = json?.[name];
  return typeof value === 'string' ? value : undefined;
};

export const jsonsOf = (list: readonly unknown[]): readonly Json[] => list.filter(isJson);
export const textsOf = (list: readonly unknown[]): readonly string[] => list.filter((each) => typeof each === 'string');
