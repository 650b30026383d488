/** One text of a posted form, its lines ended as everywhere; empty when it is absent, a list or no text at all. */
export function textOf(body: unknown, name: string): string {
  const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
