import { resolve } from 'node:path';

export type StorageSettings =
  | { readonly kind: 'folder' }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

export type IdentitySettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Lets an issuer beyond this machine speak plain HTTP: for the sandbox on a local network. */
  readonly allowHttp?: boolean;
};

/** The provider of payments, and the secret that its messages are signed with. */
export type PaymentSettings = { readonly url: string; readonly partner: string; readonly secret: string };

/** Who keeps signing keys besides the program's own store, and who says when something was signed. */
export type SigningSettings = {
  /** A token or HSM at this machine, by its PKCS#11 library; with a PIN it signs without asking for one. */
  readonly token: { readonly library: string; readonly pin: string | undefined } | undefined;
  /** A remote signing service that speaks the CSC API 2.0. */
  readonly remote: { readonly url: string; readonly clientId: string; readonly clientSecret: string } | undefined;
  /** An authority for timestamps (RFC 3161). */
  readonly timestampUrl: string | undefined;
};

/** The national data exchange (X-Road): our security server, who we are there, and whom we call. */
export type ExchangeSettings = {
  readonly url: string;
  /** Name of this system in the exchange, such as `VN/GOV/H55/MOTCUA`. */
  readonly client: string;
  /** Name of the national portal's service that takes cases; none are told without it. */
  readonly nationalPortal: string | undefined;
  /** Name of the population register's service. */
  readonly population: string | undefined;
  /** Codes of the place's registers (`registers.json`) that are connected; `all` of them. */
  readonly registers: 'all' | readonly string[];
  /** Addresses from which our security server calls in; without one nobody may. */
  readonly from: readonly string[];
};

