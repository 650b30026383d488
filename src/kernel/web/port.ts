import { createServer } from 'node:net';

/**
 * Sees to it, before anything is started, that the program will be able to listen.
 * @throws Error with a sentence for the operator
 */
export async function mustBeFree({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(sentenceFor(error, host, port))));
    server.listen(port, host, resolve);
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is taken by another program. End it, or set another PORT.`;
  if (code === 'EACCES') return `Port ${port} is not for this user to open. Set a PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is no address of this machine. Set another HOST.`;
  return `The program cannot listen on ${host}:${port}: ${message}`;
}
