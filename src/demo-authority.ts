import type { App } from './kernel/app.ts';

/** The authority that certifies the demo's officers and agencies, read when the first of them signs. */
export function demoAuthorityOf(
  keys: App['keys'],
  { publicUrl }: Pick<App['settings'], 'publicUrl'>,
): NonNullable<App['demoAuthority']> {
  let made: ReturnType<NonNullable<App['demoAuthority']>> | undefined;
  return () =>
    (made ??= import('../sandbox/certificates/demo-authority.ts').then(({ demoAuthority }) =>
      demoAuthority(keys, publicUrl),
    ));
}