export type Settings = {
  readonly host: string;
  readonly port: number;
  /** Where people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute path of the folder for the embedded database, files and keys. */
  readonly dataDir: string;
  /** A PostgreSQL server that is there already; the embedded one is used when absent. */
  readonly databaseUrl: string | undefined;
  /** Folder under places/. */
  readonly place: string;
  /** Demo mode: sandbox systems are started, demo people exist and are printed at start. */
  readonly demo: boolean;
  readonly storage: StorageSettings;
  /** The OpenID Provider of citizens; the sandbox e-ID when absent. */
  readonly identity: IdentitySettings | undefined;
  /** The provider of payments; the sandbox in the demo; without one, fees are paid at the counter alone. */
  readonly payment: PaymentSettings | undefined;
  readonly signing: SigningSettings;
  /** The data exchange; the sandbox in the demo. */
  readonly exchange: ExchangeSettings | undefined;
  readonly smtpUrl: string | undefined;
  /** Secret for cookies' signatures where several copies serve one site; a file under dataDir when absent. */
  readonly secretKey: string | undefined;
  /** Least severity that the log shows: `warn` unless LOG_LEVEL says. */
  readonly logLevel: string;
  /** Whether a proxy stands before us, whose word on the visitor's address counts. */
  readonly trustProxy: boolean;
  readonly mailFrom: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables.
 * @throws Error with a sentence for the operator when a value cannot be used
 */
export function readSettings(env: Environment): Settings {
  const port = numberOf(env, 'PORT', 3000);
  const host = env['HOST'] || 'localhost';
  return {
    host,
    port,
    publicUrl: (
      env['PUBLIC_URL'] || `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
    ).replace(/\/+$/, ''),
    dataDir: resolve(env['DATA_DIR'] || 'data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    place: env['PLACE'] || 'thai-nguyen',
    demo: demoOf(env),
    storage: storageOf(env),
    identity: identityOf(env),
    payment: paymentOf(env),
    signing: signingOf(env),
    exchange: exchangeOf(env),
    smtpUrl: env['SMTP_URL'] || undefined,
    secretKey: env['SECRET_KEY'] || undefined,
    logLevel: logLevelOf(env),
    trustProxy: switchOf(env, 'TRUST_PROXY', 'off'),
    mailFrom: env['MAIL_FROM'] || 'Một Cửa <no-reply@localhost>',
  };
}

function numberOf(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new Error(`${name} must be a port number, not "${text}"`);
  return value;
}

/** A public site says itself whether it is a demo: everybody knows the passwords of one. */
function demoOf(env: Environment): boolean {
  if (env['PUBLIC_URL']?.startsWith('https:') && !env['DEMO']) {
    throw new Error(
      'PUBLIC_URL is a public address: set DEMO=off for real use, or DEMO=on for a demo whose passwords everybody knows',
    );
  }
  return switchOf(env, 'DEMO', 'on');
}

/** What is neither `on` nor `off` is refused: `DEMO=false` must not leave a demo on the internet. */
function switchOf(env: Environment, name: string, fallback: 'on' | 'off'): boolean {
  const value = env[name] || fallback;
  if (value !== 'on' && value !== 'off') throw new Error(`${name} must be on or off, not "${value}"`);
  return value === 'on';
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function logLevelOf(env: Environment): string {
  const level = env['LOG_LEVEL'] || 'warn';
  if (!logLevels.includes(level)) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${level}"`);
  return level;
}

function required(env: Environment, name: string, because: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is needed because ${because} is set`);
  return value;
}

function storageOf(env: Environment): StorageSettings {
  const endpoint = env['S3_ENDPOINT'];
  if (!endpoint) return { kind: 'folder' };
  return {
    kind: 's3',
    endpoint,
    region: env['S3_REGION'] || 'auto',
    accessKeyId: required(env, 'S3_ACCESS_KEY_ID', 'S3_ENDPOINT'),
    secretAccessKey: required(env, 'S3_SECRET_ACCESS_KEY', 'S3_ENDPOINT'),
  };
}

function exchangeOf(env: Environment): ExchangeSettings | undefined {
  const url = env['X_ROAD_URL'];
  if (!url) return undefined;
  return {
    url: url.replace(/\/+$/, ''),
    client: required(env, 'X_ROAD_CLIENT', 'X_ROAD_URL'),
    nationalPortal: env['NATIONAL_PORTAL_SERVICE'] || undefined,
    population: env['POPULATION_SERVICE'] || undefined,
    registers: env['CONNECTED_REGISTERS'] === 'all' ? 'all' : listOf(env['CONNECTED_REGISTERS']),
    from: listOf(env['X_ROAD_FROM']),
  };
}

const listOf = (text = ''): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

function identityOf(env: Environment): IdentitySettings | undefined {
  const issuer = env['IDENTITY_ISSUER'];
  if (!issuer) return undefined;
  return {
    issuer,
    clientId: required(env, 'IDENTITY_CLIENT_ID', 'IDENTITY_ISSUER'),
    clientSecret: env['IDENTITY_CLIENT_SECRET'] || undefined,
  };
}

function paymentOf(env: Environment): PaymentSettings | undefined {
  const url = env['PAYMENT_URL'];
  if (!url) return undefined;
  return {
    url: url.replace(/\/+$/, ''),
    partner: required(env, 'PAYMENT_PARTNER', 'PAYMENT_URL'),
    secret: required(env, 'PAYMENT_SECRET', 'PAYMENT_URL'),
  };
}

function signingOf(env: Environment): SigningSettings {
  const [library, url] = [env['PKCS11_LIBRARY'], env['SIGNING_URL']];
  return {
    token: library ? { library, pin: env['PKCS11_PIN'] || undefined } : undefined,
    remote: url
      ? {
          url: url.replace(/\/+$/, ''),
          clientId: required(env, 'SIGNING_CLIENT_ID', 'SIGNING_URL'),
          clientSecret: required(env, 'SIGNING_CLIENT_SECRET', 'SIGNING_URL'),
        }
      : undefined,
    timestampUrl: env['TIMESTAMP_URL'] || undefined,
  };
}
